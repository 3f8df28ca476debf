package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/** The site of the repository's own content, built once for all tests that only look at it. */
public final class RepositorySite {

  private static @Nullable Folders built;

  private RepositorySite() {}

  /** Where it lies; it goes with the JVM. */
  public static synchronized Folders built() throws IOException {
    Folders known = built;
    if (known == null) {
      Path site = Files.createTempDirectory("repository-site");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(site.toFile())));
      Path repository = Path.of("../..").toAbsolutePath().normalize();
      known = new Folders(repository.resolve("content"), repository.resolve("templates"), site);
      assertEquals(List.of(), SiteBuilder.build(known, BuildOptions.today()).problems());
      built = known;
    }
    return known;
  }
}
