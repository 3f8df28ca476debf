package gazette.importer;

import gazette.problem.Messages;
import gazette.problem.Phrase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts letters and digits of the source against those of the drafts and of what the report took
 * out of them. Signs and white space do not count, they are restored.
 *
 * @param lost how many of the source are nowhere
 * @param added how many stand in the drafts and not in the source
 */
record Balance(int lost, int added) {

  /** How many letters are in the articles, and how many in no article for what reason. */
  static Map<String, Integer> places(List<Line> kept, Ledger ledger, Messages messages) {
    Map<String, Integer> places = new TreeMap<>();
    String articles = messages.text(Phrase.of("fate-articles"));
    kept.forEach(line -> places.merge(articles, letters(line.text()), Integer::sum));
    ledger.sorted()
        .stream()
        .filter(entry -> entry.fate().takesTextOut())
        .forEach(entry -> places.merge(messages.text(entry.fate().word()),
            letters(entry.detail().text()), Integer::sum));
    return places;
  }

  private static int letters(String text) {
    String letters = Letters.of(text);
    return letters.codePointCount(0, letters.length());
  }

  static Balance of(List<Line> source, List<Line> kept, Ledger ledger) {
    Map<Integer, Integer> counts = new HashMap<>();
    source.forEach(line -> count(line.text(), 1, counts));
    kept.forEach(line -> count(line.text(), -1, counts));
    ledger.sorted()
        .stream()
        .filter(entry -> entry.fate().takesTextOut())
        .forEach(entry -> count(entry.detail().text(), -1, counts));
    int lost = 0;
    int added = 0;
    for (int rest : counts.values()) {
      lost += Math.max(rest, 0);
      added += Math.max(-rest, 0);
    }
    return new Balance(lost, added);
  }

  private static void count(String text, int step, Map<Integer, Integer> counts) {
    Letters.of(text).codePoints().forEach(c -> counts.merge(c, step, Integer::sum));
  }
}
