package gazette.verify;

import gazette.manifest.FileEntry;
import gazette.manifest.Sha256;
import gazette.problem.Phrase;
import gazette.problem.ToldException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy in a folder. */
public final class FolderCopy implements Copy {

  private final Path folder;

  /** @throws IOException when there is no such folder */
  public FolderCopy(Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  @Override
  public Optional<byte[]> read(String path, int most) throws IOException {
    try {
      return content(path, in -> in.readNBytes(most + 1));
    } catch (UnreadableException e) {
      throw new ToldException(Phrase.of("of-file", folder.resolve(path), e.words()), e);
    }
  }

  @Override
  public Optional<FileEntry> entry(String path, long most) throws IOException {
    return content(path, in -> Sha256.entry(path, in, most + 1));
  }

  @Override
  public Set<String> list() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  @Override
  public int atOnce() {
    return Runtime.getRuntime().availableProcessors();
  }

  private interface Reader<T> {

    T read(InputStream content) throws IOException;
  }

  private <T> Optional<T> content(String path, Reader<T> reader) throws UnreadableException {
    Path file = folder.resolve(path);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    // A pipe would be waited for without end.
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException(Phrase.of("is-no-file"));
    }
    try (InputStream content = Files.newInputStream(file)) {
      return Optional.of(reader.read(content));
    } catch (NoSuchFileException removedMeanwhile) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UnreadableException(Phrase.of("cannot-be-read"));
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
