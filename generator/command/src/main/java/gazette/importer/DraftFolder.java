package gazette.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes drafts into a folder of their own. */
public final class DraftFolder {

  private DraftFolder() {}

  /** The files of the drafts that a folder holds already, by name. */
  public static List<Path> taken(Path folder, Drafts drafts) {
    List<Path> taken = new ArrayList<>();
    for (DraftFile file : drafts.files()) {
      Path path = folder.resolve(file.name());
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        taken.add(path);
      }
    }
    return taken;
  }

  /**
   * Writes all files.
   *
   * @param folder made when it does not exist
   * @param force whether a file of the same name is written anew; a link is never followed
   * @throws java.nio.file.FileAlreadyExistsException when a file is there and {@code force} is not
   * @throws IOException when something cannot be written
   */
  public static void write(Path folder, Drafts drafts, boolean force) throws IOException {
    Files.createDirectories(folder);
    for (DraftFile file : drafts.files()) {
      Path path = folder.resolve(file.name());
      if (force) {
        Files.deleteIfExists(path);
      }
      Files.writeString(path, file.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    }
  }
}
