package gazette.cli;

import gazette.site.Folders;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where content, templates and site are when nobody names them. A city's gazette has a folder of
 * its own: the one that commands are called in, or one above it. Who is in none means the folders
 * beside the launcher, which looks for {@code meaning: model} in the same places.
 */
final class DefaultFolders {

  private DefaultFolders() {}

  /**
   * The folders of a call.
   *
   * @param current the folder that the command is called in
   * @param launcher the folder of the launcher
   */
  static Folders of(Path current, Path launcher) {
    if (Files.isDirectory(current.resolve("content"))) {
      return Folders.below(current);
    }
    Path above = current.toAbsolutePath().normalize();
    while (above != null && !Files.exists(above.resolve("content").resolve("gazette.yaml"))) {
      above = above.getParent();
    }
    return Folders.below(above == null ? launcher : above);
  }
}
