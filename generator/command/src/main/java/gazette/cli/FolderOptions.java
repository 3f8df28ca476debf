package gazette.cli;

import gazette.site.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The folders that every command takes; by default those of {@link DefaultFolders}. */
final class FolderOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--content", paramLabel = "DIR")
  private @Nullable Path content;

  @Option(names = "--templates", paramLabel = "DIR")
  private @Nullable Path templates;

  @Option(names = "--site", paramLabel = "DIR")
  private @Nullable Path site;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  FolderOptions() {}

  /** @throws ParameterException when the folders cannot be used together */
  Folders folders() {
    // The usual folder may be absent; one that is asked for and is not there would be a slip.
    if (templates != null && !Files.isDirectory(templates)) {
      throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-folder", templates));
    }
    Folders standard = DefaultFolders.of(Path.of(""),
        Path.of(System.getProperty("gazette.home", "")));
    Path from = content != null ? content : standard.content();
    Path to = site != null ? site : standard.site();
    try {
      return new Folders(from, templates != null ? templates : standard.templates(), to);
    } catch (IllegalArgumentException within) {
      throw new ParameterException(spec.commandLine(), Words.of(spec).say("site-within", to, from),
          within);
    }
  }
}
