package gazette.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A picture of a few numbers or names (SVG). It is as wide as the text on a telephone, so that its
 * words are as large as others everywhere.
 *
 * @param title what it shows, for those who do not see it
 * @param height of a picture that is {@link #WIDTH} wide
 * @param boxes filled areas
 * @param words what is written
 * @param line what is drawn with a pen, as a path of SVG; may be empty
 */
public record Plot(String title, int height, List<Box> boxes, List<Words> words, String line) {

  /** How wide pictures are. */
  static final int WIDTH = 320;

  private static final int LETTER = 14;
  private static final int DIGIT = 8;
  private static final int ROW = 36;
  private static final int MOST_BARS = 10;
  private static final int COLUMNS = 90;

  public Plot {
    boxes = List.copyOf(boxes);
    words = List.copyOf(words);
  }

  /** How wide it is. */
  public int width() {
    return WIDTH;
  }

  /** A filled area. */
  public record Box(int x, int y, int width, int height) {}

  /**
   * Something written.
   *
   * @param x where it begins, has its middle or ends
   * @param anchor which of them: start, middle, end
   */
  public record Words(int x, int y, String anchor, String text) {}

  /** How many there are of something. */
  public record Count(String name, int number) {}

  /** The largest as bars, each below its name. */
  static Plot bars(String title, List<Count> counts) {
    List<Count> largest = counts.stream()
        .sorted(Comparator.comparingInt(Count::number).reversed())
        .limit(MOST_BARS)
        .toList();
    List<Box> boxes = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    for (Count count : largest) {
      int y = boxes.size() * ROW;
      boxes.add(new Box(0, y + 20, part(count, largest, WIDTH), 8));
      words.add(new Words(0, y + LETTER, "start", shortened(count.name(), WIDTH - 3 * LETTER)));
      words.add(new Words(WIDTH, y + LETTER, "end", "" + count.number()));
    }
    return new Plot(title, largest.size() * ROW, boxes, words, "");
  }

  /** All as columns in their order, the names below them as far as there is room. */
  static Plot columns(String title, List<Count> counts) {
    List<Box> boxes = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    int longest = counts.stream().mapToInt(count -> count.name().length()).max().orElse(1);
    int named = Math.ceilDiv((longest * DIGIT + 4) * counts.size(), WIDTH);
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      int left = i * WIDTH / counts.size();
      int width = Math.max(1, Math.min(24, WIDTH / counts.size() - 2));
      int middle = left + WIDTH / counts.size() / 2;
      int tall = part(count, counts, COLUMNS);
      if (count.number() > 0) {
        boxes.add(new Box(middle - width / 2, LETTER + 4 + COLUMNS - tall, width, tall));
      }
      if (i % named == 0) {
        words.add(new Words(middle, 2 * LETTER + 8 + COLUMNS, "middle", count.name()));
        if (count.number() > 0) {
          words.add(new Words(middle, LETTER + COLUMNS - tall, "middle", "" + count.number()));
        }
      }
    }
    return new Plot(title, COLUMNS + 3 * LETTER, boxes, words, "");
  }

  private static int part(Count count, List<Count> counts, int whole) {
    int most = counts.stream().mapToInt(Count::number).max().orElse(1);
    return Math.ceilDiv(count.number() * whole, Math.max(1, most));
  }

  /** As much of a name as there is room for. */
  static String shortened(String name, int room) {
    int letters = room / LETTER;
    return name.codePointCount(0, name.length()) <= letters ? name
        : name.substring(0, name.offsetByCodePoints(0, letters - 1)) + "…";
  }
}
