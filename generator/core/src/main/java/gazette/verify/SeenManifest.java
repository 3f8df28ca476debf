package gazette.verify;

import gazette.manifest.MalformedManifestException;
import gazette.manifest.Manifest;
import gazette.manifest.ManifestFile;
import gazette.problem.Phrase;
import gazette.problem.ToldException;
import gazette.verify.Verdict.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The newest manifest of a publisher that was verified, kept in a file from one time to the next.
 */
public final class SeenManifest {

  private final Path file;
  private final Optional<Manifest> manifest;

  private SeenManifest(Path file, Optional<Manifest> manifest) {
    this.file = file;
    this.manifest = manifest;
  }

  /** What is kept in a file; nothing where there is none yet. */
  public static SeenManifest in(Path file) throws IOException {
    try {
      return new SeenManifest(file,
          Optional.of(ManifestFile.read(Files.readAllBytes(file)).manifest()));
    } catch (NoSuchFileException none) {
      return new SeenManifest(file, Optional.empty());
    } catch (MalformedManifestException e) {
      throw new ToldException(Phrase.of("seen-malformed", file, e.words()), e);
    }
  }

  /** What was kept. */
  public Optional<Manifest> manifest() {
    return manifest;
  }

  /**
   * Keeps the manifest of a copy of which every file was found, unless a newer one is kept already.
   */
  public void remember(Verdict verdict) throws IOException {
    Optional<ManifestFile> newer = verdict.manifest()
        .filter(found -> verdict.state().compareTo(State.STALE) <= 0)
        .filter(found -> manifest.isEmpty() || manifest.get().build() < found.manifest().build());
    if (newer.isPresent()) {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, newer.get().text());
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
