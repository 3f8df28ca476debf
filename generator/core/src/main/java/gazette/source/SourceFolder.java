package gazette.source;

import gazette.problem.Problems;
import java.io.IOException;

/** The folder of an issue before it is read. */
public interface SourceFolder {

  /** Relative to the content folder, such as {@code 2020/06}; four and two digits. */
  String folder();

  /**
   * Size, time of change and number of each file in it: where nothing of these changed, nobody
   * wrote into them.
   */
  String stamp();

  /**
   * Whether nobody wrote into it in the last moments. Before, a further change may leave the stamp
   * as it is, where a file system tells time in steps of two seconds.
   */
  boolean isSettled();

  /**
   * Reads it. What fits no place is named and left out.
   *
   * @throws IOException when something in it cannot be read
   */
  SourceIssue read(Problems problems) throws IOException;
}
