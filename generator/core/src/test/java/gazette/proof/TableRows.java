package gazette.proof;

import gazette.model.Article;
import gazette.model.Emendation;
import gazette.model.Issue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of tables, cell by cell: {@link Proof} would not see a text that moved into the empty
 * cell beside it.
 */
final class TableRows {

  private static final Pattern LINE_END = Pattern.compile("\n");
  private static final Pattern PIPE = Pattern.compile("\\|");
  private static final Pattern DELIMITER_ROW = Pattern.compile("[ |:-]*");
  private static final String BORDER = "|";

  private TableRows() {}

  /**
   * The rows of the source that are no row of the content, unless an exception begins on that line.
   * A row may also have become a line of its own, as a person of a list of names.
   */
  static List<String> lost(String source, List<Emendation> repairs, Issue issue) {
    Set<Integer> excepted = repairs.stream().map(Emendation::line).collect(Collectors.toSet());
    Set<String> known = inContent(issue);
    List<String> lost = new ArrayList<>();
    int line = 0;
    for (String text : LINE_END.split(source, -1)) {
      line++;
      String row = row(text);
      if (isRow(text) && !excepted.contains(line) && !known.contains(row)
          && !known.contains(row.replace(BORDER, ""))) {
        lost.add(line + ": " + text);
      }
    }
    return lost;
  }

  private static Set<String> inContent(Issue issue) {
    Set<String> known = new HashSet<>();
    for (Article article : issue.articles()) {
      known.add(PrintedText.fold(article.contentsTitle() + article.page()));
      for (String line : LINE_END.split(article.body().text(), -1)) {
        known.add(isRow(line) ? row(line) : PrintedText.fold(line));
      }
    }
    return known;
  }

  private static boolean isRow(String line) {
    return line.startsWith(BORDER) && !DELIMITER_ROW.matcher(line).matches();
  }

  /** The cells up to the last that is not empty. */
  private static String row(String line) {
    String cells = Arrays.stream(PIPE.split(line))
        .map(PrintedText::fold)
        .collect(Collectors.joining(BORDER));
    return cells.replaceAll("^\\||\\|+$", "");
  }
}
