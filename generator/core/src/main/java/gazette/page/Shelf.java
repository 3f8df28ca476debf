package gazette.page;

import gazette.config.Settings;
import gazette.model.Gazette;
import gazette.model.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several gazettes, on their common front page.
 *
 * @param title what it is called
 * @param publisher who publishes it
 * @param home its own front page
 * @param newest its newest issue; null when it has none
 * @param newestName what that is called, without the title
 * @param issues how many issues the site holds of it
 * @param articles how many articles
 */
public record Shelf(String title, String publisher, SitePath home, @Nullable Issue newest,
    String newestName, int issues, int articles) {

  /** Those of a site, in their order. */
  static List<Shelf> all(Gazette gazette, Frame frame) {
    return frame.gazettes().entrySet().stream().map(one -> {
      Settings settings = one.getValue();
      List<Issue> held = gazette.issues()
          .stream()
          .filter(issue -> issue.id().gazette().equals(one.getKey()))
          .toList();
      Issue newest = held.isEmpty() ? null : held.getLast();
      return new Shelf(settings.title(), settings.publisher(),
          frame.addresses().homeOf(one.getKey()), newest,
          newest == null ? "" : Wording.issueWithSerial(newest, settings), held.size(),
          held.stream().mapToInt(issue -> issue.articles().size()).sum());
    }).toList();
  }
}
