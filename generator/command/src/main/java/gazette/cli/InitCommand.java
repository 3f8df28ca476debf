package gazette.cli;

import gazette.model.IssueId;
import gazette.scaffold.NewFile;
import gazette.scaffold.NewGazette;
import gazette.verify.WebCopy;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  private static final String SECTIONS = "政府令、政府文件、办公室文件、大事记";

  @Parameters(paramLabel = "DIR", descriptionKey = "folder")
  private Path folder;

  @Option(names = "--title", paramLabel = "NAME")
  private @Nullable String title;

  @Option(names = "--publisher", paramLabel = "NAME")
  private @Nullable String publisher;

  @Option(names = "--url", paramLabel = "URL")
  private @Nullable String url;

  @Option(names = "--section", paramLabel = "NAME")
  private List<String> sections = List.of();

  @Option(names = "--frequency", paramLabel = "WORD")
  private @Nullable String frequency;

  @Option(names = "--issue", paramLabel = "YEAR-NUMBER")
  private @Nullable IssueId issue;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  InitCommand() {}

  @Override
  public Integer call() throws IOException {
    refuseFilled();
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    IssueId first = issue != null ? issue : new IssueId(day.getYear(), 1);
    PrintWriter out = spec.commandLine().getOut();
    for (NewFile file : gazette().files(first, day.withYear(first.year()))) {
      Path place = folder.resolve(file.name());
      Files.createDirectories(place.toAbsolutePath().getParent());
      Files.writeString(place, file.text(), StandardOpenOption.CREATE_NEW);
      out.println(place);
    }
    out.println(Words.of(spec).say("look-at-it", folder));
    return ExitCode.DONE;
  }

  /** What a repository keeps of itself does not count. */
  private void refuseFilled() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.anyMatch(file -> !file.endsWith(".git"))) {
        throw refused("folder-filled", folder);
      }
    }
  }

  private NewGazette gazette() {
    String named = answer("--title", title, "ask-title", null);
    String by = answer("--publisher", publisher, "ask-publisher", null);
    String at = answer("--url", url, "ask-url", null);
    if (!isAddress(at)) {
      throw refused("no-site", at);
    }
    List<String> parts = sections.isEmpty()
        ? List.of(answer("--section", null, "ask-sections", SECTIONS).split("[、，,\\s]+"))
        : sections;
    try {
      return new NewGazette(named, by, at, frequency, parts);
    } catch (IllegalArgumentException noDocuments) {
      throw refused("no-documents", "--section");
    }
  }

  /** What an option says, else somebody at the terminal, else what is usual. */
  private String answer(String option, @Nullable String given, String question,
      @Nullable String usual) {
    Console terminal = TerminalProgress.terminal();
    String said = given != null || terminal == null ? given
        : terminal.readLine("%s%s: ", Words.of(spec).say(question),
            usual == null ? "" : " [" + usual + "]");
    String answer = said == null || said.isBlank() ? usual : said.strip();
    if (answer == null || answer.chars().anyMatch(Character::isISOControl)) {
      throw refused("unanswered", option);
    }
    return answer;
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return WebCopy.isAddress(address) && text.equals(address.toASCIIString());
    } catch (URISyntaxException none) {
      return false;
    }
  }

  private ParameterException refused(String key, Object what) {
    return new ParameterException(spec.commandLine(), Words.of(spec).say(key, what));
  }
}
