package gazette.publish;

import java.util.List;

/**
 * What publishing changed.
 *
 * @param written how many public files are new or have new content
 * @param unchanged how many are as they were
 * @param removed how many of an earlier build are gone
 * @param foreign public files that no build wrote, kept as they are, sorted
 */
public record Report(int written, int unchanged, int removed, List<String> foreign) {

  public Report {
    foreign = List.copyOf(foreign);
  }
}
