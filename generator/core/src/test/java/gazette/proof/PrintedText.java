package gazette.proof;

import gazette.problem.Place;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The characters of a text that are compared, each with its place.
 *
 * <p>
 * Every sign counts, punctuation too. White space does not; and signs are folded by NFKC, so that （
 * is ( and Ⅲ is III. Only ① to ⑳ and their like stay themselves: NFKC makes digits of them.
 */
final class PrintedText {

  private static final Pattern LINE_END = Pattern.compile("\n");

  private final StringBuilder characters = new StringBuilder();
  private final StringBuilder written = new StringBuilder();
  private final List<Place> places = new ArrayList<>();
  // Where in what is written a character stands: one sign may be folded into two characters.
  private final List<Integer> starts = new ArrayList<>();

  /** Adds text of a file, of which it begins on that line. */
  PrintedText add(String file, int firstLine, String text) {
    int number = firstLine;
    for (String line : LINE_END.split(text, -1)) {
      add(new Place(file, number), line);
      number++;
    }
    return this;
  }

  private void add(Place place, String line) {
    line.codePoints().forEach(sign -> {
      fold(sign).chars().forEach(character -> {
        characters.append((char) character);
        places.add(place);
        starts.add(written.length());
      });
      written.appendCodePoint(sign);
    });
    written.append(' ');
  }

  /** The characters of a text that are compared. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints().forEach(sign -> folded.append(fold(sign)));
    return folded.toString();
  }

  private static String fold(int sign) {
    if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
      return "";
    }
    String itself = Character.toString(sign);
    return isEnclosedNumber(sign) || isUnifiedIdeograph(sign) ? itself
        : Normalizer.normalize(itself, Normalizer.Form.NFKC);
  }

  private static boolean isEnclosedNumber(int sign) {
    return sign >= 0x2460 && sign <= 0x249B;
  }

  // NFKC leaves these as they are; nearly every sign is one.
  private static boolean isUnifiedIdeograph(int sign) {
    return sign >= 0x4E00 && sign <= 0x9FFF;
  }

  String characters() {
    return characters.toString();
  }

  int length() {
    return characters.length();
  }

  Place place(int index) {
    return places.get(index);
  }

  int line(int index) {
    return places.get(index).line();
  }

  /** Where a text begins on that line. */
  List<Integer> occurrences(String text, int line) {
    List<Integer> found = new ArrayList<>();
    for (int at = characters.indexOf(text); at >= 0; at = characters.indexOf(text, at + 1)) {
      if (line(at) == line) {
        found.add(at);
      }
    }
    return found;
  }

  /** As it is written there, on one line. */
  String written(int from, int to) {
    if (from >= to) {
      return "";
    }
    int start = starts.get(from);
    int last = starts.get(to - 1);
    int end = last + Character.charCount(written.codePointAt(last));
    return written.substring(start, end).replaceAll("\\s+", " ");
  }
}
