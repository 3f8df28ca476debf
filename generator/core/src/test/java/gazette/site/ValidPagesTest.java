package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the real site before the Nu Html Checker, which is behind validator.w3.org. */
class ValidPagesTest {

  @TempDir
  Path folder;

  // CSS Pseudo-Elements Level 4: opens on paper what is folded on the screen.
  private static final String NEWER_THAN_THE_CHECKER = "“::details-content”";

  @Test
  void noPageAndNoStyleSheetHasAnError() throws IOException, InterruptedException {
    Folders folders = RepositorySite.built();
    try (Stream<Path> files = Files.walk(folders.publicFolder())) {
      long checked = files.filter(file -> file.toString().matches(".*\\.(html|css)")).count();
      assertTrue(checked > 60, "only " + checked + " files");
    }
    assertEquals(List.of(), errors(folders.publicFolder()));
  }

  @Test
  void theCheckerIsNotPleasedWithEverything() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.html"),
        "<!DOCTYPE html><html lang=\"zh-CN\"><title>x</title><p id=a><p id=a>");
    Files.writeString(folder.resolve("b.css"), "a { colour: red }");
    List<String> errors = errors(folder);
    assertTrue(errors.stream().anyMatch(line -> line.contains("a.html")), errors.toString());
    assertTrue(errors.stream().anyMatch(line -> line.contains("b.css")), errors.toString());
  }

  private static List<String> errors(Path files) throws IOException, InterruptedException {
    Process checker = Checkers.start("nu.validator.client.SimpleCommandLineValidator", "--format",
        "gnu", "--errors-only", "--also-check-css", "--skip-non-html", files.toString());
    List<String> lines = checker.inputReader(StandardCharsets.UTF_8).lines().toList();
    int exit = checker.waitFor();
    assertEquals(lines.isEmpty(), exit == 0, lines.toString());
    return lines.stream().filter(line -> !line.contains(NEWER_THAN_THE_CHECKER)).toList();
  }
}
