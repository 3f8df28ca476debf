package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import} as a curator meets it. */
class ImportCommandTest {

  private static final String OCR = Path
      .of("src", "test", "resources", "draft", "chronicle-and-order", "ocr.txt")
      .toString();

  @TempDir
  Path folder;

  @Test
  void draftsBesideTheIssuesAndSaysWhatItDid() {
    CommandRun run = CommandRun.of("import", OCR, "--content", folder.toString());
    // A title of its contents has no text, which a person has to settle.
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, run.code());
    assertTrue(run.err().contains(":7: error: the title '关于不存在的通知' was not found"), run.err());
    Path drafts = folder.resolve("2019/01.draft");
    assertTrue(run.out().startsWith("2 articles in " + drafts), run.out());
    assertTrue(run.out().contains("characters of the source by place: articles "), run.out());
    assertTrue(run.out().contains("0 characters of the source lost, 0 added"), run.out());
    assertTrue(Files.exists(drafts.resolve("issue.yaml")));
    assertTrue(Files.exists(drafts.resolve("import-report.tsv")));
  }

  @Test
  void itsOwnFolderIsNoMistakeOfTheContent() throws IOException {
    CommandRun.of("import", OCR, "--content", folder.toString());
    Files.writeString(folder.resolve("gazette.yaml"), "title: 川源市人民政府公报\n");
    CommandRun check = CommandRun.of("check", "--content", folder.toString());
    assertFalse(check.out().contains("2019/01.draft"), check.out());
  }

  @Test
  void neverWritesOverAFileUnlessForced() throws IOException {
    Path into = folder.resolve("drafts");
    CommandRun.of("import", OCR, "--into", into.toString());
    Path issue = into.resolve("issue.yaml");
    Files.writeString(issue, "mine");
    CommandRun again = CommandRun.of("import", OCR, "--into", into.toString());
    assertEquals(ExitCode.WRONG_ARGUMENTS, again.code());
    assertTrue(again.err().contains("is there already"), again.err());
    assertEquals("mine", Files.readString(issue));
    CommandRun.of("import", OCR, "--into", into.toString(), "--force");
    assertTrue(Files.readString(issue).startsWith("year: 2019"));
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws IOException {
    Path file = folder.resolve("scan.pdf");
    assertSaid(file, new byte[0], "the file is empty");
    assertSaid(file, new byte[]{'%', 'P', 'D', 'F', (byte) 0xFF, (byte) 0xFE, 0},
        "nothing here reads it");
    assertSaid(file, new byte[]{'%', (byte) 0xFF, (byte) 0xFE, 0}, "not UTF-8");
    assertSaid(file, new byte[20_000_000], "larger than 8 MiB");
    Files.delete(file);
    CommandRun missing = CommandRun.of("import", file.toString());
    assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE, missing.code());
    assertTrue(missing.err().contains("no such file"), missing.err());
  }

  @Test
  void theDraftsOfAWholeIssueAreReadByCheckWhichNamesTheirDoubts() throws IOException {
    Path ocr = Path.of("src", "test", "resources", "draft", "two-columns-and-tables", "ocr.txt");
    Path issue = folder.resolve("2022/02");
    CommandRun run = CommandRun.of("import", ocr.toString(), "--into", issue.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    Files.delete(issue.resolve("import-report.tsv"));
    Files.writeString(folder.resolve("gazette.yaml"), """
        title: 东陵市人民政府公报
        publisher: 东陵市人民政府办公室
        site:
          baseUrl: https://www.example.cn/
        sections:
          - name: 市政府办公室文件
        """);
    CommandRun check = CommandRun.of("check", "--content", folder.toString());
    assertEquals(ExitCode.DONE, check.code(), check.out());
    assertTrue(
        check.out().contains(": warning: a doubt is not settled: line 67: it repeats most of"),
        check.out());
    assertEquals(List.of(),
        check.out().lines().filter(line -> !line.contains("a doubt is not settled")).toList());
  }

  private void assertSaid(Path file, byte[] bytes, String sentence) throws IOException {
    Files.write(file, bytes);
    CommandRun run = CommandRun.of("import", file.toString(), "--into",
        folder.resolve("out").toString());
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, run.code(), run.err());
    assertTrue(run.err().contains(sentence), run.err());
    assertTrue(run.err().contains("nothing was drafted"), run.err());
  }
}
