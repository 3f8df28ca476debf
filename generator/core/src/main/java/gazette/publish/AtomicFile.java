package gazette.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** A single file that is written whole or not at all. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes a file by a rename; one that has that content already is not touched. */
  public static void write(Path file, byte[] content) throws IOException {
    if (hasContent(file, content)) {
      return;
    }
    Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      NamedFile.write(fresh, content);
      Disk.sync(List.of(fresh));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static boolean hasContent(Path file, byte[] content) throws IOException {
    try {
      return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    } catch (NoSuchFileException none) {
      return false;
    }
  }
}
