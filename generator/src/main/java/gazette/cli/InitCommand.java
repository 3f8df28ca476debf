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

@Command(name = "init", mixinStandardHelpOptions = true, description = "Begins a gazette in a folder of its own: settings, a first issue, a first article. On a terminal it asks for what is not given.")
final class InitCommand implements Callable<Integer> {

  private static final String SECTIONS = "政府令、政府文件、办公室文件、大事记";

  @Parameters(paramLabel = "DIR", description = "the folder; made when it is not there, and empty when it is")
  private Path folder;

  @Option(names = "--title", paramLabel = "NAME", description = "the name of the publication, such as 示例市人民政府公报")
  private @Nullable String title;

  @Option(names = "--publisher", paramLabel = "NAME", description = "who publishes it (主办单位), such as 示例市人民政府办公室")
  private @Nullable String publisher;

  @Option(names = "--url", paramLabel = "URL", description = "where the website will be, such as https://www.example.cn/gongbao/")
  private @Nullable String url;

  @Option(names = "--section", paramLabel = "NAME", description = "a section (栏目) in the order of print; may be repeated (default: "
      + SECTIONS + ")")
  private List<String> sections = List.of();

  @Option(names = "--frequency", paramLabel = "WORD", description = "how often it comes out (刊期), such as 月刊 or 双月刊")
  private @Nullable String frequency;

  @Option(names = "--issue", paramLabel = "YEAR-NUMBER", description = "the first issue, such as 2021-06 (default: the first of this year)")
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
    out.printf("now look at it: cd %s && gazette serve --watch%n", folder);
    return ExitCode.DONE;
  }

  /** What a repository keeps of itself does not count. */
  private void refuseFilled() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.anyMatch(file -> !file.endsWith(".git"))) {
        throw refused("%s is not empty; name a folder that is, or that is not there yet", folder);
      }
    }
  }

  private NewGazette gazette() {
    String named = answer("--title", title, "Name of the gazette (公报名称)", null);
    String by = answer("--publisher", publisher, "Who publishes it (主办单位)", null);
    String at = answer("--url", url, "Address of its website (网址)", null);
    if (!isAddress(at)) {
      throw refused(
          "'%s' is not the address of a folder on the web; write it like https://www.example.cn/gongbao/",
          at);
    }
    List<String> parts = sections.isEmpty()
        ? List.of(answer("--section", null, "Its sections (栏目)", SECTIONS).split("[、，,\\s]+"))
        : sections;
    try {
      return new NewGazette(named, by, at, frequency, parts);
    } catch (IllegalArgumentException noDocuments) {
      throw refused("%s: no section holds documents; name one beside the chronicle", "--section");
    }
  }

  /** What an option says, else somebody at the terminal, else what is usual. */
  private String answer(String option, @Nullable String given, String question,
      @Nullable String usual) {
    Console terminal = TerminalProgress.terminal();
    String said = given != null || terminal == null ? given
        : terminal.readLine("%s%s: ", question, usual == null ? "" : " [" + usual + "]");
    String answer = said == null || said.isBlank() ? usual : said.strip();
    if (answer == null || answer.chars().anyMatch(Character::isISOControl)) {
      throw refused("%s is missing; say it in one line", option);
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

  private ParameterException refused(String sentence, Object what) {
    return new ParameterException(spec.commandLine(), sentence.formatted(what));
  }
}
