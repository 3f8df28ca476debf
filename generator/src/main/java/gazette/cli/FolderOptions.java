package gazette.cli;

import gazette.site.Folders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folders that every command takes; by default those beside the launcher. */
final class FolderOptions {

  @Option(names = "--content", paramLabel = "DIR", description = "gazette.yaml and the issues (default: content)")
  private @Nullable Path content;

  @Option(names = "--templates", paramLabel = "DIR", description = "own templates and static files (default: templates)")
  private @Nullable Path templates;

  @Option(names = "--site", paramLabel = "DIR", description = "what a build makes: public and index (default: site)")
  private @Nullable Path site;

  Folders folders() {
    Folders standard = Folders.below(Path.of(System.getProperty("gazette.home", "")));
    return new Folders(content != null ? content : standard.content(),
        templates != null ? templates : standard.templates(),
        site != null ? site : standard.site());
  }
}
