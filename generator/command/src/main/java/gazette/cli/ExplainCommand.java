package gazette.cli;

import gazette.site.Explanation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Parameters(paramLabel = "URL", descriptionKey = "url")
  private String address;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ExplainCommand() {}

  @Override
  public Integer call() throws IOException {
    Words words = Words.of(spec);
    Optional<Explanation> found = Explanation.of(folders.folders(), address);
    if (found.isEmpty()) {
      spec.commandLine().getErr().println(words.say("gazette", words.say("unknown-file", address)));
      return ExitCode.WRONG_ARGUMENTS;
    }
    print(found.get(), words, spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  private static void print(Explanation file, Words words, PrintWriter out) {
    out.println(file.path());
    line(out, words.say("content"), file.content());
    line(out, words.say("template-of"), file.template());
    line(out, words.say("parts"), parts(file.parts(), words));
    line(out, words.say("build"), words.say("build-of", file.build(), file.date()));
    line(out, words.say("why"),
        (words.name("why", file.why()) + " " + parts(file.changed(), words)).strip());
    line(out, words.say("length"), words.say("bytes", file.length()));
    line(out, words.say("sha256"), file.sha256());
    line(out, words.say("twins"), String.join(", ", file.twins()));
    if (!file.isAsMade()) {
      line(out, words.say("but"), words.say("not-as-made"));
    }
  }

  private static String parts(List<String> names, Words words) {
    return names.stream().map(name -> words.name("part", name)).collect(Collectors.joining(", "));
  }

  private static void line(PrintWriter out, String name, String value) {
    if (!value.isEmpty()) {
      out.printf("  %-17s %s%n", name, value);
    }
  }
}
