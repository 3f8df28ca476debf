package gazette.publish;

import gazette.manifest.FileEntry;
import gazette.manifest.Manifest;
import gazette.manifest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the digests of the files of a build and makes the twins that are not public yet, on all
 * processors.
 */
final class Inventory {

  private final Path staged;
  private final PublicFolder target;
  private final Map<String, FileEntry> before;

  /**
   * @param staged holds the files of the build
   * @param target the public folder
   * @param before what is public, as far as it is known
   */
  Inventory(Path staged, PublicFolder target, Optional<Manifest> before) {
    this.staged = staged;
    this.target = target;
    this.before = before.stream()
        .flatMap(manifest -> manifest.files().stream())
        .collect(Collectors.toMap(FileEntry::path, Function.identity()));
  }

  /** Files and twins, sorted; a twin that is public as it should be is not staged again. */
  List<FileEntry> of(Collection<String> files) throws IOException {
    try {
      return files.parallelStream().flatMap(this::entries).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Stream<FileEntry> entries(String path) {
    try {
      FileEntry file = Sha256.entry(path, staged.resolve(path));
      List<FileEntry> all = new ArrayList<>(List.of(file));
      if (Twin.isWanted(file)) {
        for (Twin twin : Twin.KINDS) {
          all.add(twin(twin, file));
        }
      }
      return all.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileEntry twin(Twin twin, FileEntry file) throws IOException {
    String path = twin.of(file.path());
    FileEntry known = before.get(path);
    if (known != null && file.equals(before.get(file.path())) && isPublic(known)) {
      return known;
    }
    byte[] compressed = twin.compress(Files.readAllBytes(staged.resolve(file.path())));
    NamedFile.write(staged.resolve(path), compressed);
    return FileEntry.of(path, compressed);
  }

  private boolean isPublic(FileEntry twin) throws IOException {
    try {
      return Sha256.entry(twin.path(), target.file(twin.path())).equals(twin);
    } catch (NoSuchFileException removed) {
      return false;
    }
  }
}
