package gazette.site;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.content.GazetteReader;
import gazette.model.Gazette;
import gazette.problem.Problems;
import gazette.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a content folder holds.
 *
 * @param settings the publication and the site
 * @param gazette the issues and their articles; those with errors are left out
 */
record Content(Settings settings, Gazette gazette) {

  /**
   * Reads a folder; empty when without valid settings there is nothing to check articles against.
   */
  static Optional<Content> read(Path folder, Problems problems) throws IOException {
    Optional<Settings> settings = SettingsReader.read(folder, problems);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    SourceTree tree = SourceTree.read(folder, problems);
    return Optional
        .of(new Content(settings.get(), GazetteReader.read(settings.get(), tree, problems)));
  }
}
