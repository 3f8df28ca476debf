package gazette.lint;

import gazette.text.ChineseNumber;
import gazette.text.ClauseNumber;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that opens a paragraph or heading: 第三条, 第十二条之一, 二、, （三）, 4., （5）, ⑥, 1.2.3.
 *
 * @param family what numbers of its kind look like
 * @param number from 1
 * @param insertion the number after 之; 0 when there is none
 */
record Marker(Family family, int number, int insertion) {

  /**
   * Numbers that count together.
   *
   * @param before what stands before the number
   * @param behind what stands behind it
   * @param isChinese whether the number is 三 and not 3
   */
  record Family(String before, String behind, boolean isChinese) {

    private static final Family OF_CLAUSES = new Family("第", "条", true);
    private static final Family CIRCLED = new Family("○", "", false);

    /** Whether it is counted through a whole text, whatever stands between. */
    boolean isOfText() {
      return before.equals("第") && !behind.equals("节");
    }

    boolean isOfClauses() {
      return equals(OF_CLAUSES);
    }
  }

  private static final String CHINESE = "(?<chinese>[零〇○一二三四五六七八九十百千]{1,9})";
  private static final String DIGITS = "(?<digits>\\d{1,3})";
  // （一）、（二）项 and （一）至（三）项 only speak of items.
  private static final String NO_CITATION = "(?![、，；。—~～-]|项(?!目)|款(?!项)|[至到和及或与](?:第[一二三四五六七八九十]+[条款项]|[（(]))";

  private static final List<Form> FORMS = List.of(
      new Form("第" + CHINESE + "(?<behind>[编章节])(?=[\\s　]|$)", false),
      new Form("第" + CHINESE + "(?<behind>[编章节])(?=.)", true),
      new Form("(?<before>[（(])" + CHINESE + "[)）]" + NO_CITATION, false),
      new Form(CHINESE + "(?<behind>、)(?![一二三四五六七八九十])", false),
      new Form("(?<before>[（(])" + DIGITS + "[)）]" + NO_CITATION, false),
      new Form("(?<before>(?:\\d{1,2}[.．]){1,4})" + DIGITS + "(?=[\\s　])", false),
      new Form("(?<before>(?:\\d{1,2}[.．]){1,4})" + DIGITS + "(?=\\p{IsHan})", true),
      new Form(DIGITS + "(?<behind>[.．])(?!\\d)", false),
      new Form(DIGITS + "(?<behind>、)(?!\\d)", false),
      new Form(DIGITS + "(?<behind>[\\s　])", true));

  // What the forms begin with: nearly all paragraphs are told off by their first character.
  private static final String OPENINGS = "第(（零〇○一二三四五六七八九十百千0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

  /** The number that opens a text. */
  static Optional<Marker> opening(String text, boolean isHeading) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (OPENINGS.indexOf(first) < 0) {
      return Optional.empty();
    }
    if (first >= '①' && first <= '⑳') {
      return Optional.of(new Marker(Family.CIRCLED, first - '①' + 1, 0));
    }
    Optional<Marker> clause = ClauseNumber.opening(text)
        .map(ClauseNumber.Opening::number)
        .map(found -> new Marker(Family.OF_CLAUSES, found.number(), found.insertion()));
    return clause.isPresent() ? clause
        : FORMS.stream()
            .filter(form -> isHeading || !form.onlyHeading())
            .flatMap(form -> form.read(text).stream())
            .findFirst();
  }

  /** Whether it is the next one after another of its family. */
  boolean follows(Marker other) {
    return step(other) == 1;
  }

  /** How far it is from another of its family; 1 is in order. */
  int step(Marker before) {
    boolean isInserted = number == before.number && insertion == before.insertion + 1;
    return isInserted ? 1 : number - before.number + (insertion == 0 ? 0 : 1);
  }

  boolean isFirst() {
    return number == 1 && insertion == 0;
  }

  /** The number of its family that was to come before it. */
  Marker former() {
    return new Marker(family, number - (insertion > 0 ? 0 : 1), 0);
  }

  /** As it is printed. */
  @Override
  public String toString() {
    if (family.equals(Family.CIRCLED)) {
      return Character.toString('①' + number - 1);
    }
    String printed = family.isChinese() ? ChineseNumber.print(number) : Integer.toString(number);
    return family.before() + printed + family.behind()
        + (insertion == 0 ? "" : "之" + ChineseNumber.print(insertion));
  }

  /**
   * A way to open a text.
   *
   * @param onlyHeading whether it tells a number in headings alone
   */
  private record Form(Pattern pattern, boolean onlyHeading) {

    Form(String pattern, boolean onlyHeading) {
      this(Pattern.compile(pattern), onlyHeading);
    }

    Optional<Marker> read(String text) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.lookingAt()) {
        return Optional.empty();
      }
      boolean isChinese = matcher.namedGroups().containsKey("chinese");
      OptionalInt number = ChineseNumber.parse(matcher.group(isChinese ? "chinese" : "digits"));
      return number.isEmpty() ? Optional.empty()
          : Optional.of(new Marker(family(matcher, isChinese), number.getAsInt(), 0));
    }

    private static Family family(Matcher matcher, boolean isChinese) {
      String before = group(matcher, "before");
      if ("（(".contains(before) && !before.isEmpty()) {
        return new Family("（", "）", isChinese);
      }
      String behind = group(matcher, "behind").replace('．', '.').strip();
      boolean isOfText = !behind.isEmpty() && "编章节".contains(behind);
      return new Family(isOfText ? "第" : before.replace('．', '.'), behind, isChinese);
    }

    private static String group(Matcher matcher, String name) {
      String found = matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
      return found == null ? "" : found;
    }
  }
}
