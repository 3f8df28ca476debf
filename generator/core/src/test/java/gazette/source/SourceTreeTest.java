package gazette.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.problem.Problem;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

  private static final String ARTICLE = "---\ntitle: a\n---\n\n第一条 为了。\n";

  @TempDir
  private Path folder;
  private Path content = Path.of("");
  private final Problems problems = new Problems();

  @BeforeEach
  void makeTheContentFolder() throws IOException {
    content = Files.createDirectory(folder.resolve("content"));
  }

  @Test
  void splitsAnArticleAndKeepsItsBodyAsItIs() throws IOException {
    write("2020/06/issue.yaml", "year: 2020\n");
    write("2020/06/01-a.md", "---  \r\ntitle: a\r\n---\r\n\r\n  第一条 \r\n---\r\n");
    SourceFile file = new SourceFile("2020/06/01-a.md", "title: a\n", 2, "\n  第一条 \n---\n", 4);
    assertEquals(
        List.of(new SourceIssue("2020/06", "year: 2020\n", null, List.of(file), List.of())),
        read());
    assertEquals(List.of(), printed());
  }

  @Test
  void hasNoBodyWhenTheFileEndsWithTheFrontMatter() throws IOException {
    write("2020/06/issue.yaml", "year: 2020\n");
    write("2020/06/01-a.md", "---\ntitle: a\n---");
    SourceFile file = read().getFirst().articles().getFirst();
    assertEquals("", file.body());
    assertEquals(4, file.bodyLine());
  }

  @Test
  void sortsByPathWhateverTheFileSystemSays() throws IOException {
    for (String folder : List.of("2020/06", "2019/10", "2020/01")) {
      for (String name : List.of("issue.yaml", "10-c.md", "02-b.md", "01-a.md")) {
        write(folder + "/" + name, ARTICLE);
      }
    }
    List<SourceIssue> issues = read();
    assertEquals(List.of("2019/10", "2020/01", "2020/06"),
        issues.stream().map(SourceIssue::folder).toList());
    assertEquals(List.of("01-a.md", "02-b.md", "10-c.md"),
        issues.getFirst().articles().stream().map(SourceFile::name).toList());
  }

  @Test
  void followsNoSymbolicLink() throws IOException {
    write("2020/06/issue.yaml", "year: 2020\n");
    write("2020/06/01-a.md", ARTICLE);
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), ARTICLE);
    Files.createSymbolicLink(content.resolve("2020/06/02-b.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(content.resolve("2020/07"), outside);
    Files.createSymbolicLink(content.resolve("2021"), content);
    List<SourceIssue> issues = read();
    assertEquals(1, issues.size());
    assertEquals(1, issues.getFirst().articles().size());
    String rest = ": error: a symbolic link is not followed; put the file itself in its place";
    assertEquals(List.of("2020/06/02-b.md" + rest, "2020/07" + rest, "2021" + rest), printed());
  }

  @Test
  void goesOnWhenAFileIsRemovedWhileItIsRead() throws IOException {
    Found gone = new Found(content.resolve("01-a.md"), "01-a.md", "2020/06/01-a.md", false,
        new Stamp("", true));
    assertEquals(Optional.empty(), gone.text(problems));
    assertEquals(List.of(), Found.in(content.resolve("none"), "2020/07", problems));
    String rest = ": error: it was removed while it was read; "
        + "wait until nobody changes the content, then try again";
    assertEquals(List.of("2020/06/01-a.md" + rest, "2020/07" + rest), printed());
  }

  @Test
  void namesEveryUnreadableFileAndReadsTheOthers() throws IOException {
    write("2020/06/01-a.md", ARTICLE);
    Files.write(content.resolve("2020/06/02-b.md"), new byte[]{'-', '-', '-', '\n', (byte) 0xB5});
    Files.write(content.resolve("2020/06/issue.yaml"),
        new byte[]{(byte) 0xFF, (byte) 0xFE, 'a', 0});
    SourceIssue issue = read().getFirst();
    assertNull(issue.issueYaml());
    assertEquals(List.of("01-a.md"), issue.articles().stream().map(SourceFile::name).toList());
    assertEquals(List.of("2020/06/02-b.md", "2020/06/issue.yaml"),
        problems.sorted().stream().map(problem -> problem.place().file()).toList());
  }

  @Test
  void cannotBeForgedByTheNameOfAFile() throws IOException {
    write("2020/06/issue.yaml", "year: 2020\n");
    write("2020/06/01-a.md", ARTICLE);
    write("2020/06/x\nerror: y", "z");
    read();
    assertEquals("2020/06/x<U+000A>error: y", problems.sorted().getFirst().place().file());
  }

  @Test
  void leavesAMissingContentFolderToItsCaller() {
    assertThrows(NoSuchFileException.class,
        () -> SourceTree.read(content.resolve("none"), problems));
  }

  private List<SourceIssue> read() throws IOException {
    List<SourceIssue> issues = new ArrayList<>();
    for (SourceFolder folder : SourceTree.read(content, problems).issues()) {
      issues.add(folder.read(problems));
    }
    return issues;
  }

  @Test
  void theStampOfAFolderChangesWithWhatIsInIt() throws IOException {
    write("2020/06/issue.yaml", "year: 2020\n");
    write("2020/06/01-a.md", ARTICLE);
    String before = SourceTree.read(content, problems).issues().getFirst().stamp();
    assertEquals(before, SourceTree.read(content, problems).issues().getFirst().stamp());
    write("2020/06/01-a.md", ARTICLE + "。");
    String changed = SourceTree.read(content, problems).issues().getFirst().stamp();
    assertNotEquals(before, changed);
    write("2020/06/02-b.md", ARTICLE);
    assertNotEquals(changed, SourceTree.read(content, problems).issues().getFirst().stamp());
  }

  @Test
  void aFolderThatWasJustWrittenIntoIsNotSettled() throws IOException {
    write("2020/06/issue.yaml", "year: 2020\n");
    assertFalse(SourceTree.read(content, problems).issues().getFirst().isSettled());
    Files.setLastModifiedTime(content.resolve("2020/06/issue.yaml"),
        FileTime.from(Instant.now().minusSeconds(60)));
    assertTrue(SourceTree.read(content, problems).issues().getFirst().isSettled());
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
  }

  private List<String> printed() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
