package gazette.text;

/** The simplified character (简化字) for a traditional one, character by character. */
final class Simplified {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9FFF';
  private static final char[] TABLE = read();

  private Simplified() {}

  /**
   * 產 becomes 产; a character that is written so in simplified text, too, stays as it is (著, 覆).
   */
  static char of(char c) {
    return c < FIRST || c > LAST ? c : TABLE[c - FIRST];
  }

  /** OpenCC's TSCharacters: a character, a tab, then its simplified ones, likeliest first. */
  private static char[] read() {
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (FIRST + i);
    }
    for (String line : LanguageTable.lines("data/dictionary/TSCharacters.txt")) {
      char traditional = line.charAt(0);
      boolean single = line.charAt(1) == '\t'
          && (line.length() == 3 || (line.length() > 3 && line.charAt(3) == ' '));
      if (single && traditional >= FIRST && traditional <= LAST) {
        table[traditional - FIRST] = line.charAt(2);
      }
    }
    // Simplified text has 乾 in a few old names (乾坤) only, and those are found all the same.
    table['乾' - FIRST] = '干';
    return table;
  }
}
