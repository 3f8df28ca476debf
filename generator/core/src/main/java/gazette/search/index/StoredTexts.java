package gazette.search.index;

import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.SearchEntry.Dates;
import gazette.search.segment.WordBorders;
import gazette.text.ClauseNumber;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps to show results: the facts of articles, and the texts of titles, headings
 * and passages. Read only for what is shown, or must be looked at as text.
 *
 * <p>
 * They are values of documents, not Lucene's stored fields: those are packed in blocks, each of
 * which is unpacked for one short passage.
 */
public final class StoredTexts {

  private static final String FIELD = "stored";

  private final List<LeafReaderContext> leaves;

  /** The texts of an index. */
  public StoredTexts(IndexReader reader) {
    this.leaves = reader.leaves();
  }

  /**
   * A passage.
   *
   * @param anchor the id on the page, without {@code #}
   * @param label how it is called; may be empty
   * @param text its text, one line a paragraph or table row
   * @param borders where the words of its normalised text begin
   */
  public record Passage(String anchor, String label, String text, WordBorders borders) {}

  /** The facts of an article, by its own document. */
  public ArticleFacts article(int document) throws IOException {
    ByteArrayDataInput in = stored(document);
    String title = text(in);
    String url = in.readString();
    String number = orNull(in);
    List<String> issuers = strings(in);
    String issue = in.readString();
    String section = in.readString();
    List<String> subjects = strings(in);
    Dates dates = new Dates(day(in), day(in), day(in));
    return new ArticleFacts(url, title, number, issuers, issue, section, subjects, dates,
        orNull(in), orNull(in));
  }

  public Passage passage(int document) throws IOException {
    ByteArrayDataInput in = stored(document);
    String text = text(in);
    int opening = in.readVInt();
    String label = opening > 0 ? text.substring(0, opening - 1) : text(in);
    String other = in.readString();
    String anchor = other.isEmpty() ? ofClause(label) : other;
    byte[] borders = new byte[in.length() - in.getPosition()];
    in.readBytes(borders, 0, borders.length);
    return new Passage(anchor, label, text, WordBorders.read(ByteBuffer.wrap(borders)));
  }

  /** The text of any document: a title, a heading or the text of a passage. */
  public String text(int document) throws IOException {
    return text(stored(document));
  }

  private ByteArrayDataInput stored(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), FIELD);
    if (!values.advanceExact(document - leaf.docBase)) {
      throw new IOException("nothing is stored of document " + document);
    }
    BytesRef bytes = values.binaryValue();
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
  }

  static void add(Document document, ArticleFacts article) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    addText(out, article.title());
    out.writeString(article.url());
    addOrNull(out, article.documentNumber());
    addStrings(out, article.issuers());
    out.writeString(article.issue());
    out.writeString(article.section());
    addStrings(out, article.subjects());
    addOrNull(out, article.dates().signed());
    addOrNull(out, article.dates().effective());
    addOrNull(out, article.dates().expires());
    addOrNull(out, article.status());
    addOrNull(out, article.repealedBy());
    add(document, out);
  }

  static void add(Document document, SearchEntry entry, WordBorders borders) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    addText(out, entry.text());
    // Most passages are clauses: they begin with what they are called, and that tells the anchor.
    if (entry.text().startsWith(entry.label())) {
      out.writeVInt(entry.label().length() + 1);
    } else {
      out.writeVInt(0);
      addText(out, entry.label());
    }
    out.writeString(entry.anchor().equals(ofClause(entry.label())) ? "" : entry.anchor());
    out.writeBytes(borders.bytes());
    add(document, out);
  }

  private static String ofClause(String label) {
    return ClauseNumber.parse(label).map(ClauseNumber::anchor).orElse("");
  }

  static void add(Document document, String text) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    addText(out, text);
    add(document, out);
  }

  private static void add(Document document, ByteBuffersDataOutput out) {
    document.add(new BinaryDocValuesField(FIELD, new BytesRef(out.toArrayCopy())));
  }

  private static void addText(ByteBuffersDataOutput out, String text) throws IOException {
    byte[] bytes = TextCodec.encode(text);
    out.writeVInt(bytes.length);
    out.writeBytes(bytes);
  }

  private static String text(ByteArrayDataInput in) {
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return TextCodec.decode(bytes);
  }

  private static void addStrings(ByteBuffersDataOutput out, List<String> strings)
      throws IOException {
    out.writeVInt(strings.size());
    for (String string : strings) {
      out.writeString(string);
    }
  }

  private static List<String> strings(ByteArrayDataInput in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      strings.add(in.readString());
    }
    return strings;
  }

  private static void addOrNull(ByteBuffersDataOutput out, @Nullable Object value)
      throws IOException {
    out.writeString(value == null ? "" : value.toString());
  }

  private static @Nullable String orNull(ByteArrayDataInput in) throws IOException {
    String value = in.readString();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable LocalDate day(ByteArrayDataInput in) throws IOException {
    String day = orNull(in);
    return day == null ? null : LocalDate.parse(day);
  }
}
