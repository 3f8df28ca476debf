package gazette.site;

import gazette.problem.Problem;
import gazette.publish.Report;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the last build saw and left.
 *
 * @param inputs tells all that it depended on
 * @param outputs tells all that it put in place
 * @param issues how many issues the site holds
 * @param articles how many articles
 * @param passages how many passages the index holds
 * @param files how many public files there are
 * @param heaviest the heaviest pages
 * @param foreign public files that no build wrote
 * @param problems the warnings
 */
record LastBuild(String inputs, String outputs, int issues, int articles, int passages, int files,
    List<PageWeight> heaviest, List<String> foreign, List<Problem> problems) {
  LastBuild {
    heaviest = List.copyOf(heaviest);
    foreign = List.copyOf(foreign);
    problems = List.copyOf(problems);
  }

  /** What a build did that found everything as this one left it. */
  BuildReport report(Duration took) {
    return new BuildReport(problems, Optional.of(new BuildReport.Published(issues, articles,
        passages, new Report(0, files, 0, foreign), heaviest)), took, Work.none());
  }
}
