package gazette.publish;

import gazette.manifest.Origin;
import gazette.manifest.Proofs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;

/**
 * The files of a build before they are public. One build at a time holds it; closing it discards
 * what was not published.
 */
public final class Staging implements AutoCloseable {

  private final SiteFolder site;
  private final FileChannel channel;
  private final FileLock lock;

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
      Files.createDirectories(publicFolder(site));
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
   * Writes one public file.
   *
   * @param path relative to the document root, with {@code /}
   */
  public void write(String path, byte[] content) throws IOException {
    Path file = file(path);
    Files.createDirectories(file.getParent());
    NamedFile.write(file, content, StandardOpenOption.CREATE_NEW);
  }

  /** Whether a public file was written. */
  public boolean holds(String path) {
    return Files.isRegularFile(file(path));
  }

  /** A public file that was written. */
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(file(path));
  }

  private Path file(String path) {
    Path folder = publicFolder(site).normalize();
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder)) {
      throw new IllegalArgumentException(path);
    }
    return file;
  }

  /** An empty folder for the new index. */
  public Path index() throws IOException {
    return Files.createDirectories(site.staging().resolve("index"));
  }

  /**
   * Puts everything in place, with compressed twins and a manifest.
   *
   * @param origin what the manifest says of the publisher
   */
  public Report publish(Origin origin) throws IOException {
    if (origin.key().isPresent()) {
      write(Proofs.KEY, origin.key().get().publicKey().pem().getBytes(StandardCharsets.UTF_8));
    }
    return new Placement(site, origin).run(publicFolder(site), index());
  }

  @Override
  public void close() throws IOException {
    try (channel; lock) {
      FileUtils.deleteDirectory(site.staging().toFile());
    }
  }

  private static Path publicFolder(SiteFolder site) {
    return site.staging().resolve("public");
  }
}
