package gazette.search.index;

import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.SearchEntry.Dates;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of a passage to show it: read only for the passages of one page of results.
 */
public final class StoredPassage {

  private static final String URL = "stored.url";
  private static final String TITLE = "stored.title";
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
  private static final String HEADING = "stored.heading";
  private static final String TEXT = "stored.text";

  private StoredPassage() {}

  public static void add(Document document, SearchEntry entry) {
    ArticleFacts article = entry.article();
    add(document, URL, article.url());
    add(document, TITLE, article.title());
    add(document, DOCUMENT_NUMBER, article.documentNumber());
    article.issuers().forEach(issuer -> add(document, ISSUER, issuer));
    add(document, ISSUE, article.issue());
    add(document, SECTION, article.section());
    article.subjects().forEach(subject -> add(document, SUBJECT, subject));
    addDay(document, SIGNED, article.dates().signed());
    addDay(document, EFFECTIVE, article.dates().effective());
    addDay(document, EXPIRES, article.dates().expires());
    add(document, STATUS, article.status());
    add(document, ANCHOR, entry.anchor());
    add(document, LABEL, entry.label());
    entry.headings().forEach(heading -> add(document, HEADING, heading));
    add(document, TEXT, entry.text());
  }

  public static SearchEntry read(StoredFields fields, int id) throws IOException {
    Document document = fields.document(id);
    Dates dates = new Dates(day(document, SIGNED), day(document, EFFECTIVE),
        day(document, EXPIRES));
    ArticleFacts article = new ArticleFacts(document.get(URL), document.get(TITLE),
        document.get(DOCUMENT_NUMBER), List.of(document.getValues(ISSUER)), document.get(ISSUE),
        document.get(SECTION), List.of(document.getValues(SUBJECT)), dates, document.get(STATUS));
    return new SearchEntry(article, document.get(ANCHOR), document.get(LABEL),
        List.of(document.getValues(HEADING)), document.get(TEXT));
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
