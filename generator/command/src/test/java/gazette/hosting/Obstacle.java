package gazette.hosting;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What a file system may put in a build's way; closing it clears the way. */
final class Obstacle implements AutoCloseable {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final List<String> clear;

  private Obstacle(List<String> clear) {
    this.clear = clear;
  }

  /** A disk of its own; skips the test, and says so, where none can be mounted. */
  static Obstacle disk(Path folder, String size) throws IOException {
    Files.createDirectories(folder);
    demand(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
        "a small disk: only root may mount one");
    return new Obstacle(List.of("umount", folder.toString()));
  }

  /**
   * A file that cannot be replaced, or a folder in which nothing can. Root heeds no permissions,
   * but the flag of a file that is not to be changed.
   */
  static Obstacle unchangeable(Path place) throws IOException {
    if (ROOT) {
      demand(run("chattr", "+i", place.toString()), "a file system with chattr");
      return new Obstacle(List.of("chattr", "-i", place.toString()));
    }
    Path folder = Files.isDirectory(place) ? place : place.resolveSibling("");
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
    Set<PosixFilePermission> readOnly = EnumSet.copyOf(before);
    readOnly.removeAll(EnumSet.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.OTHERS_WRITE));
    Files.setPosixFilePermissions(folder, readOnly);
    return new Obstacle(List.of("chmod", "u+w", folder.toString()));
  }

  @Override
  public void close() throws IOException {
    if (!run(clear.toArray(new String[0]))) {
      throw new IOException(clear + " failed");
    }
  }

  private static void demand(boolean given, String what) {
    if (!given) {
      System.out.println("skipped: no " + what);
    }
    assumeTrue(given, "no " + what);
  }

  private static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
