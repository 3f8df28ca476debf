package gazette.staticsearch;

import com.google.gson.Gson;
import gazette.staticsearch.StaticArticle.Days;
import gazette.staticsearch.StaticArticle.Passage;
import gazette.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an article adds to the index: its row, and which of its units have which terms. It depends
 * on the article alone, and is made of bytes: kept by one build, it spares the next one the work.
 *
 * <p>
 * The bytes: {@link #FORM}; a digest of all that follows; issue, title, row and facts; the number
 * of units, of which the title is the first; the terms of one and two characters, ascending, each
 * as its distance from the one before; the longer ones. Each term is followed by its units.
 */
public final class Contribution {

  /** Another one whenever the bytes, the terms or the units of a text are others. */
  private static final byte FORM = 4;
  private static final int HEAD = 1 + Digest.LENGTH;
  private static final int HEAD_TEXTS = 4;
  private static final Gson JSON = new Gson();

  private final Head head;
  private final Supplier<byte[]> source;
  private byte @Nullable [] read;

  private Contribution(Head head, Supplier<byte[]> source) {
    this.head = head;
    this.source = source;
  }

  private Contribution(byte[] bytes) {
    this(head(bytes), () -> bytes);
  }

  /**
   * What can be told of a contribution without its terms.
   *
   * @param digest tells all that its bytes do: hexadecimal digits
   * @param issue such as {@code 2020-06}
   * @param title of the article
   * @param row what is shown of the article, as JSON
   * @param facts by which results can be narrowed, as JSON
   * @param units how many it has
   */
  public record Head(String digest, String issue, String title, String row, String facts,
      int units) {}

  private static Head head(byte[] bytes) {
    ByteReader head = new ByteReader(bytes, HEAD);
    return new Head(HexFormat.of().formatHex(bytes, 1, HEAD), head.text(), head.text(), head.text(),
        head.text(), head.number());
  }

  /**
   * One whose terms are read only when they are asked for.
   *
   * @param source gives the same contribution, whole
   */
  public static Contribution unread(Head head, Supplier<Contribution> source) {
    return new Contribution(head, () -> source.get().bytes());
  }

  /** That of an article. Safe for use by several threads. */
  public static Contribution of(StaticArticle article) {
    UnitTerms found = new UnitTerms();
    UnitMeanings meanings = new UnitMeanings();
    meanings.add(Normalizer.normalize(article.title()).text());
    found.beginUnit();
    titleTerms(article, found);
    for (Passage passage : article.passages()) {
      List<String> label = Terms.label(passage.label());
      String head = Normalizer.normalize(passage.head()).text();
      for (String unit : Units.of(passage.text())) {
        found.beginUnit();
        // 民政局电话 is asked of a row and its head.
        Terms.of(head, article.year(), found);
        String normalised = Normalizer.normalize(unit).text();
        meanings.add(normalised);
        Terms.of(normalised, article.year(), found);
        label.forEach(found);
      }
    }
    ByteWriter content = new ByteWriter(HEAD);
    content.text(article.issue());
    content.text(article.title());
    content.text(row(article));
    content.text(facts(article));
    content.number(found.units());
    meanings.write(content);
    found.write(content);
    byte[] bytes = content.toByteArray();
    bytes[0] = FORM;
    System.arraycopy(Digest.of(bytes, HEAD), 0, bytes, 1, Digest.LENGTH);
    return new Contribution(bytes);
  }

  /** Reads one back; empty when the bytes are damaged or of another version of the program. */
  public static Optional<Contribution> of(byte[] bytes) {
    boolean whole = bytes.length > HEAD && bytes[0] == FORM
        && Arrays.equals(Digest.of(bytes, HEAD), Arrays.copyOfRange(bytes, 1, HEAD));
    return whole ? Optional.of(new Contribution(bytes.clone())) : Optional.empty();
  }

  /** The bytes to keep. */
  public byte[] toBytes() {
    return bytes().clone();
  }

  private synchronized byte[] bytes() {
    byte[] known = read;
    if (known == null) {
      known = source.get();
      read = known;
    }
    return known;
  }

  /** What can be told of it without its terms. */
  public Head head() {
    return head;
  }

  String issue() {
    return head.issue();
  }

  String title() {
    return head.title();
  }

  /** What is shown of the article, as JSON. */
  String row() {
    return head.row();
  }

  /** By which results can be narrowed, as JSON. */
  String facts() {
    return head.facts();
  }

  /** How many units it has. */
  int units() {
    return head.units();
  }

  /** Tells all that its bytes do. */
  byte[] digest() {
    return HexFormat.of().parseHex(head.digest());
  }

  /** Its terms, before the first. */
  TermReader terms() {
    ByteReader reader = afterHead();
    UnitMeanings.read(reader);
    return new TermReader(reader);
  }

  /** What its units mean. */
  List<UnitMeanings.Stretch> stretches() {
    return UnitMeanings.read(afterHead());
  }

  private ByteReader afterHead() {
    ByteReader reader = new ByteReader(bytes(), HEAD);
    for (int texts = 0; texts < HEAD_TEXTS; texts++) {
      reader.text();
    }
    reader.number();
    return reader;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Contribution that && head.equals(that.head);
  }

  @Override
  public int hashCode() {
    return head.hashCode();
  }

  private static void titleTerms(StaticArticle article, UnitTerms found) {
    Terms.of(Normalizer.normalize(article.title()).text(), article.year(), found);
    String number = article.documentNumber();
    if (number != null) {
      String spellings = Terms.spellings(Normalizer.normalize(number).text());
      Terms.of(spellings, article.year(), found);
    }
    Terms.pinyin(article.title()).forEach(found);
    LocalDate signed = article.facts().days().signed();
    if (signed != null) {
      found.accept(Terms.day(Integer.toString(signed.getYear()), signed.getMonthValue(),
          signed.getDayOfMonth()));
    }
  }

  /** Without the names of the fields, which would be half of the file. */
  private static String row(StaticArticle article) {
    String number = article.documentNumber();
    StaticArticle.Facts facts = article.facts();
    return JSON.toJson(List.of(article.title(), article.path(), number == null ? "" : number,
        String.join("、", facts.issuers()), Days.text(facts.days().signed()),
        Objects.toString(facts.told(), ""), TextFiles.starts(article)));
  }

  private static String facts(StaticArticle article) {
    StaticArticle.Facts facts = article.facts();
    return JSON.toJson(List.of(Integer.toString(article.year()), facts.section(), facts.issuers(),
        facts.subjects(), Objects.toString(facts.status(), ""), Days.text(facts.days().signed()),
        Days.text(facts.days().first()), Days.text(facts.days().last())));
  }
}
