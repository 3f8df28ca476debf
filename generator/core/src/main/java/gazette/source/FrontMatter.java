package gazette.source;

import gazette.problem.Place;
import gazette.problem.Problems;
import java.util.Optional;

/** Splits the text of an article at its two lines {@code ---}. */
final class FrontMatter {

  private static final String FENCE = "---";
  private static final int FIRST_LINE = 2;

  private FrontMatter() {}

  /** Front matter and body; empty when the front matter does not begin or does not end. */
  static Optional<SourceFile> split(String text, String path, Problems problems) {
    if (!isFence(text, 0)) {
      problems.error(new Place(path, 1), "front-matter-missing");
      return Optional.empty();
    }
    int start = lineAfter(text, 0);
    int line = FIRST_LINE;
    for (int at = start; at < text.length(); at = lineAfter(text, at), line++) {
      if (isFence(text, at)) {
        int body = lineAfter(text, at);
        return Optional.of(new SourceFile(path, text.substring(start, at), FIRST_LINE,
            text.substring(body), line + 1));
      }
    }
    problems.error(new Place(path, 1), "front-matter-open");
    return Optional.empty();
  }

  // White space behind the hyphens cannot be seen, so it makes no difference.
  private static boolean isFence(String text, int start) {
    if (!text.startsWith(FENCE, start)) {
      return false;
    }
    int end = text.indexOf('\n', start);
    return text.substring(start + FENCE.length(), end < 0 ? text.length() : end).isBlank();
  }

  private static int lineAfter(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
