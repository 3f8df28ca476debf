package gazette.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds English phrases in Chinese text, so that a screen reader may say them in English (WCAG 2.1,
 * 3.1.2). Only what has a common English word within is taken for English: names, abbreviations
 * such as GDP and words that became Chinese are left as the standard leaves them.
 */
final class EnglishWords {

  private static final String WORD = "[A-Za-z]+(?:['’-][A-Za-z]+)*";
  private static final Pattern PHRASE = Pattern
      .compile("(?<![\\w/.@-])" + WORD + "(?:,? " + WORD + ")+");
  private static final Pattern COMMON = Pattern
      .compile("(?i)\\b(?:of|the|and|for|in|to|on|with|by|from|as|is|are|an|or|at)\\b");

  private static final Tag OPENING = new Tag("<span lang=\"en\">");
  private static final Tag CLOSING = new Tag("</span>");

  private EnglishWords() {}

  /** The phrases of a text in order, each to be wrapped. */
  static List<Wrap> in(String text) {
    List<Wrap> phrases = new ArrayList<>();
    if (hasLetter(text)) {
      Matcher phrase = PHRASE.matcher(text);
      while (phrase.find()) {
        if (COMMON.matcher(phrase.group()).find()) {
          phrases.add(new Wrap(phrase.start(), phrase.end(), OPENING, CLOSING));
        }
      }
    }
    return phrases;
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'A' && text.charAt(i) <= 'z') {
        return true;
      }
    }
    return false;
  }
}
