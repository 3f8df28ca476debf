package gazette.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import gazette.config.Settings;
import gazette.model.Article;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.relation.Relations;
import gazette.relation.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The catalogue for programs. Its names are a contract; what is absent is left out. */
final class Catalogue {

  // The text is for programs, not for a page: < and & stay as they are.
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting()
      .disableHtmlEscaping()
      .create();

  private Catalogue() {}

  static DataFile of(Gazette gazette, Frame frame, Relations relations, LocalDate day) {
    Content content = new Content(about(frame.settings()),
        gazette.issues().stream().map(issue -> issue(issue, frame, relations, day)).toList());
    return new DataFile(frame.addresses().catalogue(), GSON.toJson(content) + "\n");
  }

  /** One issue, as the catalogue of all has it. */
  static DataFile of(Issue issue, Frame frame, Relations relations, LocalDate day) {
    return new DataFile(frame.addresses().issueData(issue.id()),
        GSON.toJson(issue(issue, frame, relations, day)) + "\n");
  }

  private static About about(Settings settings) {
    return new About(settings.title(), settings.publisher(), settings.frequency(),
        settings.site().baseUrl().toASCIIString(), settings.site().identifier());
  }

  private static IssueEntry issue(Issue issue, Frame frame, Relations relations, LocalDate day) {
    IssueFacts facts = IssueFacts.of(issue, frame.settings());
    return new IssueEntry(facts.year(), facts.number(), facts.lastNumber(), facts.name(),
        facts.serial(), facts.lastSerial(), facts.published(),
        frame.addresses().issue(issue.id()).value(),
        issue.articles()
            .stream()
            .map(article -> article(article, frame, relations.standing(article, day).orElse(null)))
            .toList());
  }

  private static ArticleEntry article(Article article, Frame frame, @Nullable Standing standing) {
    return new ArticleEntry(frame.addresses().article(article.id()).value(), article.title(),
        article.numberText(),
        article.issuers().isEmpty() ? null : String.join("、", article.issuers()),
        article.section().name(), article.page(), Objects.toString(article.signed(), null),
        standing == null ? null : Objects.toString(standing.days().first(), null),
        standing == null ? null : Objects.toString(standing.days().last(), null),
        standing == null ? null : standing.status().label(), Wording.repealedBy(standing));
  }

  private record Content(About gazette, List<IssueEntry> issues) {}

  private record About(String title, String publisher, @Nullable String frequency, String url,
      @Nullable String identifier) {}

  private record IssueEntry(int year, @Nullable Integer number, @Nullable Integer lastNumber,
      @Nullable String name, @Nullable Integer serial, @Nullable Integer lastSerial,
      @Nullable String published, String url, List<ArticleEntry> articles) {}

  private record ArticleEntry(String url, String title, @Nullable String documentNumber,
      @Nullable String issuer, String section, @Nullable Integer page, @Nullable String signed,
      @Nullable String effective, @Nullable String expires, @Nullable String status,
      @Nullable String repealedBy) {}
}
