package gazette.scaffold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who issued a document, as its title begins: one, or several that it puts side by side. */
final class Issuers {

  private static final Pattern TITLE = Pattern
      .compile("(?!关于)(?<issuers>\\p{IsHan}[\\p{IsHan} 　、]{1,79}?)[ 　]*(?:关于|批转|转发|印发).*");
  private static final Pattern BETWEEN = Pattern.compile("[ 　、]+");

  private Issuers() {}

  /**
   * The issuers that a title names; empty when it names none.
   *
   * @param known those of other articles: of what a title writes without a space between, they are
   *   told apart
   */
  static List<String> of(String title, Collection<String> known) {
    Matcher matcher = TITLE.matcher(title);
    if (!matcher.matches()) {
      return List.of();
    }
    List<String> issuers = new ArrayList<>();
    for (String name : BETWEEN.split(matcher.group("issuers"), -1)) {
      List<String> parts = parts(name, known);
      issuers.addAll(parts.isEmpty() ? List.of(name) : parts);
    }
    return issuers;
  }

  /** The known names that a text is made of, the longest first; empty when it is not. */
  private static List<String> parts(String text, Collection<String> known) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      String next = known.stream()
          .filter(name -> text.startsWith(name, from))
          .max(Comparator.comparingInt(String::length))
          .orElse("");
      if (next.isEmpty()) {
        return List.of();
      }
      parts.add(next);
      at += next.length();
    }
    return parts;
  }
}
