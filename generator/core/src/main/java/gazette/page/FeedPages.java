package gazette.page;

import gazette.model.Article;
import gazette.model.Gazette;
import gazette.model.IssueId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the feeds of new articles: of all, of an issuer, of a subject. */
final class FeedPages {

  private static final int ENTRIES = 50;
  // A feed must say when it was updated (RFC 4287, 4.2.15); this one never was.
  static final OffsetDateTime NEVER = IssueDays.midnight(LocalDate.EPOCH);

  private final Frame frame;
  private final List<Article> articles;
  private final Map<IssueId, OffsetDateTime> days = new HashMap<>();

  FeedPages(Gazette gazette, Frame frame) {
    this.frame = frame;
    this.articles = gazette.articles().toList();
    gazette.issues().forEach(issue -> days.put(issue.id(), IssueDays.of(issue)));
  }

  PlannedPage all() {
    Addresses at = frame.addresses();
    return new PlannedPage(at.feed(), () -> feed(at.feed(), null, at.home(), articles));
  }

  /** The feed of an issuer or subject. */
  PlannedPage of(ArticleGroup group) {
    SitePath shown = Objects.requireNonNull(group.page());
    SitePath path = frame.addresses().feedOf(shown);
    return new PlannedPage(path, () -> feed(path, group.name(), shown, group.articles()));
  }

  private Page feed(SitePath path, @Nullable String name, SitePath shown,
      Collection<Article> some) {
    List<FeedEntry> entries = Groups.newestIssueFirst(some)
        .stream()
        .limit(ENTRIES)
        .map(article -> new FeedEntry(article, day(article)))
        .toList();
    OffsetDateTime updated = entries.stream()
        .map(FeedEntry::updated)
        .max(OffsetDateTime.timeLineOrder())
        .orElse(NEVER);
    return new MachinePage.FeedPage(path, frame, name, shown, updated, entries);
  }

  private OffsetDateTime day(Article article) {
    return Objects.requireNonNull(days.get(article.id().issue()), article.toString());
  }
}
