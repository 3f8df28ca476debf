package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file beside a published article is what it was, or a correction says what it is now. */
class PublishedFilesTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");
  private static final String CORRECTION = "corrections:\n  - date: 2021-03-05\n    what: 附件更换。\n";

  @TempDir
  Path folder;
  private Path content;
  private Path article;
  private String text;

  @BeforeEach
  void anArticleWithAnAttachmentIsPublished() throws IOException {
    content = folder.resolve("content");
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
    article = content.resolve("2021/01/01-notice-1.md");
    text = Files.readString(article);
    file("biao.pdf", "甲");
    attach("biao.pdf", "");
    assertEquals(List.of(), changes("build"));
  }

  @Test
  void aFileThatWasReplacedAsksForACorrectionUntilOneIsWritten() throws IOException {
    file("biao.pdf", "乙");
    List<String> asks = List.of("the file biao.pdf was published and has changed since");
    assertEquals(asks, changes("check"));
    assertEquals(asks, changes("build"));
    assertEquals(asks, changes("check"), "a build does not make it right");
    attach("biao.pdf", CORRECTION);
    assertEquals(List.of(), changes("build"));
    file("biao.pdf", "丙");
    assertEquals(asks, changes("check"), "one correction is not good for two changes");
  }

  @Test
  void aFileThatIsGoneAndOneThatIsNewAreNamed() throws IOException {
    file("xin.pdf", "甲");
    Files.delete(content.resolve("2021/01/biao.pdf"));
    attach("xin.pdf", "");
    assertEquals(List.of("the file biao.pdf was published and is not there any more",
        "the file xin.pdf was not there when the article was published"), changes("check"));
  }

  @ParameterizedTest
  @CsvSource({"申报表,附件：申报表,0", "附件1 申报表,附件：1.申报表,0", "申报表,见附件1。,0", "附件1 申报表,见附件2。,1"})
  void anAttachedFileIsTheAttachmentThatTheTextNames(String title, String line, int missing)
      throws IOException {
    text = text.stripTrailing() + "\n\n" + line + "\n";
    attach("biao.pdf", CORRECTION);
    Files.writeString(article,
        Files.readString(article).replace("title: 附件\n", "title: " + title + "\n"));
    assertEquals(missing,
        changes("check").stream().filter(problem -> problem.contains("is named, but")).count());
  }

  private void file(String name, String inside) throws IOException {
    Files.writeString(content.resolve("2021/01").resolve(name),
        "%PDF-1.4\n" + inside + "\n%%EOF\n");
  }

  private void attach(String name, String correction) throws IOException {
    Files.writeString(article, text.replaceFirst("---\n",
        "---\nattachments:\n  - file: " + name + "\n    title: 附件\n" + correction));
  }

  /** What is said of the article's files; nothing else is. */
  private List<String> changes(String command) {
    CommandRun run = CommandRun.of(command, "--content", content.toString(), "--site",
        folder.resolve("site").toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return (command.equals("check") ? run.out() : run.err()).lines()
        .map(line -> line.replaceFirst("^.*01-notice-1.md: warning: ", "").replaceFirst("; .*", ""))
        .toList();
  }
}
