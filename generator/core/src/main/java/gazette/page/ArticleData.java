package gazette.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import gazette.markdown.RenderedText.Passage;
import gazette.model.Article;
import gazette.model.Emendation;
import gazette.relation.Ground;
import gazette.relation.Standing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The twins of an article for programs: its Markdown, and its facts and passages as JSON. The names
 * are a contract; what is absent is left out.
 */
final class ArticleData {

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting()
      .disableHtmlEscaping()
      .create();

  private static final Gson ON_ONE_LINE = new GsonBuilder().disableHtmlEscaping().create();

  private ArticleData() {}

  /** The facts and the passages. */
  static DataFile json(ArticlePage page) {
    Article article = page.article();
    Standing standing = page.standing();
    DocumentLinks documents = page.documents();
    Content content = new Content(page.canonical(), article.title(), article.numberText(),
        article.indexNumber(), article.issuers(), article.section().name(),
        IssueFacts.of(page.issue(), page.frame().settings()), article.page(),
        text(article.signed()), standing == null ? null : text(standing.days().first()),
        standing == null ? null : text(standing.days().last()),
        standing == null ? null : standing.status().label(),
        standing == null ? List.of()
            : standing.grounds().stream().map(ArticleData::ground).toList(),
        standing == null ? null : text(standing.lookedThrough()), article.subjects(),
        links(page, documents.restsOn()), links(page, documents.ends()),
        links(page, documents.amends()),
        documents.endedBy()
            .stream()
            .map(ending -> link(page, ending.by(), text(ending.from())))
            .toList(),
        links(page, documents.amendedBy()), links(page, documents.citedBy()),
        page.attached().isEmpty() ? null
            : page.attached().stream().map(file -> file(page, file)).toList(),
        page.emendations().stream().map(ArticleData::emendation).toList(),
        page.text().passages().stream().map(ArticleData::passage).toList());
    return new DataFile(page.frame().addresses().articleData(article.id()),
        GSON.toJson(content) + "\n");
  }

  private static GroundEntry ground(Ground ground) {
    return new GroundEntry(text(ground.clause()), ground.sentence());
  }

  private static FileEntry file(ArticlePage page, AttachedFile file) {
    return new FileEntry(file.title(), page.frame().absolute(file.download().path()),
        file.kind().mediaType(), file.download().length());
  }

  private static PassageEntry passage(Passage passage) {
    return new PassageEntry(passage.anchor(), passage.label(), passage.headings(), passage.text());
  }

  private static EmendationEntry emendation(Emendation one) {
    return new EmendationEntry(one.place(), one.kind().label(), one.line(), one.source(),
        one.published(), one.why());
  }

  private static List<LinkEntry> links(ArticlePage page, List<DocumentLink> links) {
    return links.stream().map(link -> link(page, link, null)).toList();
  }

  private static LinkEntry link(ArticlePage page, DocumentLink link, @Nullable String from) {
    return new LinkEntry(link.name(), text(link.number()),
        link.path() == null ? null : page.frame().absolute(link.path()), text(link.clause()), from);
  }

  private static @Nullable String text(@Nullable Object value) {
    return Objects.toString(value, null);
  }

  /** The body as its curator wrote it, without doubts, below what identifies it. */
  static DataFile markdown(ArticlePage page) {
    Article article = page.article();
    StringBuilder text = new StringBuilder("---\n");
    line(text, "title", article.title());
    line(text, "documentNumber", article.numberText());
    line(text, "issuer", String.join("、", article.issuers()));
    line(text, "section", article.section().name());
    line(text, "signed", article.signed());
    Standing standing = page.standing();
    if (standing != null) {
      line(text, "effective", standing.days().first());
      line(text, "expires", standing.days().last());
      line(text, "status", standing.status().label());
      line(text, "repealedBy", Wording.repealedBy(standing));
      line(text, "lookedThrough", standing.lookedThrough());
    }
    line(text, "source", page.titleOf(page.issue().id()) + page.printedAt());
    line(text, "url", page.canonical());
    if (!page.attached().isEmpty()) {
      text.append("attachments: ")
          .append(ON_ONE_LINE.toJson(page.attached().stream().map(one -> file(page, one)).toList()))
          .append('\n');
    }
    line(text, "emendations",
        page.emendations().isEmpty() ? null
            : page.frame().absolute(page.frame().addresses().emendations(article.id().issue()))
                + "#" + article.id().slug());
    text.append("---\n\n");
    text.append(page.text().markdown().stripLeading());
    if (text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    return new DataFile(page.frame().addresses().articleMarkdown(article.id()), text.toString());
  }

  private static void line(StringBuilder text, String key, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      text.append(key).append(": ").append(GSON.toJson(value.toString())).append('\n');
    }
  }

  private record Content(String url, String title, @Nullable String documentNumber,
      @Nullable String indexNumber, List<String> issuers, String section, IssueFacts issue,
      @Nullable Integer page, @Nullable String signed, @Nullable String effective,
      @Nullable String expires, @Nullable String status, List<GroundEntry> grounds,
      @Nullable String lookedThrough, List<String> subjects, List<LinkEntry> restsOn,
      List<LinkEntry> repeals, List<LinkEntry> amends, List<LinkEntry> repealedBy,
      List<LinkEntry> amendedBy, List<LinkEntry> citedBy, @Nullable List<FileEntry> attachments,
      List<EmendationEntry> emendations, List<PassageEntry> passages) {}

  private record FileEntry(String title, String url, String type, long bytes) {}

  private record EmendationEntry(String anchor, String kind, int sourceLine, String source,
      String published, String why) {}

  /** What the text says of its time in force. */
  private record GroundEntry(@Nullable String clause, String sentence) {}

  private record LinkEntry(@Nullable String title, @Nullable String documentNumber,
      @Nullable String url, @Nullable String clause, @Nullable String from) {}

  private record PassageEntry(String anchor, String label, List<String> headings, String text) {}
}
