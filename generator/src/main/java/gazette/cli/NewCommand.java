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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "new", mixinStandardHelpOptions = true, description = "Begins an issue or an article from the pattern of the last one.")
final class NewCommand implements Runnable {

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  NewCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what is new: issue or article");
  }

  @Command(name = "issue", mixinStandardHelpOptions = true, description = "Begins an issue: issue.yaml with the next number, editors and imprint of the issue before.")
  int issue(@Mixin FolderOptions folders,
      @Option(names = "--issue", paramLabel = "YEAR-NUMBER", description = "which one, such as 2021-01 (default: the one after the last)") @Nullable IssueId issue)
      throws IOException {
    Problems problems = new Problems();
    Path content = folders.folders().content();
    return write(content, NextIssue.in(content, issue, problems), problems);
  }

  @Command(name = "article", mixinStandardHelpOptions = true, description = "Begins an article: a file with the next place, a slug, and the keys of the last one.")
  int article(@Mixin FolderOptions folders,
      @Parameters(paramLabel = "TITLE", description = "the title in full, as printed above the text") String title,
      @Option(names = "--number", paramLabel = "NUMBER", description = "its document number, such as 晋市政办〔2021〕3号") @Nullable String number,
      @Option(names = "--issue", paramLabel = "YEAR-NUMBER", description = "the issue it is printed in, such as 2021-01 (default: the last)") @Nullable IssueId issue)
      throws IOException {
    Problems problems = new Problems();
    Path content = folders.folders().content();
    if (title.isBlank() || title.chars().anyMatch(Character::isISOControl)) {
      throw new ParameterException(spec.commandLine(),
          "an article has a title of one line; write it in full");
    }
    return write(content, NextArticle.in(content, issue, title.strip(), number(number), problems),
        problems);
  }

  private @Nullable OfficialNumber number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    // Keyboards have no 〔〕.
    return OfficialNumber.parse(text.replaceAll("[\\[［【(（](\\d{4})[\\]］】)）]", "〔$1〕"))
        .orElseThrow(() -> new ParameterException(spec.commandLine(),
            "'%s' is no document number; write it like 晋市政办〔2021〕3号, with 〔〕 and no leading zero"
                .formatted(text)));
  }

  private int write(Path content, Optional<NewFile> draft, Problems problems) throws IOException {
    if (draft.isEmpty()) {
      ProblemPrinter.print(problems.sorted(), content, spec.commandLine().getErr());
      return ExitCode.CONTENT_HAS_ERRORS;
    }
    Path file = content.resolve(draft.get().name());
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ParameterException(spec.commandLine(), "%s is there already".formatted(file));
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, draft.get().text(), StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    spec.commandLine().getOut().println(file);
    return ExitCode.DONE;
  }
}
