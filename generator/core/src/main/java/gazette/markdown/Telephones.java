package gazette.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers in the columns of a table that have them: on a phone they can be tapped.
 */
final class Telephones {

  // A number that is masked is none.
  private static final Pattern NUMBER = Pattern
      .compile("(?<![0-9*])(?:[（(]?(?<area>0[1-9][0-9]{1,2})[）)]?[ —–－-]?)?(?<own>[2-8][0-9]{6,7})"
          + "(?![0-9*])");
  private static final Tag CLOSING = new Tag("</a>");

  private Telephones() {}

  /** Whether the cells under a head are numbers to call. */
  static boolean areUnder(String head) {
    return head.contains("电话") && !head.contains("传真");
  }

  /**
   * The numbers of a cell in order, each to be wrapped.
   *
   * @param areaCode of numbers that are printed without one; empty when it is not known
   */
  static List<Wrap> in(String cell, String areaCode) {
    List<Wrap> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(cell);
    while (found.find()) {
      String area = found.group("area") == null ? areaCode : found.group("area");
      if (!area.isEmpty()) {
        Tag opening = Tag.external("tel:+86" + area.substring(1) + found.group("own"), "");
        numbers.add(new Wrap(found.start(), found.end(), opening, CLOSING));
      }
    }
    return numbers;
  }
}
