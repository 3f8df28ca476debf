package gazette.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.problem.Messages;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts the letters of the files that were written, not of what the program thinks it wrote. */
final class Conserved {

  private static final Pattern NOT_PRINTED = Pattern.compile("(?m)^(%% |:::).*$");

  private Conserved() {}

  /** The letters of an article without front matter, doubts and the names of blocks. */
  static String body(String article) {
    int end = article.indexOf("\n---\n", 4) + 5;
    return Letters.of(NOT_PRINTED.matcher(article.substring(end)).replaceAll(""));
  }

  /**
   * Every letter of the source is in a body or, for lines taken out of them, in the report.
   */
  static void assertWhole(String source, Drafts drafts) {
    Map<String, Integer> counts = new TreeMap<>();
    source.lines().forEach(line -> count(Markup.strip(line), 1, counts));
    for (DraftFile file : drafts.files()) {
      if (file.name().endsWith(".md")) {
        count(body(file.text()), -1, counts);
      } else if (file.name().equals(Drafts.REPORT)) {
        file.text().lines().skip(1).forEach(line -> countTakenOut(line, counts));
      }
    }
    counts.values().removeIf(rest -> rest == 0);
    assertEquals(Map.of(), counts);
  }

  private static void countTakenOut(String row, Map<String, Integer> counts) {
    String[] cells = row.split("\t", -1);
    for (Fate fate : Fate.values()) {
      if (fate.takesTextOut() && Messages.ENGLISH.text(fate.word()).equals(cells[1])) {
        count(cells[3], -1, counts);
      }
    }
  }

  private static void count(String text, int step, Map<String, Integer> counts) {
    Letters.of(text)
        .codePoints()
        .forEach(c -> counts.merge(Character.toString(c), step, Integer::sum));
  }
}
