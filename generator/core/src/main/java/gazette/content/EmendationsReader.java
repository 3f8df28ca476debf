package gazette.content;

import gazette.model.ArticleId;
import gazette.model.Emendation;
import gazette.problem.Nearest;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.PersonalNumbers;
import gazette.source.Suppressions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code emendations.tsv}: where the texts of an issue are not what their source has. */
public final class EmendationsReader {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");
  private static final List<String> KINDS = Arrays.stream(Emendation.Kind.values())
      .map(kind -> kind.name().toLowerCase(Locale.ROOT))
      .toList();
  private static final String NOWHERE = "-";
  private static final int COLUMNS = 6;

  private final String file;
  private final Set<ArticleId> articles;
  private final Problems problems;
  private final List<Emendation> emendations = new ArrayList<>();
  private final Map<Integer, Integer> onLine = new HashMap<>();

  private EmendationsReader(String file, Set<ArticleId> articles, Problems problems) {
    this.file = file;
    this.articles = articles;
    this.problems = problems;
  }

  /**
   * The emendations in the order of the source.
   *
   * @param file the file as its author knows it
   * @param articles the articles of the issue
   */
  public static List<Emendation> read(String text, String file, Set<ArticleId> articles,
      Problems problems) {
    PersonalNumbers.check(text, file, 1, problems);
    Suppressions.of(text, file, 1, problems);
    EmendationsReader reader = new EmendationsReader(file, articles, problems);
    int row = 0;
    for (String line : text.lines().toList()) {
      row++;
      if (!line.startsWith("#")) {
        reader.row(row, TAB.split(line, -1));
      }
    }
    return reader.emendations;
  }

  private void row(int row, String[] columns) {
    if (columns.length != COLUMNS) {
      error(row, "emendation-columns", columns.length);
    } else if (!NUMBER.matcher(columns[0]).matches()) {
      error(row, "emendation-line", Quote.of(columns[0]));
    } else if (columns[3].isBlank() || columns[3].equals(columns[4])) {
      error(row, "emendation-same");
    } else if (columns[5].isBlank()) {
      error(row, "emendation-reason");
    } else {
      kind(row, columns[2]).ifPresent(kind -> add(row, columns, kind));
    }
  }

  private Optional<Emendation.Kind> kind(int row, String written) {
    if (!KINDS.contains(written)) {
      error(row, "emendation-kind", Quote.of(written), Nearest.hint(written, KINDS));
      return Optional.empty();
    }
    return Optional.of(Emendation.Kind.valueOf(written.toUpperCase(Locale.ROOT)));
  }

  private void add(int row, String[] columns, Emendation.Kind kind) {
    int line = Integer.parseInt(columns[0]);
    if (!emendations.isEmpty() && line < emendations.getLast().line()) {
      error(row, "emendation-order", line, emendations.getLast().line());
    }
    String[] place = columns[1].split("#", 2);
    Optional<ArticleId> article = articles.stream()
        .filter(id -> id.slug().equals(place[0]))
        .findFirst();
    if (article.isEmpty() && !place[0].equals(NOWHERE)) {
      error(row, "emendation-article", Quote.of(place[0]));
    }
    int count = onLine.merge(line, 1, Integer::sum);
    emendations.add(new Emendation(row, line, "e-" + line + (count > 1 ? "-" + count : ""),
        article.orElse(null), place.length > 1 ? place[1] : "", kind, columns[3], columns[4],
        columns[5]));
  }

  private void error(int row, String id, Object... arguments) {
    problems.error(new Place(file, row), id, arguments);
  }
}
