package gazette.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;

/**
 * A file opened for one answer, with the facts of just that file: a new one may take its name at
 * any moment.
 *
 * @param channel its content
 * @param length in bytes
 * @param modified when it was last written, in whole seconds as HTTP has them
 * @param tag its entity tag (RFC 9110, 8.8.3), strong
 */
record StaticFile(FileChannel channel, long length, Instant modified, String tag) {

  private static final int ATTEMPTS = 5;

  // RFC 9110, 5.6.7: the day with two digits, English, always GMT.
  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
      .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);

  static StaticFile open(Path path) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BasicFileAttributes before = attributes(path);
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ,
          LinkOption.NOFOLLOW_LINKS);
      try {
        if (isSame(before, attributes(path)) && channel.size() == before.size()) {
          return of(channel, before);
        }
        channel.close();
      } catch (IOException | RuntimeException failure) {
        channel.close();
        throw failure;
      }
    }
    throw new IOException("still being written: " + path);
  }

  private static StaticFile of(FileChannel channel, BasicFileAttributes facts) {
    Instant modified = facts.lastModifiedTime().toInstant();
    // The file's own number sees a replacement within one tick of the clock.
    long nanoseconds = modified.getEpochSecond() * 1_000_000_000L + modified.getNano();
    String tag = '"' + Long.toHexString(nanoseconds) + '-' + Long.toHexString(facts.size()) + '-'
        + Integer.toHexString(Objects.hashCode(facts.fileKey())) + '"';
    return new StaticFile(channel, facts.size(), modified.truncatedTo(ChronoUnit.SECONDS), tag);
  }

  /** The value of {@code Last-Modified}. */
  String lastModified() {
    return HTTP_DATE.format(modified);
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
    return one.size() == other.size() && one.lastModifiedTime().equals(other.lastModifiedTime())
        && Objects.equals(one.fileKey(), other.fileKey());
  }
}
