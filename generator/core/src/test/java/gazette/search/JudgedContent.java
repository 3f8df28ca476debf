package gazette.search;

import static org.junit.jupiter.api.Assertions.assertFalse;

import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The gazettes that judged queries ask: the issue of this repository, and one of another city. */
final class JudgedContent {

  private JudgedContent() {}

  /** Builds both into folders of a folder; their indexes under {@code issue} and {@code city}. */
  static Map<String, Path> build(Path folder) throws IOException {
    Path repository = Path.of("../..").toAbsolutePath().normalize();
    Map<String, Path> contents = Map.of("issue", repository.resolve("content"), "city",
        Path.of("src/test/resources/judged/city"));
    Map<String, Path> indexes = new LinkedHashMap<>();
    for (Map.Entry<String, Path> content : contents.entrySet()) {
      Folders folders = new Folders(content.getValue(), repository.resolve("templates"),
          folder.resolve(content.getKey()));
      assertFalse(SiteBuilder.build(folders, BuildOptions.today().on(LocalDate.of(2026, 1, 1)))
          .published()
          .isEmpty());
      indexes.put(content.getKey(), folders.index());
    }
    return indexes;
  }
}
