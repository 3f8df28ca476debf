package gazette.markdown;

import java.util.regex.Pattern;

/**
 * Takes the syntax out of well-formed Markdown, line by line and with no parser, so that a test has
 * the printed characters from elsewhere than the code that it tests.
 */
public final class SyntaxStripper {

  private static final Pattern AS_PRINTED = Pattern.compile("(?<=\\n\\n)%% 原文如此.*(?=\\n\\n)");
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}:::.*$");
  private static final Pattern DELIMITER_ROW = Pattern.compile("(?m)^ *\\|[ |:-]*-[ |:-]*$");
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern JOINED = Pattern.compile("(?<=\\|) *[\\^<] *(?=\\||$)");
  private static final Pattern ROW = Pattern.compile("(?m)^ *\\|.*$");
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} +(?=\\S)");
  private static final Pattern BULLET = Pattern.compile("(?m)^ *- +(?=\\S)");
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[([^\\[\\]]*)\\]\\([^)\\s]*\\)");
  private static final Pattern FIGURE = Pattern
      .compile("(?m)^!\\[[^\\[\\]]*\\]\\([^()\\s<>]+\\)[ \\t\u3000]?");
  private static final Pattern ADDRESS = Pattern.compile("<(https?://[^<>\\s]*)>");
  private static final Pattern STRONG = Pattern.compile("(?<![*\\\\])\\*\\*(?!\\*)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

  private SyntaxStripper() {}

  /** The printed characters, on the lines that they stand on. */
  public static String strip(String markdown) {
    String text = AS_PRINTED.matcher(markdown).replaceAll("");
    text = FENCE.matcher(text).replaceAll("");
    text = DELIMITER_ROW.matcher(text).replaceAll("");
    text = ROW.matcher(text)
        .replaceAll(
            row -> PIPE.matcher(JOINED.matcher(row.group()).replaceAll("").replace(" // ", " "))
                .replaceAll("")
                .replace("\\", "\\\\")
                .replace("$", "\\$"));
    text = HEADING.matcher(text).replaceAll("");
    text = BULLET.matcher(text).replaceAll("");
    text = FIGURE.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = ADDRESS.matcher(text).replaceAll("$1");
    text = STRONG.matcher(text).replaceAll("");
    return ESCAPE.matcher(text).replaceAll("$1");
  }
}
