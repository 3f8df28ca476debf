package gazette.statics;

import com.google.gson.Gson;
import gazette.statics.StaticArticle.Passage;
import gazette.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an article adds to the index: its row, and which of its units have which terms. It depends
 * on the article alone, and is made of bytes: kept by one build, it spares the next one the work.
 *
 * <p>
 * The bytes: {@link #FORM}; a digest of all that follows; issue, title and row; the number of
 * units, of which the title is the first; the terms of one and two characters, ascending, each as
 * its distance from the one before; the longer ones. Each term is followed by its units.
 */
public final class Contribution {

  /** Another one whenever the bytes, the terms or the units of a text are others. */
  private static final byte FORM = 1;
  private static final int HEAD = 1 + Digest.LENGTH;
  private static final Gson JSON = new Gson();

  private final byte[] bytes;
  private final String issue;
  private final String title;
  private final String row;
  private final int units;
  // Where the terms begin.
  private final int terms;

  private Contribution(byte[] bytes) {
    this.bytes = bytes;
    ByteReader head = new ByteReader(bytes, HEAD);
    this.issue = head.text();
    this.title = head.text();
    this.row = head.text();
    this.units = head.number();
    this.terms = head.position();
  }

  /** That of an article. Safe for use by several threads. */
  public static Contribution of(StaticArticle article) {
    UnitTerms found = new UnitTerms();
    found.beginUnit();
    titleTerms(article, found);
    for (Passage passage : article.passages()) {
      List<String> label = Terms.label(passage.label());
      for (String unit : Units.of(passage.text())) {
        found.beginUnit();
        Terms.of(Normalizer.normalize(unit).text(), article.year(), found);
        label.forEach(found);
      }
    }
    ByteWriter content = new ByteWriter(HEAD);
    content.text(article.issue());
    content.text(article.title());
    content.text(row(article));
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
    return bytes.clone();
  }

  String issue() {
    return issue;
  }

  String title() {
    return title;
  }

  /** What is shown of the article, as JSON. */
  String row() {
    return row;
  }

  /** How many units it has. */
  int units() {
    return units;
  }

  /** Tells all that its bytes do. */
  byte[] digest() {
    return Arrays.copyOfRange(bytes, 1, HEAD);
  }

  /** Its terms, before the first. */
  TermReader terms() {
    return new TermReader(new ByteReader(bytes, terms));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Contribution that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest());
  }

  private static void titleTerms(StaticArticle article, UnitTerms found) {
    Terms.of(Normalizer.normalize(article.title()).text(), article.year(), found);
    String number = article.documentNumber();
    if (number != null) {
      String spellings = Terms.spellings(Normalizer.normalize(number).text());
      Terms.of(spellings, article.year(), found);
    }
    Terms.pinyin(article.title()).forEach(found);
    LocalDate signed = article.signed();
    if (signed != null) {
      found.accept(Terms.day(Integer.toString(signed.getYear()), signed.getMonthValue(),
          signed.getDayOfMonth()));
    }
  }

  /** Without the names of the fields, which would be half of the file. */
  private static String row(StaticArticle article) {
    String number = article.documentNumber();
    LocalDate signed = article.signed();
    return JSON.toJson(List.of(article.title(), article.path(), number == null ? "" : number,
        String.join("、", article.issuers()), signed == null ? "" : signed.toString(),
        TextFiles.starts(article)));
  }
}
