package gazette.problem;

/**
 * A curator's word that a warning is right as it is.
 *
 * @param place where it stands
 * @param id which warning it is
 * @param lastLine the last line of what stands below it, which it is about
 */
public record Suppression(Place place, String id, int lastLine) {

  /** Whether it is about a problem; a warning of the file as a whole may be answered anywhere. */
  boolean covers(Problem problem) {
    int line = problem.place().line();
    return problem.severity() == Severity.WARNING && problem.id().equals(id)
        && problem.place().file().equals(place.file())
        && (line == 0 || (line >= place.line() && line <= lastLine));
  }
}
