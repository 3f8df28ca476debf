package gazette.text;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
  // Null where each character comes from the one at its place, as in most texts.
  private final int @Nullable [] starts;
  private final int @Nullable [] ends;

  private NormalizedText(String original, String text, int @Nullable [] starts,
      int @Nullable [] ends) {
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
    if (offset == text.length()) {
      return original.length();
    }
    return starts == null ? offset : starts[offset];
  }

  /**
   * Where in the original a piece ends that ends before an offset of the normalised text.
   *
   * @param offset 0 to the length of the normalised text
   */
  public int originalEnd(int offset) {
    return offset == 0 || ends == null ? offset : ends[offset - 1];
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects normalised characters with their origin, in order. */
  static final class Builder {

    private final String original;
    private char[] text;
    private int length;
    private int @Nullable [] starts;
    private int @Nullable [] ends;

    Builder(String original) {
      this.original = original;
      this.text = new char[original.length()];
    }

    /** Adds what the original between two offsets has become. */
    void add(CharSequence normalised, int start, int end) {
      for (int i = 0; i < normalised.length(); i++) {
        add(normalised.charAt(i), start, end);
      }
    }

    void add(char normalised, int start, int end) {
      if (length == text.length) {
        text = Arrays.copyOf(text, length + (length >> 1) + 16);
      }
      if (starts != null && ends != null) {
        starts = set(starts, start);
        ends = set(ends, end);
      } else if (start != length || end != length + 1) {
        starts = set(IntStream.range(0, text.length).toArray(), start);
        ends = set(IntStream.rangeClosed(1, text.length).toArray(), end);
      }
      text[length++] = normalised;
    }

    private int[] set(int[] offsets, int offset) {
      int[] roomy = length < offsets.length ? offsets : Arrays.copyOf(offsets, text.length);
      roomy[length] = offset;
      return roomy;
    }

    NormalizedText build() {
      return new NormalizedText(original, new String(text, 0, length), starts, ends);
    }
  }
}
