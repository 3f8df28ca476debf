package gazette.yaml;

import gazette.problem.Place;
import gazette.problem.Problems;

/** Ends the reading of a YAML text that goes on in a way we do not read. Stays in this room. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Place place;
  private final String id;
  private final transient Object[] arguments;

  /**
   * A refusal.
   *
   * @param id which problem it is
   * @param arguments what is put into its words
   */
  RefusedException(Place place, String id, Object... arguments) {
    super(place + ": " + id);
    this.place = place;
    this.id = id;
    this.arguments = arguments.clone();
  }

  void report(Problems problems) {
    problems.error(place, id, arguments);
  }
}
