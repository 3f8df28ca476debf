package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code init}: a gazette that nobody has written yet is sound. */
class InitCommandTest {

  private static final String[] CITY = {"--title", "示例市人民政府公报", "--publisher", "示例市人民政府办公室",
      "--url", "https://www.example.gov.cn/gongbao/"};

  @TempDir
  Path disk;

  @Test
  void aNewGazetteBuildsWithoutAProblem() throws IOException {
    Path folder = disk.resolve("gongbao");
    CommandRun init = init(folder, CITY);
    assertEquals(ExitCode.DONE, init.code(), init.err());
    for (String file : List.of("content/gazette.yaml", "README.md", ".gitignore")) {
      assertTrue(Files.exists(folder.resolve(file)), file);
      assertTrue(init.out().contains(folder.resolve(file).toString()), init.out());
    }
    assertTrue(init.out().endsWith("cd %s && gazette serve --watch\n".formatted(folder)),
        init.out());
    assertSound(folder);
    CommandRun build = CommandRun.of("build", "--strict", "--content",
        folder.resolve("content").toString(), "--site", folder.resolve("site").toString());
    assertEquals(ExitCode.DONE, build.code(), build.err());
    assertTrue(build.out().startsWith("1 issue, 1 article: "), build.out());
    String home = Files.readString(folder.resolve("site/public/index.html"));
    assertTrue(home.contains("示例市人民政府公报"), home);
  }

  @Test
  void editorsFindTheSchemaOfEachFileByItsFirstLine() throws IOException {
    Path folder = disk.resolve("gongbao");
    init(folder, CITY);
    String content = folder.resolve("content").toString();
    assertEquals(ExitCode.DONE, CommandRun.of("new", "issue", "--content", content).code());
    assertEquals(ExitCode.DONE,
        CommandRun.of("new", "issue", "--issue", "1999-01", "--content", content).code());
    Path source = Files.writeString(disk.resolve("issue.txt"), """
        示例市人民政府公报 2030年第1期

        示例市人民政府关于供水的通知
        示政发〔2030〕1号

        各县区：

        请保证供水。

        示例市人民政府
        2030年1月5日
        """);
    CommandRun.of("import", source.toString(), "--content", content);
    try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
      List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      assertEquals(5, yaml.size(), yaml.toString());
      for (Path file : yaml) {
        String first = Files.readAllLines(file).getFirst();
        assertTrue(first.startsWith("# yaml-language-server: $schema="), file + first);
        Path schema = file.resolveSibling(first.substring(first.indexOf('=') + 1));
        assertEquals(file.getFileName().toString().replace(".yaml", ".json"),
            schema.getFileName().toString());
        assertTrue(Files.readString(schema).contains("\"properties\""), schema.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"示例市人民政府关于供热的通知,示政发〔2021〕12号,政府文件", "示例市人民政府办公室关于供热的通知,示政办发〔2021〕1号,办公室文件",
      "示例市城市供热办法,示例市人民政府令第3号,政府令", "示例市人民政府办公室 示例市财政局关于补贴的通知,示政办〔2021〕5号,办公室文件"})
  void beforeThereIsAnythingLikeItTheSectionIsTheOneOfThatName(String title, String number,
      String section) throws IOException {
    Path folder = disk.resolve("gongbao");
    init(folder,
        Stream.concat(Stream.of(CITY), Stream.of("--issue=2021-01")).toArray(String[]::new));
    List<String> command = new ArrayList<>(List.of("new", "article", "--number", number,
        "--content", folder.resolve("content").toString()));
    // As a shell hands on a title with a space that nobody quoted.
    command.addAll(2, List.of(title.split(" ")));
    CommandRun run = CommandRun.of(command.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String written = Files.readString(Path.of(run.out().strip()));
    assertTrue(written.contains("\ntitle: " + title + "\n"), written);
    assertTrue(written.contains("\nsection: " + section + "\n"), written);
  }

  @Test
  void everySettingThatIsOffIsReadOnceItsSignIsTakenAway() throws IOException {
    Path folder = disk.resolve("gongbao");
    init(folder, CITY);
    try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        String on = text.replaceAll("(?m)^( *)# ( *[a-zA-Z]+:(?: .*)?)$", "$1$2")
            .replaceAll("(?m)^# (  \\p{IsHan}+: .*)$", "$1")
            .replaceAll("  identifier: none", "  identifier: \"1234567890\"");
        assertFalse(on.equals(text), file.toString());
        Files.writeString(file, on);
      }
    }
    CommandRun check = check(folder);
    // What is switched on is only an example; it is read nevertheless.
    assertFalse(check.out().contains("unknown key"), check.out());
    assertFalse(check.out().contains(": error: "), check.out());
  }

  @ParameterizedTest
  @CsvSource({"公报: “试” #1, A & B, http://localhost:8080", "某某年鉴, '某局 某委', https://例.example/x y",
      "示例县人民政府公报, 中共示例县委办公室, https://example.org"})
  void anyNameIsWrittenSoThatItIsRead(String title, String publisher, String url)
      throws IOException {
    Path folder = disk.resolve("gongbao");
    CommandRun init = init(folder, "--title", title, "--publisher", publisher, "--url", url,
        "--section", "决定: 决议", "--section", "市政府大事记", "--section", "决定: 决议", "--frequency", "月刊");
    if (url.contains(" ")) {
      assertEquals(ExitCode.WRONG_ARGUMENTS, init.code());
      assertTrue(init.err().contains("is not the address of a site"), init.err());
      assertFalse(Files.exists(folder), "nothing is made then");
    } else {
      assertEquals(ExitCode.DONE, init.code(), init.err());
      assertSound(folder);
    }
  }

  @Test
  void aGazetteMayBeginWithALaterIssue() throws IOException {
    Path folder = disk.resolve("gongbao");
    CommandRun init = init(folder,
        Stream.concat(Stream.of(CITY), Stream.of("--issue", "2021-06")).toArray(String[]::new));
    assertEquals(ExitCode.DONE, init.code(), init.err());
    assertTrue(Files.exists(folder.resolve("content/2021/06/issue.yaml")));
    assertSound(folder);
  }

  @Test
  void aRepositoryThatHasNothingYetIsFilled() throws IOException {
    Files.createDirectory(disk.resolve(".git"));
    assertEquals(ExitCode.DONE, init(disk, CITY).code());
  }

  @Test
  void aFolderThatIsNotEmptyStaysAsItIs() throws IOException {
    Path mine = Files.writeString(disk.resolve("mine.txt"), "mine");
    CommandRun init = init(disk, CITY);
    assertEquals(ExitCode.WRONG_ARGUMENTS, init.code());
    assertTrue(init.err().contains("is not empty"), init.err());
    try (Stream<Path> files = Files.list(disk)) {
      assertEquals(List.of(mine), files.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--title", "--publisher", "--url"})
  void whatNobodySaysIsAskedForByName(String option) {
    List<String> others = new ArrayList<>(List.of(CITY));
    int at = others.indexOf(option);
    others.subList(at, at + 2).clear();
    Path folder = disk.resolve("gongbao");
    CommandRun init = init(folder, others.toArray(String[]::new));
    assertEquals(ExitCode.WRONG_ARGUMENTS, init.code());
    assertTrue(init.err().contains(option + " is missing"), init.err());
    assertFalse(Files.exists(folder));
  }

  @Test
  void aChronicleAloneHoldsNoDocuments() {
    CommandRun init = init(disk.resolve("gongbao"),
        Stream.concat(Stream.of(CITY), Stream.of("--section", "大事记")).toArray(String[]::new));
    assertEquals(ExitCode.WRONG_ARGUMENTS, init.code());
    assertTrue(init.err().contains("no section holds documents"), init.err());
  }

  private static void assertSound(Path folder) {
    CommandRun check = check(folder);
    assertEquals(new CommandRun(ExitCode.DONE, "", ""), check);
  }

  private static CommandRun check(Path folder) {
    return CommandRun.of("check", "--strict", "--content", folder.resolve("content").toString());
  }

  private static CommandRun init(Path folder, String... options) {
    List<String> all = new ArrayList<>(List.of("init", folder.toString()));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
