package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps what became of the lines of one source. */
final class Ledger {

  /**
   * What became of a line or a part of it.
   *
   * @param line its number
   * @param fate what became of it
   * @param detail where it went, or as it is the text that is in no article
   */
  record Entry(int line, Fate fate, Phrase detail) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Notes where a line went. */
  void note(int line, Fate fate, Phrase detail) {
    entries.add(new Entry(line, fate, detail));
  }

  /** Notes the text that went. */
  void note(int line, Fate fate, String text) {
    note(line, fate, Phrase.asIs(text));
  }

  /** Takes the whole piece out of the articles. */
  void takeOut(Piece piece, Fate fate) {
    piece.lines().forEach(line -> note(line.number(), fate, line.text()));
  }

  /** By line; what was noted first for a line comes first. */
  List<Entry> sorted() {
    return entries.stream().sorted(Comparator.comparingInt(Entry::line)).toList();
  }

  /** Whether the number of a page or a running head stood between two lines. */
  boolean isPageEnd(int line, int next) {
    return entries.stream()
        .anyMatch(
            entry -> entry.fate() == Fate.ORNAMENT && entry.line() > line && entry.line() < next);
  }

  long count(Fate fate) {
    return entries.stream().filter(entry -> entry.fate() == fate).count();
  }
}
