package gazette.search.index;

import java.util.Arrays;

/**
 * Texts in few bytes, each by itself: the characters that official Chinese has most take one, other
 * Chinese ones two. Two thirds of a law are of the former. That is as little as blocks of texts
 * take that are packed together, of which each must be unpacked up to the text that is wanted.
 */
final class TextCodec {

  // A change here needs a new format of the index.
  private static final String FREQUENT = "的，、。人第条 \n法行定和应十当规民管理政以有者会业关；部用或）（门设务一工二市国机建三保员本事生公其作不地区责主施在对制"
      + "经等合产处位为物单可发府四五安及动上全资依由照护出中构水进实监院权方级证提下委内通并所他自任时议家大查体要案品同按准审报得划成期组违代件表职标六章营服交款情共开项"
      + "0123456789\t：《》信急各局度督检场";

  private static final int TWO = FREQUENT.length();
  private static final int THREE = 0xFF;
  private static final char CHINESE = '\u4E00';
  private static final int CHINESE_COUNT = 0x5200;

  // The byte of each frequent character, 0 for all others; the first has 1.
  private static final byte[] BYTES = new byte[1 << Character.SIZE];

  static {
    for (int i = 0; i < FREQUENT.length(); i++) {
      BYTES[FREQUENT.charAt(i)] = (byte) (i + 1);
    }
  }

  private TextCodec() {}

  static byte[] encode(String text) {
    byte[] bytes = new byte[3 * text.length()];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean chinese = c >= CHINESE && c < CHINESE + CHINESE_COUNT;
      int rest = chinese ? c - CHINESE : CHINESE_COUNT + c;
      if (BYTES[c] != 0) {
        bytes[size++] = BYTES[c];
      } else if (rest < (THREE - TWO - 1) << Byte.SIZE) {
        bytes[size++] = (byte) (TWO + 1 + (rest >> Byte.SIZE));
        bytes[size++] = (byte) rest;
      } else {
        bytes[size++] = (byte) THREE;
        bytes[size++] = (byte) (c >> Byte.SIZE);
        bytes[size++] = (byte) c;
      }
    }
    return Arrays.copyOf(bytes, size);
  }

  static String decode(byte[] bytes) {
    char[] text = new char[bytes.length];
    int size = 0;
    int at = 0;
    while (at < bytes.length) {
      int first = bytes[at++] & 0xFF;
      if (first <= TWO) {
        text[size++] = FREQUENT.charAt(first - 1);
      } else if (first < THREE) {
        int rest = ((first - TWO - 1) << Byte.SIZE) | (bytes[at++] & 0xFF);
        text[size++] = (char) (rest < CHINESE_COUNT ? CHINESE + rest : rest - CHINESE_COUNT);
      } else {
        text[size++] = (char) ((bytes[at] << Byte.SIZE) | (bytes[at + 1] & 0xFF));
        at += 2;
      }
    }
    return new String(text, 0, size);
  }
}
