package gazette.search.query;

import gazette.text.ChineseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How well a number that a query asks for fits one that a document has or cites. */
public final class NumberMatch {

  /** How an asked number fits, best first. */
  public enum Fit {
    /** The code, the year and the sequence are the same. */
    EXACT,
    /** A part of the code or all of it was left out, or the year. */
    SHORTENED,
    /** The code is said in words: 市政府办公室 for 晋市政办. */
    SPOKEN,
    /** A character of the code is wrong, or it sounds the same. */
    SLIP,
    /** Another number. */
    NONE
  }

  /**
   * The number of a document, as the document itself or another one writes it out.
   *
   * @param code the letters of the issuer, 晋市政办; for an order its issuer and 令. Of a cited number a
   *   few characters of text may stand before it
   * @param year or the term of a congress; null for most orders, which are numbered through
   * @param sequence the running number, 77 or 3-1
   */
  public record Known(String code, @Nullable Integer year, String sequence) {

    public Known {
      if (code.isEmpty() || sequence.isEmpty()) {
        throw new IllegalArgumentException(code + year + "," + sequence);
      }
    }
  }

  // GB/T 9704-2012, 7.2.5, with brackets as the normaliser leaves them; announcements are 2020年第3号.
  private static final Pattern FIGURES = Pattern
      .compile("(?:\\( ?(?<year>[12][0-9]{3}) ?\\)|(?<open>[12][0-9]{3}) ?年(?= ?第)"
          + "|\\( ?(?<term>[0-9一二三四五六七八九十]{1,3})届 ?\\)|(?<order>令|[公通]告(?= ?第))[ (]?)"
          + " ?第? ?0{0,3}(?<sequence>[1-9][0-9]{0,4}(?:-[1-9][0-9]?)?) ?号");
  // 27号和 stands between two numbers; 和顺 is a place.
  private static final Pattern LEAD = Pattern
      .compile(".*(?:根据|按照|依据|依照|遵照|执行|落实|关于)(?=\\p{IsHan})|(?<=[0-9])号[和及与]?(?=\\p{IsHan})");

  // 穗府规 and 穗府办规 number other documents.
  private static final String KINDS = "办函规令";

  private static final int SHORTEST_TOPIC = 2;
  private static final int SHORTEST_CODE = 2;
  private static final int LONGEST_CODE = 24;

  private NumberMatch() {}

  /**
   * Reads the number of a document; empty when it has no common form.
   *
   * @param normalised all of the number
   */
  public static Optional<Known> known(String normalised) {
    String number = normalised.strip();
    Matcher figures = FIGURES.matcher(number);
    if (!figures.find() || figures.end() < number.length() - 1) {
      return Optional.empty();
    }
    int end = codeEnd(number, figures);
    boolean whole = end > 0 && codeStart(number, end) == 0;
    return whole ? Optional.of(known(figures, number.substring(0, end))) : Optional.empty();
  }

  /**
   * The numbers that a running text writes out, in its order.
   *
   * @param normalised the text
   */
  public static List<Known> cited(String normalised) {
    List<Known> numbers = new ArrayList<>();
    Matcher figures = FIGURES.matcher(normalised);
    while (figures.find()) {
      int end = codeEnd(normalised, figures);
      int start = codeStart(normalised, end);
      if (start < end) {
        numbers.add(known(figures, normalised.substring(start, end)));
      }
    }
    return numbers;
  }

  private static int codeEnd(String text, Matcher figures) {
    if (figures.group("order") != null) {
      return figures.end("order");
    }
    int end = figures.start();
    return end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
  }

  private static int codeStart(String text, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_CODE
        && Character.isIdeographic(text.charAt(start - 1))) {
      start--;
    }
    Matcher lead = LEAD.matcher(text);
    lead.region(start, end).useTransparentBounds(true);
    return lead.lookingAt() ? lead.end() : start;
  }

  private static Known known(Matcher figures, String code) {
    String year = figures.group("year") != null ? figures.group("year") : figures.group("open");
    String within = year != null ? year : figures.group("term");
    return new Known(code, within == null ? null : ChineseNumber.parse(within).orElse(0),
        figures.group("sequence"));
  }

  /**
   * How an asked number fits; a different sequence or a different year that was said never does.
   */
  public static Fit fit(NumberAsked asked, Known known) {
    if (!asked.sequence().equals(known.sequence())
        || (asked.year() != null && known.year() != null && !asked.year().equals(known.year()))) {
      return Fit.NONE;
    }
    Fit fit = fit(asked.code(), known.code());
    boolean yearDiffers = (asked.year() == null) != (known.year() == null);
    return fit == Fit.EXACT && yearDiffers ? Fit.SHORTENED : fit;
  }

  /**
   * What of an asked code is a topic that was typed before the code without a space: 除雪 in
   * 除雪晋市政办77号, once 晋市政办 is known; empty when all of it is code.
   */
  public static String topic(NumberAsked asked, Known known) {
    int length = topicLength(asked.code(), known.code());
    return asked.code().substring(0, length);
  }

  private static Fit fit(String asked, String known) {
    // 77号文 is never an order.
    if (asked.endsWith("令") != known.endsWith("令")) {
      return Fit.NONE;
    }
    Fit whole = fitWhole(asked, known);
    int topic = whole == Fit.NONE ? topicLength(asked, known) : 0;
    if (topic == 0) {
      return whole;
    }
    // 上海政办 may be 政办 of another place as well as 除雪政办.
    return asked.length() - topic == known.length() && known.length() > SHORTEST_CODE ? Fit.EXACT
        : Fit.SLIP;
  }

  private static Fit fitWhole(String asked, String known) {
    if (asked.equals(known)) {
      return Fit.EXACT;
    }
    if (asked.isEmpty() || isShortened(asked, known)) {
      return Fit.SHORTENED;
    }
    if (SpokenCode.says(asked, known) || DepartmentCode.says(asked, known)) {
      return Fit.SPOKEN;
    }
    return hasOneMore(asked, known) || CodeSlips.isSlip(asked, known) ? Fit.SLIP : Fit.NONE;
  }

  /** 政办发 for 晋市政办: most series have that letter. */
  private static boolean hasOneMore(String asked, String known) {
    return asked.endsWith("发") && asked.length() > SHORTEST_CODE
        && known.endsWith(asked.substring(0, asked.length() - 1));
  }

  private static int topicLength(String asked, String known) {
    if (fitWhole(asked, known) != Fit.NONE) {
      return 0;
    }
    for (int from = SHORTEST_TOPIC; from <= asked.length() - SHORTEST_CODE; from++) {
      String code = asked.substring(from);
      if (code.equals(known) || isShortened(code, known)) {
        return from;
      }
    }
    return 0;
  }

  /**
   * Whether the characters stand in the code in their order. A letter that makes it another series
   * may be missing at the end only: 市政 may be 晋市政办, but 府规 is not 穗府办规.
   */
  private static boolean isShortened(String asked, String known) {
    if (known.endsWith(asked)) {
      return true;
    }
    // From the end, so that what is missing there is as much as can be.
    int at = known.length() - 1;
    boolean begun = false;
    for (int i = asked.length() - 1; i >= 0; i--, at--) {
      while (at >= 0 && known.charAt(at) != asked.charAt(i)) {
        if (begun && KINDS.indexOf(known.charAt(at)) >= 0) {
          return false;
        }
        at--;
      }
      if (at < 0) {
        return false;
      }
      begun = true;
    }
    return true;
  }
}
