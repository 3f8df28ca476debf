package gazette.problem;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A failure that people are told of. Its words are chosen only when it is printed; the message is
 * the English ones.
 */
public class ToldException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Phrase words;

  /**
   * A failure.
   *
   * @param cause what it comes from; null when it is the first
   */
  public ToldException(Phrase words, @Nullable Throwable cause) {
    super(Messages.ENGLISH.text(words), cause);
    this.words = words;
  }

  /** What is wrong with a file, in words that go on from its name. */
  public static ToldException of(Path file, String key, Object... arguments) {
    return new ToldException(Phrase.of("of-file", file, Phrase.of(key, arguments)), null);
  }

  /** What is wrong. */
  public Phrase words() {
    return words;
  }
}
