package gazette.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The titles that texts name: between 《》, or as what a notice issues. */
final class Names {

  private static final Pattern NAMED = Pattern.compile("《([^《》]{4,60})》");
  private static final Pattern ISSUED = Pattern.compile("(?:印发|印發|转发|轉發|批转|批轉)(.{4,60})的通知$");

  private Names() {}

  /** The letters of the titles that a text names. */
  static Set<String> in(String text) {
    Set<String> names = new HashSet<>();
    find(NAMED, text, names);
    find(ISSUED, text, names);
    return names;
  }

  static Set<String> in(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    lines.stream().filter(line -> !line.isRow()).forEach(line -> text.append(line.text()));
    return in(text.toString());
  }

  private static void find(Pattern pattern, String text, Set<String> names) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(Forms.letters(matcher.group(1)));
    }
  }
}
