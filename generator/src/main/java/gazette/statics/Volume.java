package gazette.statics;

import com.google.gson.Gson;
import gazette.statics.StaticIndex.IndexedArticle;
import gazette.statics.StaticIndex.Sink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Articles that are numbered together.
 *
 * <p>
 * They lie in the order of their titles read backwards: 《太原市城市绿化条例》 beside 《大同市城市绿化条例》. What is
 * about one thing lies together, so lists are short and the ten articles of a page of results are
 * in few files; and of titles that end alike the shortest comes first.
 */
final class Volume {

  /** How many rows are in a file. */
  static final int ROWS = 16;

  private static final int SMALLEST_SHARD = 1_500;
  // A list takes about this many bits for each place in it, and its term about as many more.
  private static final int BITS_PER_PLACE = 10;
  // What is said in more places would take more than some 4 KB: of it only the articles are told.
  private static final int MOST_PLACES = 5_000;
  private static final Gson JSON = new Gson();

  private final String name;
  private final List<IndexedArticle> articles;
  private final int shardSize;
  private final int units;
  // The first unit of each article: its title.
  private final int[] starts;
  private final List<String> terms = new ArrayList<>();
  private final int[] numbers;
  // Of term n the places are places[ends[n - 1]] to places[ends[n] - 1].
  private final int[] ends;
  private final int[] places;
  // Keeps browsers from mixing the files of two builds.
  private final CRC32 version = new CRC32();

  Volume(String name, List<IndexedArticle> articles, int mostShards, Vocabulary vocabulary) {
    this.name = name;
    this.articles = articles.stream()
        .sorted(Comparator.comparing((IndexedArticle article) -> backwards(article.row().title()))
            .thenComparingInt(IndexedArticle::order))
        .toList();
    this.ends = new int[vocabulary.size()];
    this.units = count();
    this.starts = starts();
    this.places = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
    this.numbers = sortedTerms(vocabulary);
    fill();
    long bytes = (long) places.length * BITS_PER_PLACE / 8;
    this.shardSize = Math.toIntExact(Math.max(SMALLEST_SHARD, bytes / mostShards));
  }

  /**
   * Writes its files, and to the root what belongs there as bits: where articles begin, and shards.
   *
   * @return what else the root must know
   */
  Map<String, Object> write(Sink sink, BitWriter root) throws IOException {
    root.list(starts, units);
    writeLists(sink).write(root);
    writeRows(sink);
    return new TreeMap<>(Map.of("name", name, "units", units, "version",
        "?" + Long.toHexString(version.getValue())));
  }

  private Borders writeLists(Sink sink) throws IOException {
    Map<Character, BitSet> characters = commonCharacters();
    Borders borders = new Borders();
    Shard shard = new Shard("");
    String before = "";
    for (int i = 0; i < numbers.length; i++) {
      String term = terms.get(i);
      if (shard.endsBefore(term)) {
        shard.write(sink);
        shard = new Shard(borders.part(before, term));
      }
      boolean first = before.isEmpty() || before.charAt(0) != term.charAt(0);
      BitSet common = first ? characters.get(term.charAt(0)) : null;
      if (common != null) {
        shard.add(term.substring(0, 1), common.stream().toArray(), true);
      }
      if (common == null || term.length() > 1) {
        int[] list = places(numbers[i]);
        shard.add(term, list, list.length > MOST_PLACES);
      }
      before = term;
    }
    shard.write(sink);
    return borders;
  }

  /** The characters with more pairs than a shard holds, and where they stand. */
  private Map<Character, BitSet> commonCharacters() {
    Map<Character, BitSet> characters = new HashMap<>();
    int from = 0;
    while (from < terms.size()) {
      char first = terms.get(from).charAt(0);
      int to = from;
      BitSet found = new BitSet();
      long length = 0;
      while (to < terms.size() && terms.get(to).charAt(0) == first) {
        for (int unit : places(numbers[to++])) {
          found.set(unit);
          length++;
        }
      }
      if (Character.isIdeographic(first) && length * BITS_PER_PLACE / 8 > shardSize) {
        characters.put(first, found);
      }
      from = to;
    }
    return characters;
  }

  /** The numbers of the articles that units belong to. */
  private int[] articlesOf(int[] list) {
    BitSet found = new BitSet();
    for (int unit : list) {
      int place = Arrays.binarySearch(starts, unit);
      found.set(place >= 0 ? place : -place - 2);
    }
    return found.stream().toArray();
  }

  private int[] places(int number) {
    return Arrays.copyOfRange(places, number == 0 ? 0 : ends[number - 1], ends[number]);
  }

  private void writeRows(Sink sink) throws IOException {
    for (int from = 0; from < articles.size(); from += ROWS) {
      List<List<Object>> rows = articles.subList(from, Math.min(articles.size(), from + ROWS))
          .stream()
          .map(article -> article.row().values())
          .toList();
      write(sink, "rows/" + name + "/" + from / ROWS, JSON.toJson(rows), new byte[0]);
    }
  }

  private void write(Sink sink, String file, String text, byte[] bits) throws IOException {
    version.update(text.getBytes(StandardCharsets.UTF_8));
    version.update(bits);
    StaticIndex.write(sink, file, text, bits);
  }

  private int[] starts() {
    int[] first = new int[articles.size()];
    for (int i = 1; i < first.length; i++) {
      first[i] = first[i - 1] + articles.get(i - 1).units().size();
    }
    return first;
  }

  private int count() {
    int unit = 0;
    for (IndexedArticle article : articles) {
      for (int[] unitTerms : article.units()) {
        for (int number : unitTerms) {
          ends[number]++;
        }
        unit++;
      }
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    return unit;
  }

  private void fill() {
    int[] next = new int[ends.length];
    System.arraycopy(ends, 0, next, Math.min(1, ends.length), Math.max(0, ends.length - 1));
    int unit = 0;
    for (IndexedArticle article : articles) {
      for (int[] unitTerms : article.units()) {
        for (int number : unitTerms) {
          places[next[number]++] = unit;
        }
        unit++;
      }
    }
  }

  /** The numbers of the terms that occur, by the order of the terms; keeps these, too. */
  private int[] sortedTerms(Vocabulary vocabulary) {
    record Numbered(String term, int number) {}
    List<Numbered> occurring = new ArrayList<>();
    for (int number = 0; number < ends.length; number++) {
      if (ends[number] > (number == 0 ? 0 : ends[number - 1])) {
        occurring.add(new Numbered(vocabulary.term(number), number));
      }
    }
    occurring.sort(Comparator.comparing(Numbered::term));
    occurring.forEach(numbered -> terms.add(numbered.term()));
    return occurring.stream().mapToInt(Numbered::number).toArray();
  }

  private static String backwards(String title) {
    return new StringBuilder(title).reverse().toString();
  }

  /** The terms between two borders, with their lists. */
  private final class Shard {

    private final String border;
    private final StringBuilder names = new StringBuilder();
    private final BitWriter lists = new BitWriter();
    private String last = "";

    Shard(String border) {
      this.border = border;
    }

    /**
     * Whether a term belongs to the next shard. Where shards end depends on the terms there, not on
     * how many came before: a change in one does not move the borders of all that follow. They end
     * between two first characters if they can, which makes the shortest border.
     */
    boolean endsBefore(String term) {
      int size = lists.length() + names.length();
      boolean changes = !last.isEmpty() && last.charAt(0) != term.charAt(0);
      boolean here = ((term.hashCode() * 0x9E3779B1) >>> 16) % 16 == 0;
      return size > shardSize * 3 / 2 || (changes && size > shardSize / 2)
          || (here && size > shardSize * 3 / 4);
    }

    /**
     * Adds a term. It is written without what it shares with the one before, whose length stands
     * first.
     *
     * @param articles whether only the articles are told that have it
     */
    void add(String term, int[] list, boolean articles) {
      int shared = 0;
      while (shared < Math.min(9, Math.min(term.length(), last.length()))
          && term.charAt(shared) == last.charAt(shared)) {
        shared++;
      }
      names.append(shared).append(term, shared, term.length()).append('\n');
      lists.bit(articles);
      lists.gamma(list.length);
      if (articles) {
        lists.list(articlesOf(list), starts.length);
      } else {
        lists.values(list, units);
      }
      last = term;
    }

    void write(Sink sink) throws IOException {
      Volume.this.write(sink, name + "/" + fileName(), units + "\n" + names, lists.toByteArray());
    }

    /** Borders are mostly Chinese: their code points make the name. */
    private String fileName() {
      return border.isEmpty() ? "0"
          : border.chars().mapToObj(Integer::toHexString).collect(Collectors.joining("-"));
    }
  }
}
