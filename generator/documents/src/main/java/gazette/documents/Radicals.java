package gazette.documents;

import java.text.Normalizer;

/**
 * Undoes what a font does when it names a character by its radical: programs that print to PDF
 * write ⼈⺠ for 人民, which look the same and are others to every search.
 *
 * <p>
 * Kangxi radicals (U+2F00–2FD5) are compatibility characters (NFKC); those of the supplement are as
 * the Unicode Character Database has them (EquivalentUnifiedIdeograph.txt), as far as they stand
 * for a whole character.
 */
final class Radicals {

  private static final String SUPPLEMENT = "⺁厂⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

  private Radicals() {}

  /** A text with the characters that are meant. */
  static String undone(String text) {
    if (text.codePoints().noneMatch(Radicals::isRadical)) {
      return text;
    }
    StringBuilder undone = new StringBuilder(text.length());
    text.codePoints().forEach(c -> undone.append(meant(c)));
    return undone.toString();
  }

  private static boolean isRadical(int c) {
    return c >= 0x2E80 && c <= 0x2FD5;
  }

  private static String meant(int c) {
    String sign = Character.toString(c);
    int place = SUPPLEMENT.indexOf(c);
    if (place >= 0 && place % 2 == 0) {
      return SUPPLEMENT.substring(place + 1, place + 2);
    }
    return isRadical(c) ? Normalizer.normalize(sign, Normalizer.Form.NFKC) : sign;
  }
}
