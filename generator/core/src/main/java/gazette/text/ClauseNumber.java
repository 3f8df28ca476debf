package gazette.text;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The number of a clause (条), such as 第十九条 or, for one put in later, 第十二条之一.
 *
 * @param number the clause, from 1
 * @param insertion the number after 之, from 1; 0 when there is none
 */
public record ClauseNumber(int number, int insertion) implements Comparable<ClauseNumber> {

  private static final String NUMERALS = "零〇一二三四五六七八九十百千0123456789０１２３４５６７８９";
  private static final int MOST_NUMERALS = 9;
  // What goes on so only speaks of a clause: 第十九条规定的期限, 第三条第二款, 第五条修改为.
  private static final Pattern SPOKEN_OF = Pattern
      .compile("第|款|项|规|所|的|中|之|和|及|与|或|至|到|以|内|里|修|改|增|删|适用|关于|原|合并|分别|作|是|已|对|即|均|"
          + "明确|要求|列|但|前|后|上|下|情形|另|有关|相关|处罚|处理|条|等|并|同时|一并|执行|办理");
  private static final Comparator<ClauseNumber> ORDER = Comparator
      .comparingInt(ClauseNumber::number)
      .thenComparingInt(ClauseNumber::insertion);

  public ClauseNumber {
    if (number < 1 || insertion < 0) {
      throw new IllegalArgumentException(number + "-" + insertion);
    }
  }

  /** Reads a clause number that is the whole text; empty when it is not one. */
  public static Optional<ClauseNumber> parse(String text) {
    return read(text).filter(found -> found.length() == text.length()).map(Opening::number);
  }

  /**
   * Finds the clause number that opens a paragraph: 第十九条 and white space, then the text. Where the
   * space was forgotten (第十九条规章应当…), a paragraph that only speaks of a clause (第十九条规定的期限…) is not
   * opened by it.
   */
  public static Optional<Opening> opening(String paragraph) {
    return read(paragraph).filter(found -> isFollowedByText(paragraph, found.length()));
  }

  private static boolean isFollowedByText(String paragraph, int end) {
    return end == paragraph.length() || Character.isWhitespace(paragraph.charAt(end))
        || ((Character.isIdeographic(paragraph.charAt(end)) || paragraph.charAt(end) == '《')
            && !SPOKEN_OF.matcher(paragraph).region(end, paragraph.length()).lookingAt());
  }

  /** What a text begins with; each paragraph is asked, so no pattern is tried on it. */
  private static Optional<Opening> read(String text) {
    int end = text.startsWith("第") ? endOfNumeral(text, 1) : 1;
    if (end == 1 || !text.startsWith("条", end)) {
      return Optional.empty();
    }
    OptionalInt number = ChineseNumber.parse(text.substring(1, end));
    int behind = end + 1;
    int last = text.startsWith("之", behind) ? endOfNumeral(text, behind + 1) : behind;
    boolean isInserted = last > behind + 1;
    OptionalInt insertion = isInserted ? ChineseNumber.parse(text.substring(behind + 1, last))
        : OptionalInt.of(0);
    return number.isEmpty() || insertion.isEmpty() ? Optional.empty()
        : Optional.of(new Opening(new ClauseNumber(number.getAsInt(), insertion.getAsInt()),
            isInserted ? last : behind));
  }

  private static int endOfNumeral(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < MOST_NUMERALS
        && NUMERALS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** The address within a page: {@code tiao-19}, {@code tiao-12-1}. */
  public String anchor() {
    return insertion == 0 ? "tiao-" + number : "tiao-" + number + "-" + insertion;
  }

  @Override
  public int compareTo(ClauseNumber other) {
    return ORDER.compare(this, other);
  }

  /** 第十九条, 第十二条之一. */
  @Override
  public String toString() {
    String printed = "第" + ChineseNumber.print(number) + "条";
    return insertion == 0 ? printed : printed + "之" + ChineseNumber.print(insertion);
  }

  /**
   * A clause number at the beginning of a paragraph.
   *
   * @param number the number
   * @param length how many characters of the paragraph it takes, without the white space
   */
  public record Opening(ClauseNumber number, int length) {}
}
