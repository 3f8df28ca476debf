package gazette.load;

import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.file.Path;

/** Sites to put under load. */
final class Sites {

  private Sites() {}

  /** The site of the repository's content, built into a folder. */
  static Folders ofTheRepository(Path folder) throws IOException {
    Path repository = Path.of("..").toAbsolutePath().normalize();
    Folders folders = new Folders(repository.resolve("content"), repository.resolve("templates"),
        folder);
    SiteBuilder.build(folders, BuildOptions.today());
    return folders;
  }
}
