package gazette.text;

import java.util.Arrays;

/**
 * A text after {@link Normalizer}, which knows for each of its characters where it comes from.
 *
 * <p>
 * All offsets count UTF-16 units. One character of the original may have become several (㎡ is m2)
 * and several may have become one (第十九条 is 第19条); a part of such a group stands for the whole
 * group, so that a mark in the original never cuts it.
 */
public final class NormalizedText {

  private final String original;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private NormalizedText(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The text as it was. */
  public String original() {
    return original;
  }

  /** The normalised text. */
  public String text() {
    return text;
  }

  /**
   * Where in the original a piece begins that begins at an offset of the normalised text.
   *
   * @param offset 0 to the length of the normalised text
   */
  public int originalStart(int offset) {
    return offset == text.length() ? original.length() : starts[offset];
  }

  /**
   * Where in the original a piece ends that ends before an offset of the normalised text.
   *
   * @param offset 0 to the length of the normalised text
   */
  public int originalEnd(int offset) {
    return offset == 0 ? 0 : ends[offset - 1];
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects normalised characters with their origin, in order. */
  static final class Builder {

    private final String original;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Builder(String original) {
      this.original = original;
      this.text = new StringBuilder(original.length());
      this.starts = new int[original.length()];
      this.ends = new int[original.length()];
    }

    /** Adds what the original between two offsets has become. */
    void add(CharSequence normalised, int start, int end) {
      for (int i = 0; i < normalised.length(); i++) {
        add(normalised.charAt(i), start, end);
      }
    }

    void add(char normalised, int start, int end) {
      int length = text.length();
      if (length == starts.length) {
        int capacity = length + (length >> 1) + 16;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
      }
      starts[length] = start;
      ends[length] = end;
      text.append(normalised);
    }

    NormalizedText build() {
      return new NormalizedText(original, text.toString(), starts, ends);
    }
  }
}
