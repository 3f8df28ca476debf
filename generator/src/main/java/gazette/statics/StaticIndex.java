package gazette.statics;

import com.google.gson.Gson;
import gazette.statics.StaticArticle.Passage;
import gazette.text.Normalizer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The index of a site for browsers.
 *
 * <p>
 * Articles may come from several threads and in any order: what is written depends on them alone.
 * {@code root.js} names two volumes, the older articles and the newest ones, so that a new issue
 * changes little ({@link Volumes}). Of each volume there are the lists of its terms in
 * {@code a/*.js}, and titles and addresses in {@code rows/a/*.js}; {@code texts/} has the passages
 * of each article, from which excerpts are shown, and {@code simple.js} which characters are
 * simplified for a query.
 */
public final class StaticIndex {

  /** Takes the files. */
  public interface Sink {

    /**
     * Takes one file.
     *
     * @param path relative to the root of the site, with {@code /}
     */
    void write(String path, byte[] content) throws IOException;
  }

  /** Where everything lies, relative to the root of the site. */
  public static final String FOLDER = "shards/";

  // About 6 KB deflated. A longer text is parted, so that no excerpt costs more.
  private static final int LONGEST_TEXT = 8_000;
  private static final Gson JSON = new Gson();

  private final int mostShards;
  private final Sink sink;
  private final Vocabulary vocabulary = new Vocabulary();
  private final List<IndexedArticle> articles = new ArrayList<>();

  /**
   * An index that is empty.
   *
   * @param mostShards about how many files may hold the lists; fewer are larger, and each query
   *   downloads a few of them
   * @param sink takes the files; it may be called by several threads at once
   */
  public StaticIndex(int mostShards, Sink sink) {
    this.mostShards = mostShards;
    this.sink = sink;
  }

  /** Adds an article and writes its text. Safe for use by several threads. */
  public void add(StaticArticle article) throws IOException {
    List<Unit> units = new ArrayList<>();
    units.add(new Unit(title(article), titleTerms(article)));
    List<List<String>> texts = new ArrayList<>();
    for (Passage passage : article.passages()) {
      List<String> text = Units.of(passage.text());
      List<String> terms = Terms.label(passage.label());
      text.forEach(unit -> units.add(new Unit(Normalizer.normalize(unit).text(), terms)));
      texts
          .add(Stream.concat(Stream.of(passage.anchor(), passage.label()), text.stream()).toList());
    }
    Row row = row(article, writeTexts(article, texts));
    List<int[]> numbers = new ArrayList<>();
    synchronized (this) {
      units.forEach(unit -> numbers.add(numbers(unit, article.year())));
      articles.add(new IndexedArticle(article.order(), article.issue(), row, numbers));
    }
  }

  /** Writes everything else, once all articles are added. */
  public synchronized void write() throws IOException {
    articles.sort(Comparator.comparingInt(IndexedArticle::order));
    List<Map<String, Object>> volumes = new ArrayList<>();
    BitWriter bits = new BitWriter();
    for (Volume volume : Volumes.of(articles, mostShards, vocabulary)) {
      volumes.add(volume.write(sink, bits));
    }
    String root = JSON.toJson(new TreeMap<>(Map.of("rows", Volume.ROWS, "volumes", volumes)));
    write(sink, "root", root, bits.toByteArray());
    write(sink, "simple", SimpleCharacters.of(vocabulary), new byte[0]);
  }

  static void write(Sink sink, String name, String text, byte[] bits) throws IOException {
    sink.write(FOLDER + name + ".js", ScriptFile.of(name, text, bits));
  }

  private static String title(StaticArticle article) {
    String number = article.documentNumber();
    String title = Normalizer.normalize(article.title()).text();
    return number == null ? title
        : title + "\n" + Terms.spellings(Normalizer.normalize(number).text());
  }

  private static List<String> titleTerms(StaticArticle article) {
    List<String> terms = new ArrayList<>(Terms.pinyin(article.title()));
    LocalDate signed = article.signed();
    if (signed != null) {
      terms.add(Terms.day(Integer.toString(signed.getYear()), signed.getMonthValue(),
          signed.getDayOfMonth()));
    }
    return terms;
  }

  private int[] numbers(Unit unit, int year) {
    IntStream.Builder numbers = IntStream.builder();
    Terms.of(unit.text(), year, term -> numbers.add(vocabulary.number(term)));
    unit.terms().forEach(term -> numbers.add(vocabulary.number(term)));
    return distinct(numbers.build().toArray());
  }

  // That of IntStream makes an object of each number.
  private static int[] distinct(int[] numbers) {
    Arrays.sort(numbers);
    int size = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (size == 0 || numbers[i] != numbers[size - 1]) {
        numbers[size++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, size);
  }

  /**
   * Writes the texts in parts.
   *
   * @param texts for each passage its anchor, its label and its units
   * @return for each part after the first its first unit; the title is unit 0
   */
  private List<Integer> writeTexts(StaticArticle article, List<List<String>> texts)
      throws IOException {
    List<Integer> starts = new ArrayList<>();
    int from = 0;
    int length = 0;
    int unit = 1;
    for (int i = 0; i < texts.size(); i++) {
      int more = article.passages().get(i).text().length();
      if (length > 0 && length + more > LONGEST_TEXT) {
        writeText(article, starts.size() + 1, texts.subList(from, i));
        starts.add(unit);
        from = i;
        length = 0;
      }
      length += more;
      unit += texts.get(i).size() - 2;
    }
    writeText(article, starts.size() + 1, texts.subList(from, texts.size()));
    return starts;
  }

  private void writeText(StaticArticle article, int part, List<List<String>> texts)
      throws IOException {
    String page = article.path().substring(0, article.path().lastIndexOf('.'));
    String name = "texts/" + page + (part == 1 ? "" : "-" + part);
    write(sink, name, JSON.toJson(texts), new byte[0]);
  }

  private static Row row(StaticArticle article, List<Integer> parts) {
    return new Row(article.title(), article.path(),
        article.documentNumber() == null ? "" : article.documentNumber(),
        String.join("、", article.issuers()),
        article.signed() == null ? "" : article.signed().toString(), parts);
  }

  /**
   * A unit before its terms are numbered.
   *
   * @param text normalised
   * @param terms what it has besides those of its text
   */
  private record Unit(String text, List<String> terms) {}

  /**
   * An article as it waits to be written.
   *
   * @param units for each unit, of which the title is the first, the numbers of its terms
   */
  record IndexedArticle(int order, String issue, Row row, List<int[]> units) {}

  /**
   * What is shown of an article.
   *
   * @param parts the first unit of each further file of its text
   */
  record Row(String title, String path, String number, String issuers, String signed,
      List<Integer> parts) {

    /** Without the names of the fields, which would be half of the file. */
    List<Object> values() {
      return List.of(title, path, number, issuers, signed, parts);
    }
  }
}
