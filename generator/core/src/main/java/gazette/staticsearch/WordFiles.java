package gazette.staticsearch;

import gazette.meaning.WordVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The vectors of words as files that a query loads for its words alone. They are the same on every
 * site of a version of the program.
 *
 * <p>
 * {@code words/root.js} tells where files begin, as {@link Borders}; a file has the words, each
 * without what it shares with the one before, and of each its weight and the levels of its
 * dimensions, a half byte each.
 */
final class WordFiles {

  static final String FOLDER = "words/";

  private static final int BYTES_PER_FILE = 1_900;
  private static final int BYTES_PER_WORD = 1 + PassageVector.DIMENSIONS / 2;
  private static final int MOST_WORDS = BYTES_PER_FILE / BYTES_PER_WORD;

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
    List<Integer> places = IntStream.range(0, vectors.words().size())
        .boxed()
        .sorted(Comparator.comparing(vectors.words()::get))
        .toList();
    List<String> words = places.stream().map(vectors.words()::get).toList();
    List<String> borders = new ArrayList<>();
    for (int from = 0; from < words.size();) {
      int to = end(words, from);
      String border = from == 0 ? "" : Borders.between(words.get(from - 1), words.get(from));
      borders.add(border);
      StringBuilder names = new StringBuilder();
      ByteWriter packed = new ByteWriter(0);
      String last = "";
      for (int i = from; i < to; i++) {
        names.append(Shard.shorter(words.get(i), last)).append('\n');
        packed.bytes(vectors.packed(places.get(i), PassageVector.DIMENSIONS));
        last = words.get(i);
      }
      put(files, Volume.fileName(border), names.toString(), packed.toByteArray());
      from = to;
    }
    BitWriter root = new BitWriter();
    new Borders(borders).write(root);
    put(files, "root", "", root.toByteArray());
    return files;
  }

  private static void put(Map<String, byte[]> files, String name, String text, byte[] bits) {
    String script = FOLDER + name;
    files.put(Sink.FOLDER + script + ".js", ScriptFile.of(script, text, bits));
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
