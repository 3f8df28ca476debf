package gazette.cli;

import gazette.site.Folders;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where content, templates and site are when nobody names them. A city's gazette has a folder of
 * its own: the one that commands are called in, or one above it. Who is in none means the folders
 * beside the launcher, which looks for {@code meaning: model} in the same places. Who is in the
 * folder of one of several gazettes means that one alone, and its site beside the common one.
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
    if (above == null) {
      return Folders.below(launcher);
    }
    Folders all = Folders.below(above);
    Path within = all.content().relativize(current.toAbsolutePath().normalize());
    Path own = all.content().resolve(within.getName(0)).normalize();
    return Files.exists(own.resolve("gazette.yaml")) && own.startsWith(all.content())
        && !own.equals(all.content())
            ? new Folders(own, all.templates(), above.resolve("site-" + within.getName(0)))
            : all;
  }
}
