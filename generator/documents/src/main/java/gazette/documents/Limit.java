package gazette.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.time.Duration;

/** What no issue needs, and a file made to do harm may ask for. */
final class Limit {

  static final int MOST_PAGES = 2_000;
  static final int MOST_CHARACTERS = 4_000_000;
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Duration longest;
  private final long end;
  private int characters;

  Limit() {
    this(LONGEST);
  }

  Limit(Duration longest) {
    this.longest = longest;
    this.end = System.nanoTime() + longest.toNanos();
  }

  /** Says that a limit was reached, in words for a message. */
  static final class Reached extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Reached(String words) {
      super(words);
    }
  }

  /** Counts a step of work. */
  void step() {
    if (System.nanoTime() > end) {
      throw new Reached(longest.toSeconds() + " s");
    }
  }

  void characters(int more) {
    characters += more;
    if (characters > MOST_CHARACTERS) {
      throw new Reached("> " + MOST_CHARACTERS);
    }
  }

  /** A part of an archive, as far as no more comes out of it than may. */
  static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Reached("> " + MOST_BYTES / 1024 / 1024 + " MiB");
    }
    return bytes;
  }
}
