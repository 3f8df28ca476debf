package gazette.site;

import gazette.problem.Problem;
import gazette.publish.Report;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a build did.
 *
 * @param problems what is wrong with the content, by file and line
 * @param published what was put in place; empty when errors stopped the build, and the site is as
 *   it was
 * @param took from the first file read to the last one put in place
 * @param work what the time was spent on
 */
public record BuildReport(List<Problem> problems, Optional<Published> published, Duration took,
    Work work) {

  public BuildReport {
    problems = List.copyOf(problems);
  }

  /**
   * What was put in place.
   *
   * @param issues how many issues the site holds
   * @param articles how many articles
   * @param passages how many passages the index holds
   * @param files what became of the public files
   * @param heaviest the ten heaviest pages, heaviest first
   */
  public record Published(int issues, int articles, int passages, Report files,
      List<PageWeight> heaviest) {
    public Published {
      heaviest = List.copyOf(heaviest);
    }
  }
}
