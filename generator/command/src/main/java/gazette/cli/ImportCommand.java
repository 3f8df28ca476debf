package gazette.cli;

import gazette.importer.DocumentReader;
import gazette.importer.DraftFolder;
import gazette.importer.Drafting;
import gazette.importer.Drafts;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.scaffold.SchemaLine;
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

@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file;

  @Option(names = "--into", paramLabel = "DIR")
  private @Nullable Path into;

  @Option(names = "--force")
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
    Words words = Words.of(spec);
    Optional<Drafts> drafts = text(name, problems)
        .flatMap(text -> Drafting.draft(name, text, problems, words.problems()));
    new ProblemPrinter(words, Path.of("")).print(problems.sorted(), err);
    if (drafts.isEmpty()) {
      err.println(words.say("gazette", words.say("undrafted")));
      return ExitCode.CONTENT_HAS_ERRORS;
    }
    Path folder = into != null ? into : folderOf(drafts.get());
    List<Path> taken = force ? List.of() : DraftFolder.taken(folder, drafts.get());
    if (!taken.isEmpty()) {
      throw new ParameterException(spec.commandLine(),
          words.say("drafts-taken", taken.getFirst(), taken.size() - 1));
    }
    // Elsewhere the way to the schema is another.
    String schema = into == null ? SchemaLine.ofIssue(folders.folders().content()) : "";
    DraftFolder.write(folder, drafts.get().withFirstLine(schema), force);
    summary(drafts.get().counts(), folder, words);
    return problems.hasErrors() ? ExitCode.CONTENT_HAS_ERRORS : ExitCode.DONE;
  }

  private Optional<String> text(String name, Problems problems) throws IOException {
    byte[] beginning = DocumentReader.beginning(file);
    if (!DocumentReader.isDocument(beginning)) {
      return TextFile.read(file, name, problems);
    }
    Optional<DocumentReader> reader = DocumentReader.of(beginning);
    if (reader.isEmpty()) {
      boolean old = DocumentReader.Signature.OLE.begins(beginning);
      problems.error(Place.of(name), old ? "document-old" : "document-unread");
      return Optional.empty();
    }
    return reader.get().read(file, name, problems);
  }

  private Path folderOf(Drafts drafts) {
    if (drafts.year() == 0 || drafts.number() == 0) {
      throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-place"));
    }
    return folders.folders()
        .content()
        .resolve(Integer.toString(drafts.year()))
        .resolve(String.format(Locale.ROOT, "%02d.draft", drafts.number()));
  }

  private void summary(Drafts.Counts counts, Path folder, Words words) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(words.say("drafted", words.counted(counts.articles(), "article"), folder));
    out.println(words.say("mended", words.counted(counts.joins(), "break"),
        words.counted(counts.tables(), "cut"), words.counted(counts.duplicates(), "duplicate"),
        words.counted(counts.moved(), "line")));
    List<Phrase> places = counts.places()
        .entrySet()
        .stream()
        .map(place -> Phrase.asIs(place.getKey() + " " + place.getValue()))
        .toList();
    out.println(words.say("places", words.problems().text(Phrase.list(places))));
    out.println(words.say("lost", words.counted(counts.lost(), "character"), counts.added()));
    out.println(words.say("doubts", words.counted(counts.doubts(), "doubt"),
        folder.resolve(Drafts.REPORT)));
  }
}
