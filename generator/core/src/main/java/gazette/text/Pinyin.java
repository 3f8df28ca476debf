package gazette.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Toneless pinyin (汉语拼音, without tones), for addresses and for queries typed in Latin letters or
 * misspelt by ear. ü is written v, as keyboards have it.
 */
public final class Pinyin {

  private Pinyin() {}

  /**
   * How a character may be read, the usual reading first: 长 as {@code zhang} and {@code chang};
   * empty for what is no Chinese character.
   */
  public static List<String> readings(char c) {
    return Readings.of(c);
  }

  /** Whether a text is one syllable, such as {@code zheng}. */
  public static boolean isSyllable(String text) {
    return Readings.SYLLABLES.contains(text);
  }

  /**
   * The ways to part a run of letters into syllables, longest syllables first: {@code xian} is
   * {@code xian} and {@code xi an}; empty when it cannot be parted.
   *
   * @param letters lower-case ASCII
   * @param most how many ways to give at most
   */
  public static List<List<String>> syllables(String letters, int most) {
    List<List<String>> ways = new ArrayList<>();
    // Which places lead nowhere is remembered, or a long run would be tried for ever.
    part(letters, 0, new ArrayList<>(), new boolean[letters.length() + 1], most, ways);
    return ways;
  }

  private static boolean part(String letters, int from, List<String> before, boolean[] dead,
      int most, List<List<String>> ways) {
    if (from == letters.length()) {
      if (!before.isEmpty()) {
        ways.add(List.copyOf(before));
      }
      return !before.isEmpty();
    }
    boolean leads = false;
    int longest = Math.min(letters.length() - from, Readings.LONGEST);
    for (int length = longest; length > 0 && !dead[from] && ways.size() < most; length--) {
      String syllable = letters.substring(from, from + length);
      if (isSyllable(syllable)) {
        before.add(syllable);
        leads |= part(letters, from + length, before, dead, most, ways);
        before.removeLast();
      }
    }
    dead[from] |= !leads && ways.size() < most;
    return leads;
  }

  /**
   * Lower-case ASCII for a name: 晋市政办 gives {@code jinshizhengban}. Letters and digits stay, runs
   * of anything else become one hyphen; never empty for a name with a letter, digit or Chinese
   * character.
   */
  public static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      List<String> readings = readings(c);
      String ascii = readings.isEmpty() ? Character.toString(c) : readings.getFirst();
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

  /** The readings of all characters, read when the first is asked for. */
  private static final class Readings {

    private static final char FIRST = '\u3007';
    private static final char LAST = '\u9FFF';
    static final Set<String> SYLLABLES = new HashSet<>();
    static final int LONGEST = "zhuang".length();
    private static final List<List<String>> TABLE = read();

    static List<String> of(char c) {
      return c < FIRST || c > LAST ? List.of() : TABLE.get(c - FIRST);
    }

    /** pinyin4j: a line {@code 957F (zhang3,chang2)} a character. */
    private static List<List<String>> read() {
      List<List<String>> table = new ArrayList<>();
      for (int c = FIRST; c <= LAST; c++) {
        table.add(List.of());
      }
      for (String line : LanguageTable.lines("pinyindb/unicode_to_hanyu_pinyin.txt")) {
        int space = line.indexOf(' ');
        int c = Integer.parseInt(line, 0, space, 16);
        List<String> readings = readings(line.substring(space + 2, line.length() - 1));
        if (c >= FIRST && c <= LAST) {
          table.set(c - FIRST, readings);
          SYLLABLES.addAll(readings);
        }
      }
      return table;
    }

    private static List<String> readings(String toned) {
      return Arrays.stream(toned.split(","))
          .map(reading -> reading.replace("u:", "v").replaceAll("[0-9]", ""))
          // Not none0, and not the ng and hm of interjections.
          .filter(reading -> reading.matches("(?!none)[a-z]*[aeiouv][a-z]*"))
          .distinct()
          .map(String::intern)
          .toList();
    }
  }
}
