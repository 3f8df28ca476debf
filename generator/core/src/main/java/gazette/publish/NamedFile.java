package gazette.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** Writes files; what cannot be written is named, which a full disk by itself does not do. */
final class NamedFile {

  private NamedFile() {}

  static Path write(Path file, byte[] content, OpenOption... options) throws IOException {
    try {
      return Files.write(file, content, options);
    } catch (FileSystemException named) {
      throw named;
    } catch (IOException full) {
      throw (IOException) new FileSystemException(file.toString(), null, full.getMessage())
          .initCause(full);
    }
  }
}
