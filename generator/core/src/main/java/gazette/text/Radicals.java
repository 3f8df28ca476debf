package gazette.text;

import java.text.Normalizer;

/**
 * Characters that stand for others which look the same: programs that print to PDF name a character
 * by its radical and write ⼈⺠ for 人民, which every search takes for other words.
 *
 * <p>
 * Kangxi radicals (U+2F00–2FD5) and compatibility ideographs are compatibility characters (NFKC);
 * radicals of the supplement are as the Unicode Character Database has them
 * (EquivalentUnifiedIdeograph.txt), as far as they stand for a whole character.
 */
public final class Radicals {

  /** Radicals of the supplement. */
  public static final String SUPPLEMENT = "⺁⺄⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";

  /** What they stand for, in the same order. */
  public static final String MEANT = "厂乙母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

  private Radicals() {}

  /** Whether a character is an ideograph again, which NFKC makes the usual one. */
  public static boolean isCompatible(int c) {
    return (c >= 0x2F00 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF);
  }

  /** A text with the characters that are meant by radicals; other ideographs stay. */
  public static String undone(String text) {
    if (text.codePoints().noneMatch(Radicals::isRadical)) {
      return text;
    }
    StringBuilder undone = new StringBuilder(text.length());
    text.codePoints().forEach(c -> undone.append(isRadical(c) ? meant(c) : Character.toString(c)));
    return undone.toString();
  }

  private static boolean isRadical(int c) {
    return c >= 0x2E80 && c <= 0x2FD5;
  }

  private static String meant(int c) {
    int place = SUPPLEMENT.indexOf(c);
    return place >= 0 ? MEANT.substring(place, place + 1)
        : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
  }
}
