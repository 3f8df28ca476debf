package gazette.statics;

import com.google.gson.Gson;
import gazette.statics.StaticIndex.IndexedArticle;
import gazette.statics.StaticIndex.Sink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  static final int ROWS = 64;

  private static final int SMALLEST_SHARD = 1_500;
  // A list takes about this many bits for each place in it, and its term about as many more.
  private static final int BITS_PER_PLACE = 10;
  private static final Gson JSON = new Gson();

  private final String name;
  private final List<IndexedArticle> articles;
  private final int shardSize;
  private final int units;
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
    this.places = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
    this.numbers = sortedTerms(vocabulary);
    fill();
    long bytes = (long) places.length * BITS_PER_PLACE / 8;
    this.shardSize = Math.toIntExact(Math.max(SMALLEST_SHARD, bytes / mostShards));
  }

  /** What the page must know of it; once everything is written. */
  Map<String, Object> description(List<String> shards) {
    return new TreeMap<>(Map.of("name", name, "units", units, "shards", shards, "version",
        "?" + Long.toHexString(version.getValue())));
  }

  /** Writes the lists of all terms, and gives for each shard what its terms do not come before. */
  List<String> writeLists(Sink sink) throws IOException {
    List<String> borders = new ArrayList<>();
    Shard shard = new Shard("");
    for (int i = 0; i < numbers.length; i++) {
      String term = terms.get(i);
      if (shard.endsBefore(term)) {
        borders.add(shard.border);
        shard.write(sink);
        shard = new Shard(border(terms.get(i - 1), term));
      }
      int number = numbers[i];
      int start = number == 0 ? 0 : ends[number - 1];
      shard.add(term, Arrays.copyOfRange(places, start, ends[number]));
    }
    borders.add(shard.border);
    shard.write(sink);
    return borders;
  }

  void writeRows(Sink sink) throws IOException {
    for (int from = 0; from < articles.size(); from += ROWS) {
      List<List<Object>> rows = articles.subList(from, Math.min(articles.size(), from + ROWS))
          .stream()
          .map(article -> article.row().values())
          .toList();
      String file = "rows/" + name + "/" + from / ROWS;
      String text = JSON.toJson(rows);
      version.update(text.getBytes(StandardCharsets.UTF_8));
      StaticIndex.write(sink, file, text, new byte[0]);
    }
  }

  /** Tells which units are titles, that is, where articles begin. */
  void writeTitleUnits(BitWriter bits) {
    int[] starts = new int[articles.size()];
    int unit = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = unit;
      unit += articles.get(i).units().size();
    }
    bits.list(starts, starts.length, units);
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

  /** The shortest text that comes after one term and not after the other. */
  private static String border(String before, String after) {
    int length = 0;
    while (length < before.length() && before.charAt(length) == after.charAt(length)) {
      length++;
    }
    return after.substring(0, length + 1);
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
     * how many came before: a change in one does not move the borders of all that follow.
     */
    boolean endsBefore(String term) {
      int size = lists.length() + names.length();
      boolean here = ((term.hashCode() * 0x9E3779B1) >>> 16) % 32 == 0;
      return size > shardSize * 3 / 2 || (here && size > shardSize / 2);
    }

    /** Terms are written without what they share with the one before, whose length stands first. */
    void add(String term, int[] list) {
      int shared = 0;
      while (shared < Math.min(9, Math.min(term.length(), last.length()))
          && term.charAt(shared) == last.charAt(shared)) {
        shared++;
      }
      names.append(shared).append(term, shared, term.length()).append('\n');
      lists.list(list, list.length, units);
      last = term;
    }

    void write(Sink sink) throws IOException {
      String text = units + "\n" + names;
      version.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] bits = lists.toByteArray();
      version.update(bits);
      StaticIndex.write(sink, name + "/" + fileName(border), text, bits);
    }

    /** Borders are Chinese: their code points make the name. */
    private static String fileName(String border) {
      StringBuilder hexadecimal = new StringBuilder("s");
      border.chars().forEach(c -> hexadecimal.append(String.format("%04x", c)));
      return hexadecimal.toString();
    }
  }
}
