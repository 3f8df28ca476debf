package gazette.source;

import gazette.problem.Place;
import gazette.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file beside articles that is no text: a picture, a form to fill in, a scan.
 *
 * @param path where it is
 * @param name its name
 * @param shown its path as its author knows it, relative to the content folder
 */
public record SourceAsset(Path path, String name, String shown) {

  private static final int KILOBYTE = 1024;

  /** The bytes of the file; empty with a problem when there are more than so many kilobytes. */
  public Optional<byte[]> read(int most, Problems problems) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path, StandardOpenOption.READ,
        LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(most * KILOBYTE + 1);
    }
    if (bytes.length > most * KILOBYTE) {
      long size = (Files.size(path) + KILOBYTE - 1) / KILOBYTE;
      problems.error(Place.of(shown), "file-heavy", size, most);
      return Optional.empty();
    }
    return Optional.of(bytes);
  }
}
