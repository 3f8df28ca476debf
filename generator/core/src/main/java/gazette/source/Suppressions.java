package gazette.source;

import gazette.problem.Messages;
import gazette.problem.Nearest;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.problem.Suppression;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a curator says that a warning is right as it is: a line {@code %% gazette/ID：reason}
 * in a body, {@code # gazette/ID：reason} in any other file.
 */
public final class Suppressions {

  private static final String BODY = "%%";
  private static final String OTHER = "#";
  private static final Pattern MARK = Pattern
      .compile("(?<sign>%%|#) gazette/(?<id>[^\\s：:]*)[：:]?(?<reason>.*)");

  private Suppressions() {}

  /** Those of a body, each for the paragraph or block below it. */
  public static void ofBody(String text, String file, int firstLine, Problems problems) {
    find(BODY, text, file, firstLine, problems);
  }

  /** Those of any other text, each for the line below it and what is indented under that. */
  public static void of(String text, String file, int firstLine, Problems problems) {
    find(OTHER, text, file, firstLine, problems);
  }

  private static void find(String sign, String text, String file, int firstLine,
      Problems problems) {
    if (!text.contains(sign + " gazette/")) {
      return;
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i).strip());
      if (mark.matches() && mark.group("sign").equals(sign)) {
        Place place = new Place(file, firstLine + i);
        String id = mark.group("id");
        if (!Messages.ids().contains(id)) {
          problems.error(place, "suppression-unknown", Quote.of("gazette/" + id), meant(id));
        } else if (mark.group("reason").isBlank()) {
          problems.error(place, "suppression-without-reason", id);
        } else {
          problems.suppress(new Suppression(place, id, firstLine + lastLine(lines, i + 1, sign)));
        }
      }
    }
  }

  private static Phrase meant(String id) {
    return Nearest.to(id, Messages.ids()).map(Nearest::question).orElse(Phrase.of("see-problems"));
  }

  private static int lastLine(List<String> lines, int from, String sign) {
    int first = from;
    while (first < lines.size()
        && (lines.get(first).isBlank() || lines.get(first).strip().startsWith(sign + " "))) {
      first++;
    }
    int end = first + 1;
    while (end < lines.size() && (sign.equals(BODY) ? !lines.get(end).isBlank()
        : indentation(lines.get(end)) > indentation(lines.get(first)))) {
      end++;
    }
    return end - 1;
  }

  // The items of a list may begin in the column of their key.
  private static int indentation(String line) {
    int blanks = line.length() - line.stripLeading().length();
    return line.startsWith("- ", blanks) ? blanks + 1 : blanks;
  }
}
