package gazette.lint;

import gazette.problem.Problems;

/** One thing that may be amiss with an article. Knows nothing of other articles, keeps no state. */
interface Check {

  /** Names each place where it is amiss, on the line where its author looks for it. */
  void check(Piece piece, Problems problems);
}
