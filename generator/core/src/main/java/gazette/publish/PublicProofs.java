package gazette.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import gazette.manifest.FileEntry;
import gazette.manifest.MalformedManifestException;
import gazette.manifest.Manifest;
import gazette.manifest.ManifestFile;
import gazette.manifest.Origin;
import gazette.manifest.Proofs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts manifest, sums and trace into the public folder: what may lie there is announced before
 * anything changes, and what lies there is said after everything has.
 */
final class PublicProofs {

  /** The files that only this class writes. */
  static final Set<String> NAMES = Set.of(Manifest.FILE, Manifest.NEXT, Proofs.SUMS, Proofs.TRACE);

  private final SiteFolder site;
  private final PublicFolder target;
  private final Optional<Manifest> before;

  /** @param target the public folder */
  PublicProofs(SiteFolder site, PublicFolder target) throws IOException {
    this.site = site;
    this.target = target;
    this.before = read(Manifest.FILE).filter(Manifest::isDefinite);
  }

  /** The manifest of the last build that was finished; empty when there is none to be relied on. */
  Optional<Manifest> before() {
    return before;
  }

  /** The proofs of a build. */
  Proofs of(Origin origin, List<FileEntry> files) throws IOException {
    List<FileEntry> meanwhile = read(Manifest.NEXT).map(Manifest::files).orElse(List.of());
    long highest = Math.max(lastBuild(), before.map(Manifest::build).orElse(0L));
    return Proofs.of(origin, files, before, meanwhile, highest);
  }

  /** Says what may lie in the public folder until {@link #conclude}. */
  void announce(Proofs proofs) throws IOException {
    if (isNew(proofs)) {
      Files.move(fresh(proofs.manifest().build() + "\n"), site.lastBuild(),
          StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      put(Manifest.NEXT, proofs.nextFile());
      target.sync();
    }
  }

  /** Says what lies in the public folder, the manifest last. */
  void conclude(Proofs proofs) throws IOException {
    put(Proofs.TRACE, proofs.trace());
    put(Proofs.SUMS, proofs.sums());
    put(Manifest.FILE, proofs.manifestFile());
    target.sync();
    target.remove(Manifest.NEXT);
    target.sync();
  }

  private boolean isNew(Proofs proofs) {
    return !before.equals(Optional.of(proofs.manifest()));
  }

  /** A damaged manifest proves nothing; the build makes it anew. */
  private Optional<Manifest> read(String name) throws IOException {
    Path file = target.file(name);
    try {
      return Files.size(file) > ManifestFile.LONGEST ? Optional.empty()
          : Optional.of(ManifestFile.read(Files.readAllBytes(file)).manifest());
    } catch (NoSuchFileException | MalformedManifestException none) {
      return Optional.empty();
    }
  }

  private long lastBuild() throws IOException {
    try {
      return Long.parseLong(Files.readString(site.lastBuild()).strip());
    } catch (NoSuchFileException | NumberFormatException unknown) {
      return 0;
    }
  }

  /** Leaves a file alone that says so already. */
  private void put(String name, String content) throws IOException {
    Path fresh = fresh(content);
    Path place = target.file(name);
    if (!Files.isRegularFile(place) || Files.mismatch(fresh, place) >= 0) {
      target.put(fresh, name);
    }
  }

  private Path fresh(String content) throws IOException {
    Path fresh = NamedFile.write(site.staging().resolve("proof"), content.getBytes(UTF_8));
    Disk.sync(List.of(fresh));
    return fresh;
  }
}
