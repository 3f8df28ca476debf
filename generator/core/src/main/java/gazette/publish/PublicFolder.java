package gazette.publish;

import gazette.problem.Phrase;
import gazette.problem.ToldException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The document root, into which each file comes, and from which it goes, at once. */
final class PublicFolder {

  /** Where a file that comes from another disk is copied to, before it gets its name. */
  private static final String ARRIVING = ".gazette-arriving";

  private final Path root;
  /** Folders in which names came or went since they were last brought to the disk. */
  private final Set<Path> changed = new TreeSet<>();

  private PublicFolder(Path root) {
    this.root = root;
  }

  /** Opens it, without what an interrupted build left half copied. */
  static PublicFolder open(SiteFolder site) throws IOException {
    // The folder itself, where the public one is a link to a disk of the web server.
    Path root = Files.createDirectories(site.publicFolder()).toRealPath();
    Files.deleteIfExists(root.resolve(ARRIVING));
    return new PublicFolder(root);
  }

  Path file(String path) {
    return root.resolve(path);
  }

  /** The paths of all files in it. */
  NavigableSet<String> files() throws IOException {
    return filesBelow(root);
  }

  /** The paths of all files below a folder. */
  static NavigableSet<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> !Files.isDirectory(path))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /**
   * The files that can not be there together with this one: a file that has the name of one of its
   * folders, or files in a folder that has its name.
   */
  static NavigableSet<String> inTheWay(String path, NavigableSet<String> files) {
    // '0' comes next after '/'.
    NavigableSet<String> others = new TreeSet<>(files.subSet(path + "/", path + "0"));
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (files.contains(path.substring(0, end))) {
        others.add(path.substring(0, end));
      }
    }
    return others;
  }

  /** Moves a file to its place. */
  void put(Path fresh, String path) throws IOException {
    Path place = file(path);
    noteFoldersOf(place);
    Files.createDirectories(place.getParent());
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      removeFolder(place);
    }
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      Path arriving = file(ARRIVING);
      Files.copy(fresh, arriving, StandardCopyOption.REPLACE_EXISTING);
      Disk.sync(List.of(arriving));
      Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes a file, and the folders that hold nothing else; whether it was there. */
  boolean remove(String path) throws IOException {
    // A file may have become a folder, or one of its folders a file.
    if (Files.isDirectory(file(path), LinkOption.NOFOLLOW_LINKS)
        || !Files.exists(file(path), LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    noteFoldersOf(file(path));
    Files.delete(file(path));
    try {
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        Files.delete(file(path.substring(0, end)));
      }
    } catch (DirectoryNotEmptyException holdsOtherFiles) {
      return true;
    }
    return true;
  }

  /** Brings to the disk what came and went: nothing that comes later gets there before it. */
  void sync() throws IOException {
    Disk.sync(changed);
    changed.clear();
  }

  private void noteFoldersOf(Path place) {
    Path folder = place.getParent();
    while (folder != null && folder.startsWith(root)) {
      changed.add(folder);
      folder = folder.getParent();
    }
  }

  private static void removeFolder(Path folder) throws IOException {
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      throw new ToldException(Phrase.of("of-file", folder, Phrase.of("folder-stands")), e);
    }
  }
}
