package gazette.cli;

import gazette.site.Folders;
import gazette.site.SiteSearch;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "index", mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

  private static final int EVERY = 500;

  @Mixin
  private FolderOptions folders;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  IndexCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (!load(folders.folders(), Words.of(spec), out)) {
      out.println(Words.of(spec).say("no-servers"));
    }
    return ExitCode.DONE;
  }

  /** Brings the index to the servers, if there are any; whether there are. */
  static boolean load(Folders folders, Words words, PrintWriter out) throws IOException {
    Optional<Integer> written = SiteSearch.load(folders, count -> {
      if (count % EVERY == 0) {
        out.println(words.say("loading", words.counted(count, "article")));
      }
    });
    written.ifPresent(count -> out.println(count < 0 ? words.say("loaded-before")
        : words.say("loaded", words.counted(count, "article"))));
    return written.isPresent();
  }
}
