package gazette.problem;

/** How much a problem weighs. */
public enum Severity {
  /** Nothing is published until it is mended. */
  ERROR,
  /** The site is published; {@code --strict} makes it an error. */
  WARNING
}
