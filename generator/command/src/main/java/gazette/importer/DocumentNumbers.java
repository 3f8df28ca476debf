package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of documents (发文字号) in whatever brackets the OCR read. */
final class DocumentNumbers {

  // GB/T 9704-2012, 7.2.5: the year between 〔 and 〕; before 2012 others were printed, （ and ） among them.
  private static final String NUMBER = "[(\\[［〔【]\\s*(?<year>(?:19|20)\\d{2})\\s*[)\\]］〕】]\\s*(?<sequence>\\d{1,5})\\s*号";
  private static final Pattern IN_TEXT = Pattern.compile("(?<=\\p{IsHan})\\s?" + NUMBER);
  private static final Pattern STANDARD = Pattern
      .compile("\\p{IsHan}{2,14}〔(?:19|20)\\d{2}〕[1-9]\\d{0,4}号");
  private static final Pattern BROKEN = Pattern
      .compile("(?<![(（\\[［〔【\\d])(?:19|20)\\d{2}\\s*[)）\\]］〕】]\\s*\\d{1,5}\\s*号");
  private static final Pattern ROUND_YEAR = Pattern.compile("（((?:19|20)\\d{2})）(?=\\d{1,5}号)");
  private static final Pattern REPEAL = Pattern.compile("[^。]*?(?:同时|即行|予以|同日)废止");
  private static final Pattern IN_BRACKETS = Pattern
      .compile("(?<=[(（])\\p{IsHan}{2,14}〔(?:19|20)\\d{2}〕[1-9]\\d{0,4}号");

  private static final int LONGEST = 20_000;

  private DocumentNumbers() {}

  /** The text with the years of numbers in standard brackets. */
  static String standard(String text) {
    return IN_TEXT.matcher(text)
        .replaceAll(found -> "〔" + found.group("year") + "〕" + found.group("sequence") + "号");
  }

  static boolean hasBroken(String text) {
    return BROKEN.matcher(text).find();
  }

  /** The numbers that a sentence of the text repeals, in standard brackets. */
  static List<String> repealed(String text) {
    List<String> numbers = new ArrayList<>();
    if (!text.contains("废止") || text.length() > LONGEST) {
      return numbers;
    }
    Matcher repeal = REPEAL.matcher(standard(ROUND_YEAR.matcher(text).replaceAll("〔$1〕")));
    while (repeal.find()) {
      String sentence = repeal.group();
      Matcher number = IN_BRACKETS.matcher(sentence);
      boolean any = false;
      while (number.find()) {
        numbers.add(number.group());
        any = true;
      }
      Matcher bare = STANDARD.matcher(sentence.substring(sentence.lastIndexOf('》') + 1));
      if (!any && bare.find()) {
        numbers.add(bare.group());
      }
    }
    return numbers.stream().distinct().toList();
  }
}
