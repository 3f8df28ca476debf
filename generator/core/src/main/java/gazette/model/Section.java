package gazette.model;

/**
 * A section (栏目) of the gazette.
 *
 * @param name as printed, such as 晋城市人民政府办公室
 * @param kind what its articles are
 */
public record Section(String name, Kind kind) {

  public Section {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a section without a name");
    }
  }

  /** What the articles of a section are. */
  public enum Kind {
    /** Documents: orders, opinions, notices, plans. */
    DOCUMENTS,
    /** The chronicle of a month (大事记): paragraphs that begin with a day. */
    CHRONICLE
  }
}
