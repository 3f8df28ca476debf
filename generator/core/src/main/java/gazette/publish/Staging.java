package gazette.publish;

import gazette.manifest.FileEntry;
import gazette.manifest.Origin;
import gazette.manifest.Proofs;
import gazette.manifest.PublicKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;

/**
 * The files of a build before they are public. One build at a time holds it; closing it discards
 * what was not published.
 */
public final class Staging implements AutoCloseable {

  private final SiteFolder site;
  private final FileChannel channel;
  private final FileLock lock;
  private final Map<String, FileEntry> kept = new ConcurrentHashMap<>();
  private final Map<String, FileEntry> written = new ConcurrentHashMap<>();

  private Staging(SiteFolder site, FileChannel channel, FileLock lock) {
    this.site = site;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens the staging folder of a site, empty; what an interrupted build left there is removed.
   *
   * @throws SiteInUseException when another build holds it
   */
  public static Staging open(SiteFolder site) throws IOException {
    Files.createDirectories(site.root());
    FileChannel channel = FileChannel.open(site.lock(), StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new SiteInUseException(site.root());
      }
      Placement.restoreIndex(site);
      FileUtils.deleteDirectory(site.staging().toFile());
      Files.createDirectories(site.stagedPublic());
      return new Staging(site, channel, lock);
    } catch (OverlappingFileLockException heldByThisProcess) {
      channel.close();
      throw new SiteInUseException(site.root());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Writes one public file, and its compressed twins.
   *
   * @param path relative to the document root, with {@code /}
   */
  public void write(String path, byte[] content) throws IOException {
    file(path);
    write(FileEntry.of(path, content), content);
  }

  /**
   * Writes one public file whose digest is known, and its compressed twins.
   *
   * @return the file and its twins
   */
  public List<FileEntry> write(FileEntry entry, byte[] content) throws IOException {
    List<FileEntry> all = new ArrayList<>();
    all.add(put(entry, content));
    if (Twin.isWanted(entry)) {
      for (Twin twin : Twin.KINDS) {
        byte[] compressed = twin.compress(content);
        all.add(put(FileEntry.of(twin.of(entry.path()), compressed), compressed));
      }
    }
    return all;
  }

  private FileEntry put(FileEntry entry, byte[] content) throws IOException {
    Path file = file(entry.path());
    Files.createDirectories(file.getParent());
    NamedFile.write(file, content, StandardOpenOption.CREATE_NEW);
    written.put(entry.path(), entry);
    return entry;
  }

  /** Keeps a public file, and its twins, as an earlier build made them. */
  public void keep(List<FileEntry> files) {
    files.forEach(file -> kept.put(file.path(), file));
  }

  /** Whether a public file was written or kept. */
  public boolean holds(String path) {
    return kept.containsKey(path) || written.containsKey(path);
  }

  /** A public file that was written or kept. */
  public byte[] read(String path) throws IOException {
    return kept.containsKey(path) ? readPublic(path) : Files.readAllBytes(file(path));
  }

  /** A public file as it lies there. */
  public byte[] readPublic(String path) throws IOException {
    return Files.readAllBytes(site.publicFolder().resolve(path));
  }

  private Path file(String path) {
    Path folder = site.stagedPublic().normalize();
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder)) {
      throw new IllegalArgumentException(path);
    }
    return file;
  }

  /** Where a new index is written; where none is, the one in place stays. */
  public Path index() {
    return site.stagedIndex();
  }

  /**
   * Puts everything in place, with compressed twins and a manifest.
   *
   * @param origin what the manifest says of the publisher
   */
  public Published publish(Origin origin) throws IOException {
    if (!origin.keys().isEmpty()) {
      write(Proofs.KEY,
          origin.publicKeys()
              .stream()
              .map(PublicKey::pem)
              .collect(Collectors.joining())
              .getBytes(StandardCharsets.UTF_8));
    }
    return new Placement(site, origin).run(written.values(), kept.values());
  }

  @Override
  public void close() throws IOException {
    try (channel; lock) {
      FileUtils.deleteDirectory(site.staging().toFile());
    }
  }
}
