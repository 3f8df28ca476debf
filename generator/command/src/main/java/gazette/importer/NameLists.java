package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of names: one person a line, the role before the first of its holders. */
final class NameLists {

  private static final Pattern PERSON = Pattern.compile(
      "(?<label>\\p{IsHan}[\\p{IsHan} ]{0,9}[:：]\\s*)?(?<name>\\p{IsHan} \\p{IsHan}|\\p{IsHan}{2,4}) +(?<post>\\p{IsHan}.*)");
  private static final Pattern LABEL = Pattern.compile("\\p{IsHan}[\\p{IsHan} ]{0,12}[:：].*");

  private NameLists() {}

  static boolean isNameList(List<Line> lines) {
    long persons = lines.stream().filter(line -> isPerson(line.text())).count();
    return lines.size() > 2 && persons * 3 >= lines.size() * 2L;
  }

  static boolean isPerson(String text) {
    return PERSON.matcher(text).matches() && !Sentences.hasInnerEnd(text) && !text.endsWith("。");
  }

  /** The list, and what is printed below it without a blank line. */
  static List<Piece> cut(List<Line> lines) {
    List<Line> people = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (Line line : lines) {
      if (isPerson(line.text()) || (!line.text().contains(" ") && !startsAnew(line.text()))) {
        people.add(line);
      } else {
        add(people, pieces);
        pieces.add(Piece.paragraph(line));
      }
    }
    add(people, pieces);
    return pieces;
  }

  private static void add(List<Line> people, List<Piece> pieces) {
    if (!people.isEmpty()) {
      pieces.add(new Piece(Piece.Form.LINES, people, List.of()));
      people.clear();
    }
  }

  private static boolean startsAnew(String text) {
    return LABEL.matcher(text).matches() || text.endsWith("。");
  }

  /** The lines of a list as our format has them: one person a line, names without gaps. */
  static List<String> print(Piece list) {
    List<String> printed = new ArrayList<>();
    for (Line line : list.lines()) {
      Matcher person = PERSON.matcher(line.text());
      if (person.matches()) {
        String label = person.group("label") == null ? ""
            : person.group("label").replaceAll("\\s", "").replace(':', '：');
        printed.add(label + person.group("name").replace(" ", "") + " " + person.group("post"));
      } else if (printed.isEmpty()) {
        printed.add(line.text());
      } else {
        // The post of the person before went on.
        printed.set(printed.size() - 1, printed.getLast() + line.text());
      }
    }
    return printed;
  }

  static boolean isPeople(Piece piece) {
    return piece.form() == Piece.Form.LINES && isPerson(piece.lines().getFirst().text());
  }
}
