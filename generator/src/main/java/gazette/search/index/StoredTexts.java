package gazette.search.index;

import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.SearchEntry.Dates;
import gazette.search.segment.WordBorders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps to show results: the facts of articles, and the texts of titles, headings
 * and passages. Read only for what is shown, or must be looked at as text.
 */
public final class StoredTexts {

  private static final String URL = "stored.url";
  private static final String DOCUMENT_NUMBER = "stored.number";
  private static final String ISSUER = "stored.issuer";
  private static final String ISSUE = "stored.issue";
  private static final String SECTION = "stored.section";
  private static final String SUBJECT = "stored.subject";
  private static final String SIGNED = "stored.signed";
  private static final String EFFECTIVE = "stored.effective";
  private static final String EXPIRES = "stored.expires";
  private static final String STATUS = "stored.status";
  private static final String ANCHOR = "stored.anchor";
  private static final String LABEL = "stored.label";
  private static final String TEXT = "stored.text";
  private static final String BORDERS = "stored.borders";

  private final StoredFields fields;

  /** The texts of an index; for one thread. */
  public StoredTexts(IndexReader reader) throws IOException {
    this.fields = reader.storedFields();
  }

  /**
   * A passage.
   *
   * @param anchor the id on the page, without {@code #}
   * @param label how it is called; may be empty
   * @param text its text, one line a paragraph or table row
   * @param borders where the words of its normalised text begin, for {@link WordBorders}
   */
  public record Passage(String anchor, String label, String text, byte[] borders) {}

  /** The facts of an article, by its own document. */
  public ArticleFacts article(int document) throws IOException {
    Document stored = fields.document(document);
    Dates dates = new Dates(day(stored, SIGNED), day(stored, EFFECTIVE), day(stored, EXPIRES));
    return new ArticleFacts(stored.get(URL), text(stored), stored.get(DOCUMENT_NUMBER),
        List.of(stored.getValues(ISSUER)), stored.get(ISSUE), stored.get(SECTION),
        List.of(stored.getValues(SUBJECT)), dates, stored.get(STATUS));
  }

  public Passage passage(int document) throws IOException {
    Document stored = fields.document(document);
    BytesRef borders = stored.getBinaryValue(BORDERS);
    return new Passage(stored.get(ANCHOR), stored.get(LABEL), text(stored),
        BytesRef.deepCopyOf(borders).bytes);
  }

  /** The text of any document: a title, a heading or the text of a passage. */
  public String text(int document) throws IOException {
    return text(fields.document(document));
  }

  static void add(Document document, ArticleFacts article) {
    add(document, URL, article.url());
    addText(document, article.title());
    add(document, DOCUMENT_NUMBER, article.documentNumber());
    article.issuers().forEach(issuer -> add(document, ISSUER, issuer));
    add(document, ISSUE, article.issue());
    add(document, SECTION, article.section());
    article.subjects().forEach(subject -> add(document, SUBJECT, subject));
    addDay(document, SIGNED, article.dates().signed());
    addDay(document, EFFECTIVE, article.dates().effective());
    addDay(document, EXPIRES, article.dates().expires());
    add(document, STATUS, article.status());
  }

  static void add(Document document, SearchEntry entry, WordBorders borders) {
    add(document, ANCHOR, entry.anchor());
    add(document, LABEL, entry.label());
    addText(document, entry.text());
    document.add(new StoredField(BORDERS, borders.bytes()));
  }

  /** A Chinese character is two bytes of UTF-16 and three of UTF-8. */
  static void addText(Document document, String text) {
    document.add(new StoredField(TEXT, text.getBytes(StandardCharsets.UTF_16BE)));
  }

  private static String text(Document stored) {
    BytesRef bytes = stored.getBinaryValue(TEXT);
    return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_16BE);
  }

  private static void addDay(Document document, String name, @Nullable LocalDate day) {
    add(document, name, day == null ? null : day.toString());
  }

  private static @Nullable LocalDate day(Document document, String name) {
    String day = document.get(name);
    return day == null ? null : LocalDate.parse(day);
  }

  private static void add(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(name, value));
    }
  }
}
