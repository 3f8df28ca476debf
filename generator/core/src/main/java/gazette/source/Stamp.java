package gazette.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What changes whenever somebody writes into a file: its size, its time and its number on the disk.
 *
 * @param text the three in one line
 * @param isSettled whether the file was left alone in the last moments. Before, another change may
 *   leave the stamp as it is: FAT tells time in steps of two seconds
 */
public record Stamp(String text, boolean isSettled) {

  private static final Duration STEP = Duration.ofSeconds(2);

  /** The stamp of what has these attributes. */
  public static Stamp of(BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return new Stamp("folder", true);
    }
    Instant changed = attributes.lastModifiedTime().toInstant();
    String text = attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)
        + " " + attributes.fileKey();
    return new Stamp(text, changed.isBefore(Instant.now().minus(STEP)));
  }

  /**
   * The stamp of a file; a link is not followed.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  public static Stamp of(Path file) throws IOException {
    return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }
}
