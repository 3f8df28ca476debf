package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page tells of every command, and man understands it. */
class ManPageTest {

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void tellsOfEveryCommandAndOption(String language) {
    String page = page(language);
    new CommandLine(new Main()).getSubcommands().forEach((name, command) -> {
      assertTrue(page.contains("\n.SS \"gazette " + name.replace("-", "\\-") + "\"\n"), name);
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (!option.inherited() && !option.usageHelp() && !option.versionHelp()) {
          assertTrue(page.contains("\n.B " + option.longestName().replace("-", "\\-")),
              name + option);
        }
      }
    });
    assertTrue(page.contains("\n.SS \"gazette new article\"\n"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void isSoundRoff(String language) throws IOException, InterruptedException {
    Path program = Tools.find(ManPageTest.class, "groff");
    Path page = Files.writeString(folder.resolve("gazette.1"), page(language));
    Process groff = new ProcessBuilder(program.toString(), "-K", "utf8", "-man", "-Tutf8", "-ww",
        "-Wbreak", "-P-c", page.toString()).redirectErrorStream(true).start();
    String shown = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, groff.waitFor(), shown);
    assertEquals(List.of(), shown.lines().filter(line -> line.startsWith("troff")).toList());
    assertTrue(shown.contains("--strict") && shown.contains("127.0.0.1"), shown);
  }

  private static String page(String language) {
    CommandRun run = CommandRun.of("generate-man", "--lang", language);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run.out();
  }
}
