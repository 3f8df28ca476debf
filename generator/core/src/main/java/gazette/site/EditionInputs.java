package gazette.site;

import gazette.cache.Codec;
import gazette.config.Settings;
import gazette.model.Article;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.MarkdownText;
import gazette.model.Term;
import gazette.page.Addresses;
import gazette.page.DocumentLink;
import gazette.page.DocumentLinks;
import gazette.relation.ArticleFacts;
import gazette.relation.Citation;
import gazette.relation.Standing;
import gazette.relation.Start;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the files of an edition are made of. Safe for use by several threads. */
final class EditionInputs {

  private static final Codec<Issue> ISSUE = withoutTexts(Issue.class);
  private static final Codec<Article> ARTICLE = withoutTexts(Article.class);
  private static final Codec<Around> AROUND = withoutTexts(Around.class);
  private static final Codec<Settings> SETTINGS = Codec.of(Settings.class);
  private static final Codec<Said> SAID = Codec.of(Said.class);

  private final Edition edition;
  private final ArticleTexts texts;
  private final byte[] settings;
  private final String templatesOfIssues;
  private final Map<IssueId, byte[]> issues = new ConcurrentHashMap<>();

  EditionInputs(Edition edition, ArticleTexts texts) throws IOException {
    this.edition = edition;
    this.texts = texts;
    this.settings = SETTINGS.encode(edition.content().settings());
    this.templatesOfIssues = edition.templates().digestOfIssues();
  }

  /** What other articles make of an article: whether it is in force, what has to do with it. */
  private record Around(@Nullable Standing standing, DocumentLinks documents,
      List<DocumentLink> related) {}

  /** What an article says of documents, as others show it. */
  private record Said(List<String> names, @Nullable Start start, @Nullable Term term,
      List<Citation> citations) {
    private static Said of(ArticleFacts facts) {
      return new Said(facts.names(), facts.stated().start(), facts.stated().term(),
          facts.citations());
    }
  }

  /** The name of a text's file stands for the text, which is an input of its own. */
  private static <T> Codec<T> withoutTexts(Class<T> type) {
    return Codec.of(type, MarkdownText.class, MarkdownText::toString,
        file -> new MarkdownText(file, 1, ""));
  }

  /**
   * What the files of an issue are made of.
   *
   * @param notes what its texts gave; their links may lead elsewhere than they did
   */
  Inputs of(Issue issue, List<TextNotes> notes) throws IOException {
    ByteArrayOutputStream heads = new ByteArrayOutputStream();
    ByteArrayOutputStream around = new ByteArrayOutputStream();
    StringBuilder bodies = new StringBuilder();
    for (Issue shown : edition.pages().besides(issue)) {
      heads.write(encoded(shown));
    }
    for (Article article : issue.articles()) {
      heads.write(addresses(article).getBytes(StandardCharsets.UTF_8));
      around.write(AROUND.encode(new Around(edition.pages().standing(article).orElse(null),
          edition.pages().documents(article), edition.pages().related(article))));
      bodies.append(article.body().digest()).append('\n');
    }
    return new Inputs.Builder().add("articles", heads.toByteArray())
        .add("documents", around.toByteArray())
        .add("texts", bodies.toString())
        .add("links", notes.stream().map(texts::answers).collect(Collectors.joining("\n")))
        .add("settings", settings)
        .add("pictures", edition.pictures())
        .add("synonyms", edition.content().synonyms().toString())
        .add("templates", templatesOfIssues)
        .build();
  }

  /** What the files are made of that are of no single issue. */
  Inputs ofOthers(Map<?, ?> redirects) throws IOException {
    ByteArrayOutputStream heads = new ByteArrayOutputStream();
    ByteArrayOutputStream facts = new ByteArrayOutputStream();
    StringBuilder chronicles = new StringBuilder();
    for (Issue issue : edition.gazette().issues()) {
      heads.write(encoded(issue));
      for (Article article : issue.articles()) {
        facts.write(SAID.encode(Said.of(edition.content().facts(article))));
        if (article.isChronicle()) {
          chronicles.append(article.body().digest()).append('\n');
        }
      }
    }
    for (Article withdrawn : edition.gazette().withdrawn()) {
      heads.write(ARTICLE.encode(withdrawn));
    }
    return new Inputs.Builder().add("articles", heads.toByteArray())
        .add("documents", facts.toByteArray())
        .add("texts", chronicles.toString())
        .add("settings", settings)
        .add("pictures", edition.pictures())
        .add("redirects", redirects.toString())
        .add("day", edition.day().toString())
        .add("templates", edition.templates().digestOfAll())
        .build();
  }

  private byte[] encoded(Issue issue) {
    return issues.computeIfAbsent(issue.id(), first -> ISSUE.encode(issue));
  }

  /** Where the names on an article's page lead. */
  private String addresses(Article article) {
    Addresses at = edition.at();
    return article.issuers().stream().map(at::issuer).toList() + " "
        + article.subjects().stream().map(at::subject).toList() + " "
        + article.numbers().stream().map(at::number).toList();
  }
}
