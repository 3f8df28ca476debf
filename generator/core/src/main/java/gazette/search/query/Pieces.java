package gazette.search.query;

import gazette.search.index.Lexicon;

import gazette.search.query.ParsedQuery.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts what the segmenter took for one piece and no text has as one: of 打狂犬针 there is 狂犬, and of a
 * name that is wrong by its last character the rest.
 */
public final class Pieces {

  // Longer ones are no name, and looking through them would take long.
  private static final int LONGEST = 12;
  private static final int LONGEST_PART = 6;

  private final Lexicon lexicon;

  public Pieces(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The units, those that no text has replaced by their parts. */
  public List<Unit> split(List<Unit> units) throws IOException {
    List<Unit> split = new ArrayList<>();
    for (Unit unit : units) {
      int shortest = unit.kind() == Unit.Kind.PIECE ? 3 : 4;
      boolean name = !unit.isWeak() && unit.alike().isEmpty() && unit.text().length() >= shortest
          && unit.text().length() <= LONGEST && unit.isChinese();
      List<Unit> parts = name && lexicon.text(unit.text()) == 0 ? parts(unit) : List.of(unit);
      split.addAll(parts);
    }
    return split;
  }

  /** The longest parts that there are, from left to right; the whole where there is none. */
  private List<Unit> parts(Unit unit) throws IOException {
    List<Unit> parts = new ArrayList<>();
    boolean found = false;
    int at = 0;
    while (at < unit.text().length()) {
      int end = longest(unit.text(), at);
      found |= end > at + 1;
      Unit.Kind kind = end > at + 1 ? Unit.Kind.PIECE : Unit.Kind.WEAK;
      parts.add(
          new Unit(unit.text().substring(at, end), kind, unit.start() + at, List.of(), List.of()));
      at = end;
    }
    return found ? parts : List.of(unit);
  }

  private int longest(String text, int from) throws IOException {
    for (int end = Math.min(text.length(), from + LONGEST_PART); end > from + 1; end--) {
      String part = text.substring(from, end);
      if (part.length() == 2 ? lexicon.word(part) > 0 : lexicon.text(part) > 0) {
        return end;
      }
    }
    return from + 1;
  }
}
