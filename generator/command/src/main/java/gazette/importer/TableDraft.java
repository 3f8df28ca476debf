package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a table with a header row, and names what looks wrong in it. */
final class TableDraft {

  private static final Pattern GAP = Pattern.compile("\\p{IsHan} \\p{IsHan}");

  private TableDraft() {}

  /** With its doubts above it. */
  static String write(Piece table, DoubtLines remarks) {
    List<List<String>> rows = new ArrayList<>();
    table.lines().forEach(line -> rows.add(Cells.of(line.text())));
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Phrase> doubts = new ArrayList<>();
    if (rows.stream().anyMatch(row -> row.size() != columns)) {
      doubts.add(Phrase.of("doubt-table-ragged"));
    }
    if (rows.size() > 1 && isEmpty(rows.getFirst())) {
      rows.removeFirst();
      doubts.add(Phrase.of("doubt-table-headless"));
    } else if (rows.getFirst().contains("")) {
      doubts.add(Phrase.of("doubt-table-head-gap"));
    }
    if (rows.stream().skip(1).anyMatch(row -> row.contains(""))) {
      doubts.add(Phrase.of("doubt-table-gaps"));
    }
    if (rows.stream().flatMap(List::stream).anyMatch(cell -> GAP.matcher(cell).find())) {
      doubts.add(Phrase.of("doubt-table-spaces"));
    }
    StringBuilder text = new StringBuilder(
        remarks.of(doubts.stream().map(doubt -> DoubtLines.at(table.firstLine(), doubt)).toList()))
        .append('\n');
    row(rows.getFirst(), columns, text);
    text.append('|').append(" --- |".repeat(columns));
    for (List<String> row : rows.subList(1, rows.size())) {
      text.append('\n');
      cells(row, columns, text);
    }
    return text.append('\n').toString();
  }

  /** The marks of our format for merged cells; what is printed like one is no mark. */
  private static String merged(String cell) {
    return switch (cell) {
      case Cells.ABOVE -> "^";
      case Cells.LEFT -> "<";
      case "^", "<" -> "\\" + cell;
      default -> cell.replace(" // ", " \\// ");
    };
  }

  private static boolean isEmpty(List<String> row) {
    return row.stream().allMatch(String::isEmpty);
  }

  private static void row(List<String> row, int columns, StringBuilder text) {
    cells(row, columns, text);
    text.append('\n');
  }

  private static void cells(List<String> row, int columns, StringBuilder text) {
    List<String> cells = new ArrayList<>(row);
    cells.addAll(Collections.nCopies(columns - row.size(), ""));
    text.append('|');
    for (String cell : cells) {
      String signs = Punctuation.restore(DocumentNumbers.standard(Spaces.closedWord(cell)));
      // What joins cells or breaks a line in them stands here as it is printed.
      String printed = Markup.withoutBold(signs)
          .replace("\\", "\\\\")
          .replace("|", "\\|")
          .replace(" // ", " \\// ")
          .replaceFirst("^([\\^<])$", "\\\\$1");
      text.append(' ').append(merged(printed)).append(printed.isEmpty() ? "|" : " |");
    }
  }
}
