package gazette.site;

import java.time.Duration;
import java.util.List;

/**
 * What a build spent its time on.
 *
 * @param stages in their order, each with the time from its begin to its end
 * @param templates those that drew pages, the slowest first
 */
public record Work(List<Stage> stages, List<Template> templates) {

  /** How many templates are told. */
  static final int MOST = 10;

  public Work {
    stages = List.copyOf(stages);
    templates = List.copyOf(templates);
  }

  /** No work. */
  static Work none() {
    return new Work(List.of(), List.of());
  }

  /** A stage of a build. */
  public record Stage(String name, Duration took) {}

  /**
   * A template.
   *
   * @param pages how many pages it drew
   * @param took how long that took, on all threads together
   */
  public record Template(String name, int pages, Duration took) {}
}
