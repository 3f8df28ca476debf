package gazette.model;

import gazette.io.Digests;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of an article as its curator wrote it. Its digest is known at once; the text itself may
 * be read only when it is asked for. Safe for use by several threads.
 */
public final class MarkdownText {

  private final String file;
  private final int firstLine;
  private final Supplier<String> source;
  private @Nullable String digest;

  private MarkdownText(String file, int firstLine, Supplier<String> source,
      @Nullable String digest) {
    if (file.isEmpty() || firstLine < 1) {
      throw new IllegalArgumentException(file + ":" + firstLine);
    }
    this.file = file;
    this.firstLine = firstLine;
    this.source = source;
    this.digest = digest;
  }

  /**
   * A text that is at hand.
   *
   * @param file the file as its author knows it, such as {@code 2020/06/18-zhengban-77.md}
   * @param firstLine the line of that file on which the body begins, from 1
   * @param text Markdown with {@code \n} line ends; may be empty
   */
  public MarkdownText(String file, int firstLine, String text) {
    this(file, firstLine, () -> text, null);
  }

  /**
   * A text that is read when it is asked for.
   *
   * @param digest what {@link #digest} gave of it
   * @param source reads it, each time that it is asked for
   */
  public static MarkdownText unread(String file, int firstLine, String digest,
      Supplier<String> source) {
    return new MarkdownText(file, firstLine, source, digest);
  }

  /** The file as its author knows it, such as {@code 2020/06/18-zhengban-77.md}. */
  public String file() {
    return file;
  }

  /** The line of that file on which the body begins, from 1. */
  public int firstLine() {
    return firstLine;
  }

  /** Markdown with {@code \n} line ends; may be empty. */
  public String text() {
    return source.get();
  }

  /** Tells this text from any other: 32 hexadecimal digits, the first half of its SHA-256. */
  public synchronized String digest() {
    String known = digest;
    if (known == null) {
      known = Digests.of(text().getBytes(StandardCharsets.UTF_8));
      digest = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MarkdownText that && file.equals(that.file)
        && firstLine == that.firstLine && digest().equals(that.digest());
  }

  @Override
  public int hashCode() {
    return file.hashCode();
  }

  @Override
  public String toString() {
    return file + ":" + firstLine;
  }
}
