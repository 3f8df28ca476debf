package gazette.yaml;

import gazette.problem.Place;

/** Ends the reading of a YAML text that goes on in a way we do not read. Stays in this room. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Place place;
  private final String what;
  private final String hint;

  RefusedException(Place place, String what, String hint) {
    super(place + ": " + what);
    this.place = place;
    this.what = what;
    this.hint = hint;
  }

  Place place() {
    return place;
  }

  String what() {
    return what;
  }

  String hint() {
    return hint;
  }
}
