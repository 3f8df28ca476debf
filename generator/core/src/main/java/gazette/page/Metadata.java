package gazette.page;

import gazette.config.Settings;
import gazette.model.Article;
import gazette.model.Issue;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the heads of pages tell machines. What is not known is left out. */
final class Metadata {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm",
      Locale.ROOT);

  private final List<Meta> lines = new ArrayList<>();

  private Metadata() {}

  /** The tags of 国办发〔2017〕47号 (政府网站发展指引), annex 2, of the site: they are on all pages. */
  static List<Meta> ofSite(Frame frame) {
    Metadata metadata = new Metadata();
    metadata.site(frame);
    return metadata.lines;
  }

  /** With those of the column: on its lists. */
  static List<Meta> ofColumn(Frame frame) {
    Metadata metadata = new Metadata();
    metadata.site(frame);
    metadata.column(frame.settings().site().column());
    return metadata.lines;
  }

  /** With those of the content, Dublin Core and the tags of citation indexes: on articles. */
  static List<Meta> of(ArticleView page) {
    Metadata metadata = new Metadata();
    metadata.site(page.frame());
    metadata.column(page.frame().settings().site().column());
    metadata.content(page);
    metadata.dublinCore(page);
    metadata.citation(page);
    return metadata.lines;
  }

  private void add(String name, @Nullable Object value) {
    String content = value == null ? "" : value.toString();
    if (!content.isEmpty()) {
      lines.add(new Meta(name, content));
    }
  }

  private void site(Frame frame) {
    Settings.Site site = frame.settings().site();
    String picture = frame.settings().masthead().picture();
    if (picture != null) {
      add("og:image", frame.absolute(frame.addresses().picture(picture)));
    }
    add("SiteName", site.name());
    add("SiteDomain", site.baseUrl().getHost());
    add("SiteIDCode", site.identifier());
  }

  private void column(Settings.Column column) {
    add("ColumnName", column.name());
    add("ColumnDescription", column.description());
    add("ColumnKeywords", String.join(",", column.keywords()));
    add("ColumnType", column.type());
  }

  private void content(ArticleView page) {
    Article article = page.article();
    add("og:title", article.title());
    add("ArticleTitle", article.title());
    add("PubDate", pubDate(page.issue()));
    add("ContentSource", page.frame().settings().titleOf(page.issue().id()));
    add("Keywords", String.join(",", article.subjects()));
    add("Author", String.join(",", article.issuers()));
    add("Url", page.canonical());
  }

  /** When the articles of an issue were put on the website, else the day of print. */
  static @Nullable String pubDate(Issue issue) {
    if (issue.online() != null) {
      return MINUTE.format(issue.online());
    }
    LocalDateTime printed = issue.published() == null ? null : issue.published().atStartOfDay();
    return printed == null ? null : MINUTE.format(printed);
  }

  private void dublinCore(ArticleView page) {
    Article article = page.article();
    add("DC.title", article.title());
    article.issuers().forEach(issuer -> add("DC.creator", issuer));
    article.numbers().forEach(number -> add("DC.identifier", number));
    add("DC.date", article.signed());
    add("DC.publisher", page.frame().settings().publisher());
    add("DC.language", "zh-CN");
  }

  private void citation(ArticleView page) {
    Article article = page.article();
    add("citation_title", article.title());
    article.issuers().forEach(issuer -> add("citation_author", issuer));
    add("citation_publication_date",
        page.issue().published() == null ? page.issue().id().year() : page.issue().published());
    add("citation_journal_title", page.frame().settings().titleOf(page.issue().id()));
    add("citation_volume", page.issue().id().year());
    add("citation_issue", page.issue().id().numberText());
    add("citation_firstpage", article.page());
    add("citation_language", "zh");
  }
}
