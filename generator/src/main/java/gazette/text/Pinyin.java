package gazette.text;

/** Toneless pinyin (汉语拼音, without tones), for addresses and for queries typed in Latin letters. */
public final class Pinyin {

  private Pinyin() {}

  /**
   * Lower-case ASCII for a name: 晋市政办 gives {@code jinshizhengban}. Letters and digits stay, runs
   * of anything else become one hyphen; never empty for a name with a letter, digit or Chinese
   * character.
   */
  public static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      String ascii = com.github.promeg.pinyinhelper.Pinyin.isChinese(c)
          ? com.github.promeg.pinyinhelper.Pinyin.toPinyin(c)
          : Character.toString(c);
      for (int j = 0; j < ascii.length(); j++) {
        char letter = Character.toLowerCase(ascii.charAt(j));
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
          slug.append(letter);
        } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
          slug.append('-');
        }
      }
    }
    int length = slug.length();
    return length > 0 && slug.charAt(length - 1) == '-' ? slug.substring(0, length - 1)
        : slug.toString();
  }
}
