package gazette.problem;

import java.util.Comparator;

/**
 * Where a problem is.
 *
 * @param file the file as its author knows it, relative to the folder of its kind, with {@code /}
 * @param line the line, from 1; 0 when the problem is the file as a whole
 */
public record Place(String file, int line) implements Comparable<Place> {

  private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
      .thenComparingInt(Place::line);

  public Place {
    if (file.isEmpty() || line < 0) {
      throw new IllegalArgumentException(file + ":" + line);
    }
  }

  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line}, or the file alone. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
