package gazette.source;

import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A file or folder within the content folder.
 *
 * @param path where it is
 * @param name its name
 * @param shown its path as its author knows it, relative to the content folder
 * @param isFolder whether it is a folder; else it is a file
 * @param stamp changes whenever somebody writes into it
 */
record Found(Path path, String name, String shown, boolean isFolder, Stamp stamp) {

  /** What is in a folder, by name; links and devices are problems, hidden files are left out. */
  static List<Found> in(Path folder, String shownFolder, Problems problems) throws IOException {
    List<Found> found = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        String name = String.valueOf(path.getFileName());
        if (!name.startsWith(".")) {
          String shown = shownFolder.isEmpty() ? Quote.visible(name)
              : shownFolder + "/" + Quote.visible(name);
          look(path, name, shown, found, problems);
        }
      }
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    } catch (NoSuchFileException gone) {
      if (shownFolder.isEmpty()) {
        throw gone;
      }
      reportGone(shownFolder, problems);
    }
    found.sort(Comparator.comparing(Found::name));
    return found;
  }

  private static void look(Path path, String name, String shown, List<Found> found,
      Problems problems) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException gone) {
      reportGone(shown, problems);
      return;
    }
    if (attributes.isSymbolicLink()) {
      problems.error(Place.of(shown), "symbolic-link");
    } else if (attributes.isDirectory() || attributes.isRegularFile()) {
      found.add(new Found(path, name, shown, attributes.isDirectory(), Stamp.of(attributes)));
    } else {
      problems.warning(Place.of(shown), "no-file");
    }
  }

  /** The text of a file; empty when there was a problem. */
  Optional<String> text(Problems problems) throws IOException {
    try {
      return TextFile.read(path, shown, problems);
    } catch (NoSuchFileException gone) {
      reportGone(shown, problems);
      return Optional.empty();
    }
  }

  private static void reportGone(String shown, Problems problems) {
    problems.error(Place.of(shown), "removed-while-read");
  }
}
