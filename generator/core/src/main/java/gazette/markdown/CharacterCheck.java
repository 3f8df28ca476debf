package gazette.markdown;

import gazette.model.MarkdownText;
import java.util.Locale;

/** Finds characters that no page can show. */
final class CharacterCheck {

  private CharacterCheck() {}

  /** The text with U+FFFD for each character that HTML or UTF-8 cannot carry. */
  static MarkdownText clean(MarkdownText body, Report report) {
    String text = body.text();
    int i = firstBad(text, 0);
    if (i == text.length()) {
      return new MarkdownText(body.file(), body.firstLine(), text);
    }
    char[] clean = text.toCharArray();
    int line = body.firstLine();
    int counted = 0;
    for (; i < text.length(); i = firstBad(text, i + 1)) {
      for (; counted < i; counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      report.error(line, "character-unprintable",
          String.format(Locale.ROOT, "%04X", (int) text.charAt(i)));
      clean[i] = '\uFFFD';
    }
    return new MarkdownText(body.file(), body.firstLine(), new String(clean));
  }

  private static int firstBad(String text, int from) {
    int i = from;
    while (i < text.length() && isGood(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean isGood(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < '\u007F') {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\n' || c == '\t' || !(Character.isISOControl(c) || c >= '\uFFFE');
  }
}
