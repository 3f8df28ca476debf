package gazette.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of documents are spelt in the index: 晋市政办〔2020〕62号 is {@code 晋市政办(2020)62号},
 * 晋城市人民政府令第2号 is {@code 晋城市人民政府令第2号}. A cited number may have some characters of text before it.
 * What people type for them is the business of queries.
 */
public final class NumberKeys {

  /**
   * A number found in a text.
   *
   * @param code the Chinese characters before it, at most {@value #LONGEST_CODE}; for an order they
   *   end in 令
   * @param year the year in brackets, or the term of a congress; empty for an order
   * @param sequence the running number, without leading zeros
   * @param start where it begins in the text, code included
   * @param end where it ends
   */
  public record Found(String code, String year, String sequence, int start, int end) {

    public String key() {
      return year.isEmpty() ? code + "第" + sequence + "号"
          : code + "(" + year + ")" + sequence + "号";
    }
  }

  private static final int LONGEST_CODE = 16;
  private static final String SEQUENCE = "[1-9][0-9]{0,4}(?:-[1-9][0-9]?(?=[ 号]))?";

  // In normalised text, where every bracket is round.
  private static final Pattern TAIL = Pattern
      .compile("\\( ?(?<year>[12][0-9]{3}) ?\\) ?第? ?0{0,3}(?<sequence>" + SEQUENCE
          + ")(?![0-9]) ?(?<hao>号?)|(?<word>令|[公通]告)(?<term> ?\\( ?[0-9一二三四五六七八九十]{1,3}届 ?\\))? ?第? ?0{0,3}"
          + "(?<order>" + SEQUENCE + ")(?![0-9]) ?(?<orderHao>号?)");

  private NumberKeys() {}

  /** The numbers in a normalised text that are written out to the 号. */
  public static List<Found> cited(String text) {
    List<Found> numbers = new ArrayList<>();
    if (text.indexOf('(') < 0 && text.indexOf('令') < 0 && text.indexOf('告') < 0) {
      return numbers;
    }
    Matcher tail = TAIL.matcher(text);
    int from = 0;
    while (tail.find()) {
      boolean order = tail.group("order") != null;
      String hao = order ? tail.group("orderHao") : tail.group("hao");
      int codeEnd = order ? tail.end("word") : withoutSpace(text, tail.start());
      int codeStart = codeStart(text, codeEnd, from);
      if (codeStart < codeEnd && !hao.isEmpty()) {
        String sequence = order ? tail.group("order") : tail.group("sequence");
        numbers.add(new Found(text.substring(codeStart, codeEnd), within(tail), sequence, codeStart,
            tail.end()));
        from = tail.end();
      }
    }
    return numbers;
  }

  private static String within(Matcher tail) {
    String year = tail.group("year") != null ? tail.group("year") : tail.group("term");
    return year == null ? "" : year.replaceAll("[ ()]", "");
  }

  private static int withoutSpace(String text, int end) {
    return end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
  }

  private static int codeStart(String text, int codeEnd, int from) {
    int start = codeEnd;
    while (start > from && codeEnd - start < LONGEST_CODE
        && Character.isIdeographic(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
