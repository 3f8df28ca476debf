package gazette.relation;

import gazette.model.OfficialNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds documents in running text: 《…》, a number such as 晋市政办〔2020〕77号 or 国务院令第513号, and a name
 * with its number behind it, which are one. Takes time in proportion to the length of the text.
 */
public final class Mentions {

  /** Longer ones are no names: somewhere a 》 was lost. */
  private static final int LONGEST_NAME = 160;
  private static final int LONGEST_CODE = 12;

  private static final Pattern YEAR_AND_SEQUENCE = Pattern
      .compile("〔[12]\\d{3}〕" + OfficialNumber.DIGITS + "号");
  private static final Pattern ORDER_SEQUENCE = Pattern
      .compile("令第" + OfficialNumber.FIGURES + "号");
  private static final Pattern ANNOUNCEMENT_SEQUENCE = Pattern.compile(
      "告(?:[12]\\d{3}年|〔[12]\\d{3}〕|" + OfficialNumber.TERM + ")?第" + OfficialNumber.FIGURES + "号");
  private static final Pattern NUMBER_BEHIND = Pattern
      .compile("(?<open>[（(]?)(?<number>\\p{IsHan}{2,20}(?:〔[12]\\d{3}〕" + OfficialNumber.DIGITS
          + "号|" + ORDER_SEQUENCE + "|" + ANNOUNCEMENT_SEQUENCE + "))[）)]?");
  // What may stand before a number without a mark between: 按照晋市政办〔2020〕77号.
  private static final Pattern WORDS_BEFORE = Pattern
      .compile(".*(?:根据|依据|按照|依照|执行|落实|贯彻|转发|印发|下发|关于|文件|废止|修改|以|见|和|及|与|的|对|将|按|由)");

  private final String text;
  private final List<Mention> found = new ArrayList<>();
  private int at;

  private Mentions(String text) {
    this.text = text;
  }

  /** The documents that a text speaks of, in order; none overlaps another. */
  public static List<Mention> in(String text) {
    Mentions mentions = new Mentions(text);
    mentions.scan();
    return mentions.found;
  }

  private void scan() {
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '《' -> name();
        case '〔' -> number(YEAR_AND_SEQUENCE);
        case '令' -> number(ORDER_SEQUENCE);
        case '告' -> number(ANNOUNCEMENT_SEQUENCE);
        default -> at++;
      }
    }
  }

  private void name() {
    int close = closing();
    if (close < 0) {
      at++;
      return;
    }
    String name = text.substring(at + 1, close);
    Matcher behind = NUMBER_BEHIND.matcher(text).region(close + 1, text.length());
    Optional<OfficialNumber> number = behind.lookingAt() && belongsToName(behind)
        ? OfficialNumber.parse(behind.group("number"))
        : Optional.empty();
    int end = number.isPresent() ? behind.end() : close + 1;
    found.add(new Mention(at, end, name, number.orElse(null)));
    at = end;
  }

  /** Whether it is not another document's: 《…》和晋市政办〔2020〕77号. */
  private static boolean belongsToName(Matcher behind) {
    return !behind.group("open").isEmpty()
        || !WORDS_BEFORE.matcher(behind.group("number")).lookingAt();
  }

  /** Where the 《 at this place is closed, names within it left out; -1 when it is not. */
  private int closing() {
    int depth = 0;
    int limit = Math.min(text.length(), at + LONGEST_NAME);
    for (int i = at; i < limit && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == '《') {
        depth++;
      } else if (c == '》' && --depth == 0) {
        return i > at + 1 ? i : -1;
      }
    }
    return -1;
  }

  private void number(Pattern rest) {
    Matcher matcher = rest.matcher(text).region(at, text.length());
    int start = matcher.lookingAt() ? startOfCode() : at;
    Optional<OfficialNumber> number = start == at ? Optional.empty()
        : OfficialNumber.parse(text.substring(start, matcher.end()));
    if (number.isPresent()) {
      found.add(new Mention(start, matcher.end(), null, number.get()));
      at = matcher.end();
    } else {
      at++;
    }
  }

  /** Where the issuer code before this place begins; this place when there is none. */
  private int startOfCode() {
    int floor = Math.max(found.isEmpty() ? 0 : found.getLast().end(), at - 2 * LONGEST_CODE);
    int start = at;
    while (start > floor && Character.isIdeographic(text.charAt(start - 1))) {
      start--;
    }
    Matcher words = WORDS_BEFORE.matcher(text).region(start, at);
    int code = words.lookingAt() ? words.end() : start;
    return at - code < 2 || at - code > LONGEST_CODE ? at : code;
  }
}
