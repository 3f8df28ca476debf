package gazette.staticsearch;

import gazette.meaning.WordVectors;
import java.util.ArrayList;
import java.util.List;

/**
 * What the units of an article mean: its title, then stretches of units of about the same length,
 * since a short line means little alone and a long text many things.
 */
final class UnitMeanings {

  private static final int LONG = 200;
  // Tables of thousands of rows are known by their first ones.
  private static final int MOST = 96;

  private final WordVectors.Sum sum = WordVectors.load().sum();
  private final List<Stretch> stretches = new ArrayList<>();
  private int unit = -1;
  private int first;
  private int length;

  /**
   * Units that are known together.
   *
   * @param unit the first of them
   */
  record Stretch(int unit, PassageVector meaning) {}

  /**
   * Takes the next unit; the title comes first.
   *
   * @param text normalised
   */
  void add(String text) {
    unit++;
    if (length == 0) {
      first = unit;
    }
    sum.add(text, 0, text.length());
    length += text.length();
    if (unit == 0 || length >= LONG) {
      end();
    }
  }

  private void end() {
    if (!sum.isEmpty() && stretches.size() < MOST) {
      stretches.add(new Stretch(first, PassageVector.of(sum.unit())));
    }
    sum.clear();
    length = 0;
  }

  /** Writes them, once all units are there. */
  void write(ByteWriter bytes) {
    end();
    bytes.number(stretches.size());
    int before = 0;
    for (Stretch stretch : stretches) {
      bytes.number(stretch.unit() - before);
      stretch.meaning().write(bytes);
      before = stretch.unit();
    }
  }

  /** Reads what was written. */
  static List<Stretch> read(ByteReader bytes) {
    List<Stretch> stretches = new ArrayList<>();
    int unit = 0;
    for (int left = bytes.number(); left > 0; left--) {
      unit += bytes.number();
      stretches.add(new Stretch(unit, PassageVector.read(bytes)));
    }
    return stretches;
  }
}
