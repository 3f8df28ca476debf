package gazette.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Templates and static files as they lie: those packed with the program, and a webmaster's own,
 * which win.
 */
final class TemplateFiles {

  private static final String PACKED = "gazette/templates/";

  private final @Nullable Path folder;

  /**
   * The files of a folder over the packed ones.
   *
   * @param folder may be absent; null for the packed ones alone
   */
  TemplateFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  /** A file by its name, with {@code /}; empty when neither place has it. */
  Optional<byte[]> read(String name) throws IOException {
    if (folder != null) {
      try {
        return Optional.of(Files.readAllBytes(folder.resolve(name)));
      } catch (NoSuchFileException notOfTheirOwn) {
        // The packed one it is.
      }
    }
    try (InputStream packed = loader().getResourceAsStream(PACKED + name)) {
      return packed == null ? Optional.empty() : Optional.of(packed.readAllBytes());
    }
  }

  /** The names of all files below a folder such as {@code static/}, sorted. */
  NavigableSet<String> below(String prefix) throws IOException {
    NavigableSet<String> names = new TreeSet<>(packedBelow(prefix));
    if (folder != null) {
      names.addAll(filesBelow(folder, prefix));
    }
    return names;
  }

  /** The same of those that are packed with the program, whether or not a webmaster has others. */
  static NavigableSet<String> packedBelow(String prefix) throws IOException {
    URL url = loader().getResource(PACKED);
    if (url == null) {
      return new TreeSet<>();
    }
    if (url.openConnection() instanceof JarURLConnection connection) {
      return entriesBelow(connection, prefix);
    }
    try {
      return filesBelow(Path.of(url.toURI()), prefix);
    } catch (URISyntaxException e) {
      throw new IOException(url.toString(), e);
    }
  }

  private static NavigableSet<String> entriesBelow(JarURLConnection connection, String prefix)
      throws IOException {
    connection.setUseCaches(false);
    NavigableSet<String> names = new TreeSet<>();
    try (JarFile jar = connection.getJarFile()) {
      jar.stream()
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(PACKED + prefix))
          .forEach(entry -> names.add(entry.getName().substring(PACKED.length())));
    }
    return names;
  }

  /** The files below a folder, hidden ones left out: editors and version control leave them. */
  private static NavigableSet<String> filesBelow(Path root, String prefix) throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    Path start = root.resolve(prefix);
    if (Files.isDirectory(start)) {
      try (Stream<Path> files = Files.walk(start)) {
        files.filter(Files::isRegularFile)
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .filter(name -> !name.startsWith(".") && !name.contains("/."))
            .forEach(names::add);
      } catch (UncheckedIOException unreadable) {
        throw unreadable.getCause();
      }
    }
    return names;
  }

  private static ClassLoader loader() {
    return TemplateFiles.class.getClassLoader();
  }
}
