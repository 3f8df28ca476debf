package gazette.page;

import gazette.model.Gazette;
import gazette.model.Issue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Makes the feed. */
final class FeedPages {

  private static final int ENTRIES = 50;
  // A feed must say when it was updated (RFC 4287, 4.2.15); this one never was.
  static final OffsetDateTime NEVER = IssueDays.midnight(LocalDate.EPOCH);

  private FeedPages() {}

  static Page of(Gazette gazette, Frame frame) {
    List<FeedEntry> entries = gazette.issues()
        .reversed()
        .stream()
        .flatMap(FeedPages::entries)
        .limit(ENTRIES)
        .toList();
    OffsetDateTime updated = entries.stream()
        .map(FeedEntry::updated)
        .max(OffsetDateTime.timeLineOrder())
        .orElse(NEVER);
    return new MachinePage.FeedPage(frame.addresses().feed(), frame, updated, entries);
  }

  private static Stream<FeedEntry> entries(Issue issue) {
    OffsetDateTime day = IssueDays.of(issue);
    return issue.articles().stream().map(article -> new FeedEntry(article, day));
  }
}
