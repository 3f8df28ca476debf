package gazette.scaffold;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tells that a content folder has several gazettes, where one must be meant. */
public final class SeveralGazettes {

  private SeveralGazettes() {}

  /** Whether there are several; then a problem says what to do. */
  public static boolean areIn(Path content, Problems problems) throws IOException {
    List<String> gazettes = SettingsReader.read(content, new Problems())
        .map(Settings::gazettes)
        .orElse(List.of());
    if (!gazettes.isEmpty()) {
      problems.error(Place.of(SettingsReader.FILE), "gazettes-which", String.join(", ", gazettes),
          gazettes.getFirst());
    }
    return !gazettes.isEmpty();
  }
}
