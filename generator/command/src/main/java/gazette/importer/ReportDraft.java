package gazette.importer;

import gazette.problem.Messages;
import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes what became of each line of the source: line, fate, file, detail. */
final class ReportDraft {

  private record Row(int line, Fate fate, String file, Phrase detail) {}

  private final List<Row> rows = new ArrayList<>();

  /** The lines that are in a file. */
  void add(String file, List<Piece> pieces) {
    for (Piece piece : pieces) {
      int before = 0;
      for (Line line : piece.lines()) {
        boolean joined = piece.isParagraph() && before > 0;
        rows.add(new Row(line.number(), joined ? Fate.JOINED : Fate.KEPT, file,
            joined ? Phrase.of("to-line", before) : Phrase.asIs("")));
        before = line.number();
      }
    }
  }

  String write(Ledger ledger, Messages messages) {
    ledger.sorted()
        .forEach(entry -> rows.add(new Row(entry.line(), entry.fate(), "", entry.detail())));
    StringBuilder text = new StringBuilder(messages.text(Phrase.of("report-head"))).append('\n');
    rows.stream()
        .sorted(Comparator.comparingInt(Row::line))
        .forEach(row -> text.append(row.line())
            .append('\t')
            .append(messages.text(row.fate().word()))
            .append('\t')
            .append(row.file())
            .append('\t')
            .append(messages.text(row.detail()).replace('\t', ' ').replace('\n', ' '))
            .append('\n'));
    return text.toString();
  }
}
