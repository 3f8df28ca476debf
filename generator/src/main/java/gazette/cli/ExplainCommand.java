package gazette.cli;

import gazette.site.Explanation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", mixinStandardHelpOptions = true, description = "Says what a public file was made of, and why it was last written.")
final class ExplainCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Parameters(paramLabel = "URL", description = "its path in site/public, or its address on the published site")
  private String address;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ExplainCommand() {}

  @Override
  public Integer call() throws IOException {
    Optional<Explanation> found = Explanation.of(folders.folders(), address);
    if (found.isEmpty()) {
      spec.commandLine()
          .getErr()
          .printf(
              "gazette: the last build made no file '%s'; name a file of site/public, and run ./gazette build"
                  + " first when the program is new%n",
              address);
      return ExitCode.WRONG_ARGUMENTS;
    }
    print(found.get(), spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  private static void print(Explanation file, PrintWriter out) {
    out.println(file.path());
    line(out, "content", file.content());
    line(out, "template", file.template());
    line(out, "made of", String.join(", ", file.parts()));
    line(out, "written by build", file.build());
    line(out, "because", file.why());
    line(out, "length", file.length() + " bytes");
    line(out, "sha256", file.sha256());
    line(out, "twins", String.join(", ", file.twins()));
    if (!file.isAsMade()) {
      line(out, "but", "it does not lie there as it was made; the next build makes it again");
    }
  }

  private static void line(PrintWriter out, String name, String value) {
    if (!value.isEmpty()) {
      out.printf("  %-17s %s%n", name, value);
    }
  }
}
