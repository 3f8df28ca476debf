package gazette.text;

import java.util.OptionalInt;

/** Whole numbers from 1 to 9,999 as Chinese official texts write them (第一百二十三条). */
public final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千";

  private ChineseNumber() {}

  /**
   * Reads a number written with 十, 百, 千 (一百二十三, 十二, 二百零五) or digit by digit (一二三, 二〇二〇), or in
   * ASCII or full-width digits; empty when the text is none of these or is out of range.
   */
  public static OptionalInt parse(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return OptionalInt.empty();
    }
    int value = hasUnit(text) ? additive(text) : positional(text);
    return value >= 1 && value <= 9999 ? OptionalInt.of(value) : OptionalInt.empty();
  }

  /** The usual form of a number from 1 to 9,999: 12 is 十二, 123 一百二十三, 205 二百零五. */
  public static String print(int number) {
    if (number < 1 || number > 9999) {
      throw new IllegalArgumentException(Integer.toString(number));
    }
    StringBuilder printed = new StringBuilder();
    boolean gap = false;
    int rest = number;
    for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10) {
      int digit = rest / unit;
      rest %= unit;
      if (digit == 0) {
        gap = printed.length() > 0;
        continue;
      }
      if (gap) {
        printed.append('零');
        gap = false;
      }
      // 十二, not 一十二; but 一百一十二.
      if (!(digit == 1 && power == 1 && printed.length() == 0)) {
        printed.append(DIGITS.charAt(digit));
      }
      if (power > 0) {
        printed.append(UNITS.charAt(power - 1));
      }
    }
    return printed.toString();
  }

  private static boolean hasUnit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (UNITS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int positional(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0 || value > 9999) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int additive(String text) {
    int value = 0;
    int digit = -1;
    int lastUnit = 10_000;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int power = UNITS.indexOf(c) + 1;
      if (power == 0) {
        int next = digit(c);
        if (next < 0 || digit > 0) {
          return -1;
        }
        digit = next;
        continue;
      }
      int unit = (int) Math.pow(10, power);
      if (unit >= lastUnit || digit == 0) {
        return -1;
      }
      // 十二 has no 一 before 十.
      if (digit < 0 && !(i == 0 && power == 1)) {
        return -1;
      }
      value += Math.max(digit, 1) * unit;
      lastUnit = unit;
      digit = -1;
    }
    return digit < 0 ? value : value + digit;
  }

  private static int digit(char c) {
    if (c == '〇' || c == '○') {
      return 0;
    }
    int chinese = DIGITS.indexOf(c);
    return chinese >= 0 ? chinese : Character.digit(c, 10);
  }
}
