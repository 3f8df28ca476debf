package gazette.markdown;

import org.jspecify.annotations.Nullable;

/** Writes text into HTML. */
final class Html {

  static final int LOWEST_HEADING = 6;

  private Html() {}

  /** Appends a part of a text; it is safe between tags. */
  static void text(StringBuilder out, CharSequence text, int start, int end) {
    int copied = start;
    for (int i = start; i < end; i++) {
      String entity = entity(text.charAt(i));
      if (entity != null) {
        out.append(text, copied, i).append(entity);
        copied = i + 1;
      }
    }
    out.append(text, copied, end);
  }

  /** The whole text. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text(out, text, 0, text.length());
    return out.toString();
  }

  /** Text that is safe between the double quotes of an attribute. */
  static String attribute(String text) {
    return text(text).replace("\"", "&quot;");
  }

  private static @Nullable String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> null;
    };
  }
}
