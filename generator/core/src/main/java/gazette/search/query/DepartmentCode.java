package gazette.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A department said in words (市教育局, 人社局), compared with the letters of a code (苏教, 青人社规).
 *
 * <p>
 * A code names its place, then the department by some characters of its name in their order (人社 of
 * 人力资源和社会保障), then perhaps the kind of document. Which characters differs from place to place, so
 * there is no list of departments here.
 */
final class DepartmentCode {

  private static final Pattern SAID = Pattern.compile("(?:(?<place>\\p{IsHan}{0,7}?)(?<level>["
      + SpokenCode.LEVELS + "]))?(?<name>\\p{IsHan}+?)(?:总局|局|厅|委员会|委|部|署)");

  // 呼和浩特政办发 has the longest place; 规, 函 or 财购 behind the department the longest kind.
  private static final int LONGEST_PLACE = 4;
  private static final int LONGEST_KIND = 2;
  // The government's own letters: 晋市政办 is none of 民政局, 财政局 or 城市管理局.
  private static final String GOVERNMENT = "政府" + SpokenCode.LEVELS;

  private DepartmentCode() {}

  /** Whether words say the code. */
  static boolean says(String words, String code) {
    Matcher said = SAID.matcher(words);
    if (!said.matches()) {
      return false;
    }
    if (said.group("level") == null) {
      return letters(said.group("name"), code, 0) >= 0;
    }
    // 城市管理局 is no 管理局 of a city.
    int whole = letters(words, code, 0);
    return isOfPlace(said, code) || (whole >= 0 && words.charAt(0) == code.charAt(whole));
  }

  private static boolean isOfPlace(Matcher said, String code) {
    // Without a place a code is of a department of the state, as 人社部发 is.
    int place = letters(said.group("name"), code, 1);
    return place > 0 && code.indexOf('部') < 0
        && SpokenCode.isPlace(said.group("place"), code.substring(0, place))
        && !SpokenCode.contradicts(said.group("level"), code);
  }

  /** Where the letters of a department's name begin in a code; -1 when they do not stand there. */
  private static int letters(String name, String code, int from) {
    for (int start = from; start < code.length() && start <= LONGEST_PLACE; start++) {
      int longest = start;
      int at = name.indexOf(code.charAt(start));
      while (at >= 0) {
        longest++;
        at = longest < code.length() ? name.indexOf(code.charAt(longest), at + 1) : -1;
      }
      if (longest > start && code.length() - longest <= LONGEST_KIND
          && !isGovernment(code.substring(start, longest), code.substring(longest))) {
        return start;
      }
    }
    return -1;
  }

  private static boolean isGovernment(String letters, String kind) {
    return (letters.length() == 1 && GOVERNMENT.contains(letters)) || kind.contains("政")
        || kind.contains("府");
  }
}
