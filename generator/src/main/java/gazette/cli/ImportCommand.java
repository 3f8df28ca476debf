package gazette.cli;

import gazette.importer.DraftFolder;
import gazette.importer.Drafting;
import gazette.importer.Drafts;
import gazette.problem.Problems;
import gazette.source.TextFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", mixinStandardHelpOptions = true, description = "Drafts the articles of an issue from its text, for a curator to go on with.")
final class ImportCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Parameters(paramLabel = "FILE", description = "one issue as text, Markdown or HTML, UTF-8")
  private Path file;

  @Option(names = "--into", paramLabel = "DIR", description = "where the drafts go (default: content/YEAR/NUMBER.draft)")
  private @Nullable Path into;

  @Option(names = "--force", description = "writes files anew that are there already")
  private boolean force;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ImportCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Problems problems = new Problems();
    String name = file.toString();
    Optional<Drafts> drafts = TextFile.read(file, name, problems)
        .flatMap(text -> Drafting.draft(name, text, problems));
    ProblemPrinter.print(problems.sorted(), Path.of(""), err);
    if (drafts.isEmpty()) {
      err.println("gazette: nothing was drafted");
      return ExitCode.CONTENT_HAS_ERRORS;
    }
    Path folder = into != null ? into : folderOf(drafts.get());
    List<Path> taken = force ? List.of() : DraftFolder.taken(folder, drafts.get());
    if (!taken.isEmpty()) {
      throw new ParameterException(spec.commandLine(),
          "%s is there already, with %d more; name another folder with --into, or say --force"
              .formatted(taken.getFirst(), taken.size() - 1));
    }
    DraftFolder.write(folder, drafts.get(), force);
    summary(drafts.get().counts(), folder);
    return problems.hasErrors() ? ExitCode.CONTENT_HAS_ERRORS : ExitCode.DONE;
  }

  private Path folderOf(Drafts drafts) {
    if (drafts.year() == 0 || drafts.number() == 0) {
      throw new ParameterException(spec.commandLine(),
          "year and number of the issue (2020年第6期) were not found; say with --into where the drafts go");
    }
    return folders.folders()
        .content()
        .resolve(Integer.toString(drafts.year()))
        .resolve(String.format(Locale.ROOT, "%02d.draft", drafts.number()));
  }

  private void summary(Drafts.Counts counts, Path folder) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s in %s%n", ProblemPrinter.counted(counts.articles(), "article"), folder);
    out.printf("%s joined, %s of tables mended, %s removed, %s moved%n",
        ProblemPrinter.counted(counts.joins(), "broken text"),
        ProblemPrinter.counted(counts.tables(), "cut"),
        ProblemPrinter.counted(counts.duplicates(), "duplicate"),
        ProblemPrinter.counted(counts.moved(), "line"));
    out.printf("%s of the source lost, %d added%n",
        ProblemPrinter.counted(counts.lost(), "character"), counts.added());
    out.printf("%s to settle: look for lines that begin with %%%%; what became of each line: %s%n",
        ProblemPrinter.counted(counts.doubts(), "doubt"), folder.resolve(Drafts.REPORT));
  }
}
