package gazette.server;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the files of the website. The folder may be replaced as a whole while it is served, so
 * every request looks anew.
 */
final class PublicFolder {

  // The names that a site has (lower-case ASCII; SHA256SUMS): no step up, nothing hidden, no
  // backslash, drive, stream or NUL on any system.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  private final Path folder;

  PublicFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * What lies at an address.
   *
   * @param path the decoded path of the address, beginning with {@code /}
   * @return a file or folder within the site; empty when there is none that may be seen
   */
  Optional<Path> find(String path) throws IOException {
    String inside = path.replaceFirst("^/", "").replaceFirst("/$", "");
    for (String name : inside.isEmpty() ? new String[0] : inside.split("/", -1)) {
      if (!NAME.matcher(name).matches()) {
        return Optional.empty();
      }
    }
    try {
      Path root = folder.toRealPath();
      Path found = root.resolve(inside).toRealPath();
      return found.startsWith(root) ? Optional.of(found) : Optional.empty();
    } catch (FileSystemException nothingThere) {
      // No such file, a file where a folder should be, a loop of links, too long a name, no access.
      return Optional.empty();
    }
  }

  /** The file at an address; empty when there is none, or when it is a folder. */
  Optional<Path> file(String path) throws IOException {
    return find(path).filter(Files::isRegularFile);
  }
}
