package gazette.search.query;

import gazette.text.Pinyin;
import java.util.Collections;

/** Codes that were mistyped by a character, or typed by ear. */
final class CodeSlips {

  /** With a shorter code, too many others are one character away. */
  private static final int SHORTEST = 3;

  private CodeSlips() {}

  /** Whether a code may have been meant: 晋市证办 and 晋政市办 for 晋市政办; 市证办, too, by its sound. */
  static boolean isSlip(String typed, String code) {
    if (typed.length() < SHORTEST || code.length() < SHORTEST) {
      return false;
    }
    return isOneAway(typed, code) || (typed.length() <= code.length() && soundsAlike(typed, code));
  }

  private static boolean isOneAway(String typed, String code) {
    int begin = 0;
    int shorter = Math.min(typed.length(), code.length());
    while (begin < shorter && typed.charAt(begin) == code.charAt(begin)) {
      begin++;
    }
    int typedEnd = typed.length();
    int codeEnd = code.length();
    while (typedEnd > begin && codeEnd > begin
        && typed.charAt(typedEnd - 1) == code.charAt(codeEnd - 1)) {
      typedEnd--;
      codeEnd--;
    }
    int typedRest = typedEnd - begin;
    int codeRest = codeEnd - begin;
    return typedRest + codeRest == 1 || (typedRest == 1 && codeRest == 1)
        || (typedRest == 2 && codeRest == 2 && typed.charAt(begin) == code.charAt(begin + 1)
            && typed.charAt(begin + 1) == code.charAt(begin));
  }

  private static boolean soundsAlike(String typed, String code) {
    int skipped = code.length() - typed.length();
    for (int i = 0; i < typed.length(); i++) {
      char a = typed.charAt(i);
      char b = code.charAt(skipped + i);
      if (a != b && Collections.disjoint(Pinyin.readings(a), Pinyin.readings(b))) {
        return false;
      }
    }
    return true;
  }
}
