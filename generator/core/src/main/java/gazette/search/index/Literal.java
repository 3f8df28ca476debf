package gazette.search.index;

/** Whether a text stands in another one, as the pairs of the index join characters. */
public final class Literal {

  private Literal() {}

  /**
   * Whether a text has another one, whatever single spaces stand within either: 王 震 is 王震.
   *
   * @param text normalised
   * @param part normalised
   */
  public static boolean contains(String text, String part) {
    return text.contains(part) || withoutSpaces(text).contains(withoutSpaces(part));
  }

  private static String withoutSpaces(String text) {
    return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
  }
}
