package gazette.cli;

import gazette.model.IssueId;
import gazette.model.OfficialNumber;
import gazette.problem.Problems;
import gazette.scaffold.NewFile;
import gazette.scaffold.NextArticle;
import gazette.scaffold.NextIssue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand implements Runnable {

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  NewCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-new"));
  }

  @Command(name = "issue", mixinStandardHelpOptions = true)
  int issue(@Mixin FolderOptions folders,
      @Option(names = "--issue", paramLabel = "YEAR-NUMBER") @Nullable IssueId issue)
      throws IOException {
    Problems problems = new Problems();
    Path content = folders.folders().content();
    return write("issue", content, NextIssue.in(content, issue, problems), problems);
  }

  @Command(name = "article", mixinStandardHelpOptions = true)
  int article(@Mixin FolderOptions folders,
      @Parameters(paramLabel = "TITLE", descriptionKey = "title", arity = "1..*") List<String> words,
      @Option(names = "--number", paramLabel = "NUMBER") @Nullable String number,
      @Option(names = "--issue", paramLabel = "YEAR-NUMBER") @Nullable IssueId issue)
      throws IOException {
    Problems problems = new Problems();
    Path content = folders.folders().content();
    // The issuers of a joint document stand apart, and not everybody quotes what has a space.
    String title = String.join(" ", words);
    if (title.isBlank() || title.chars().anyMatch(Character::isISOControl)) {
      throw refused("article", Words.of(spec).say("no-title"));
    }
    return write("article", content,
        NextArticle.in(content, issue, title.strip(), number(number), problems), problems);
  }

  private @Nullable OfficialNumber number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    // Keyboards have no 〔〕.
    return OfficialNumber.parse(text.replaceAll("[\\[［【(（](\\d{4})[\\]］】)）]", "〔$1〕"))
        .orElseThrow(() -> refused("article", Words.of(spec).say("no-number", text)));
  }

  /** A wrong argument of the command below, whose help is the one to read. */
  private ParameterException refused(String command, String what) {
    return new ParameterException(spec.subcommands().get(command), what);
  }

  private int write(String command, Path content, Optional<NewFile> draft, Problems problems)
      throws IOException {
    if (draft.isEmpty()) {
      new ProblemPrinter(Words.of(spec), content).print(problems.sorted(),
          spec.commandLine().getErr());
      return ExitCode.CONTENT_HAS_ERRORS;
    }
    Path file = content.resolve(draft.get().name());
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(command, Words.of(spec).say("taken", file));
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, draft.get().text(), StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    spec.commandLine().getOut().println(file);
    return ExitCode.DONE;
  }
}
