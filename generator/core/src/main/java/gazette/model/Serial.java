package gazette.model;

/**
 * The number of an issue since the first one (总第N期), or the numbers of a joint issue.
 *
 * @param first from 1
 * @param last the same for nearly all
 */
public record Serial(int first, int last) {

  public Serial {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(first + "-" + last);
    }
  }

  /** The serial of an issue that has one. */
  public static Serial of(int number) {
    return new Serial(number, number);
  }

  /** How many issues it counts for. */
  public int count() {
    return last - first + 1;
  }

  /** 264, or 100—101. */
  @Override
  public String toString() {
    return first == last ? "" + first : first + "—" + last;
  }
}
