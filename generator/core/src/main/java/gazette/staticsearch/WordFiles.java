package gazette.staticsearch;

import gazette.meaning.WordVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The vectors of words as files that a query loads for its words alone. They are the same on every
 * site of a version of the program.
 *
 * <p>
 * {@code words/root.js} tells where files begin, as {@link Borders}; a file has the words as such a
 * tree, too, and of each its weight in a byte and its dimensions in three bits each. A character
 * that is a word by itself stands in every file that has words which begin with it: who looks for
 * those needs no other file for what is left when there are none.
 */
final class WordFiles {

  static final String FOLDER = "words/";

  /** About 1.2 KB a file. */
  private static final int MOST_WORDS = 24;
  private static final int WEIGHT_BITS = 8;
  // Half of the levels that the vectors have.
  private static final int LEVEL_BITS = 3;

  private WordFiles() {}

  /** By their paths; made once: a program that builds several sites asks again. */
  private static final class Files {
    static final Map<String, byte[]> ALL = make();
  }

  static void write(Sink sink) throws IOException {
    for (Map.Entry<String, byte[]> file : Files.ALL.entrySet()) {
      sink.write(file.getKey(), file.getValue());
    }
  }

  private static Map<String, byte[]> make() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    WordVectors vectors = WordVectors.load();
    SortedMap<String, Integer> places = new TreeMap<>();
    for (int place = 0; place < vectors.words().size(); place++) {
      places.put(vectors.words().get(place), place);
    }
    List<String> words = List.copyOf(places.keySet());
    List<String> borders = new ArrayList<>();
    for (int from = 0; from < words.size();) {
      int to = end(words, from);
      String border = from == 0 ? "" : Borders.between(words.get(from - 1), words.get(from));
      borders.add(border);
      List<String> held = new ArrayList<>(words.subList(from, to));
      String first = words.get(from).substring(0, 1);
      if (!held.getFirst().equals(first) && places.containsKey(first)) {
        held.addFirst(first);
      }
      BitWriter packed = new BitWriter();
      new Borders(held).write(packed);
      held.forEach(word -> write(vectors, Objects.requireNonNull(places.get(word)), packed));
      put(files, Volume.fileName(border), packed);
      from = to;
    }
    BitWriter root = new BitWriter();
    new Borders(borders).write(root);
    put(files, "root", root);
    return files;
  }

  private static void write(WordVectors vectors, int word, BitWriter packed) {
    packed.bits(vectors.weight(word), WEIGHT_BITS);
    for (int dimension = 0; dimension < PassageVector.DIMENSIONS; dimension++) {
      packed.bits(vectors.level(word, dimension) >>> (WordVectors.LEVEL_BITS - LEVEL_BITS),
          LEVEL_BITS);
    }
  }

  private static void put(Map<String, byte[]> files, String name, BitWriter bits) {
    String script = FOLDER + name;
    files.put(Sink.FOLDER + script + ".js", ScriptFile.of(script, "", bits.toByteArray()));
  }

  /** Where a file ends: where another character begins, if one does near enough. */
  private static int end(List<String> words, int from) {
    for (int to = Math.min(words.size(), from + MOST_WORDS); to > from + MOST_WORDS / 2; to--) {
      if (to == words.size() || words.get(to - 1).charAt(0) != words.get(to).charAt(0)) {
        return to;
      }
    }
    return Math.min(words.size(), from + MOST_WORDS * 3 / 2);
  }
}
