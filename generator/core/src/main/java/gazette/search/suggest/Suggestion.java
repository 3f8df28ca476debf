package gazette.search.suggest;

/**
 * What a reader may be about to ask.
 *
 * @param text the question
 * @param kind what it is
 */
public record Suggestion(String text, Kind kind) {

  /** Kinds of suggestions, those that say most with fewest characters first. */
  public enum Kind {
    /** 发文字号. */
    NUMBER,
    /** 主题. */
    SUBJECT,
    /** 发文机关. */
    ISSUER,
    /** A word of a title. */
    TERM,
    /** The title of an article. */
    TITLE
  }
}
