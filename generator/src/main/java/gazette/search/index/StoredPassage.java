package gazette.search.index;

import gazette.search.index.SearchEntry.ArticleFacts;
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
    add(document, SIGNED, article.signed() == null ? null : article.signed().toString());
    add(document, STATUS, article.status());
    add(document, ANCHOR, entry.anchor());
    add(document, LABEL, entry.label());
    entry.headings().forEach(heading -> add(document, HEADING, heading));
    add(document, TEXT, entry.text());
  }

  public static SearchEntry read(StoredFields fields, int id) throws IOException {
    Document document = fields.document(id);
    String signed = document.get(SIGNED);
    ArticleFacts article = new ArticleFacts(document.get(URL), document.get(TITLE),
        document.get(DOCUMENT_NUMBER), List.of(document.getValues(ISSUER)), document.get(ISSUE),
        document.get(SECTION), List.of(document.getValues(SUBJECT)),
        signed == null ? null : LocalDate.parse(signed), document.get(STATUS));
    return new SearchEntry(article, document.get(ANCHOR), document.get(LABEL),
        List.of(document.getValues(HEADING)), document.get(TEXT));
  }

  private static void add(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(name, value));
    }
  }
}
