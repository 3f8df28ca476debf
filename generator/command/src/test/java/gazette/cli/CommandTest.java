package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a webmaster meets it. */
class CommandTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small");

  @TempDir
  Path folder;
  private Path content;
  private Path site;
  private Path templates;

  @BeforeEach
  void aSmallGazette() throws IOException {
    content = folder.resolve("content");
    templates = Files.createDirectories(folder.resolve("templates"));
    site = folder.resolve("site");
    FileUtils.copyDirectory(SMALL.resolve("content").toFile(), content.toFile());
  }

  @Test
  void buildsASiteAndSaysWhatItDid() {
    CommandRun build = run("build");
    assertEquals("", build.err());
    assertEquals(ExitCode.DONE, build.code());
    assertTrue(build.out().startsWith("2 issues, 5 articles: "), build.out());
    assertTrue(build.out().contains("0 errors, 0 warnings"), build.out());
    assertEquals(1, build.out().lines().count(), build.out());
    assertTrue(Files.exists(site.resolve("public/index.html")));
  }

  @Test
  void tellsWhatTheTimeWasSpentOn() {
    String told = run("build", "--verbose").out();
    for (String word : List.of("pages and index ", "slowest templates: ", "article.ftlh (",
        "heaviest pages: ", " KB)")) {
      assertTrue(told.contains(word), word + " in " + told);
    }
  }

  @Test
  void tellsProgramsWhatItDid() {
    JsonObject first = JsonParser.parseString(run("build", "--json").out()).getAsJsonObject();
    assertTrue(first.get("published").getAsBoolean());
    assertEquals(5, first.get("articles").getAsInt());
    int written = first.getAsJsonObject("files").get("written").getAsInt();
    assertTrue(written > 20, first.toString());
    JsonObject again = JsonParser.parseString(run("build", "--json").out()).getAsJsonObject();
    assertEquals(0, again.getAsJsonObject("files").get("written").getAsInt());
    assertEquals(written, again.getAsJsonObject("files").get("unchanged").getAsInt());
    JsonObject full = JsonParser.parseString(run("build", "--json", "--full").out())
        .getAsJsonObject();
    assertFalse(full.getAsJsonArray("stages").isEmpty());
    assertEquals(0, full.getAsJsonObject("files").get("written").getAsInt());
  }

  @Test
  void tellsProgramsWhatIsWrong() throws IOException {
    Files.writeString(content.resolve("2021/01/01-notice.md"), "no front matter");
    CommandRun build = run("build", "--json");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, build.code());
    JsonObject told = JsonParser.parseString(build.out()).getAsJsonObject();
    assertFalse(told.get("published").getAsBoolean());
    JsonObject problem = told.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertEquals(content.resolve("2021/01/01-notice.md").toString(),
        problem.get("file").getAsString());
    assertEquals("error", problem.get("severity").getAsString());
  }

  @Test
  void theNumberOfThreadsChangesNoByte() throws IOException {
    run("build", "--threads", "1");
    byte[] one = Files.readAllBytes(site.resolve("public/SHA256SUMS"));
    run("build", "--threads", "7", "--full");
    assertArrayEquals(one, Files.readAllBytes(site.resolve("public/SHA256SUMS")));
    CommandRun none = run("build", "--threads", "0");
    assertEquals(ExitCode.WRONG_ARGUMENTS, none.code());
    assertTrue(none.err().contains("--threads 0: a build needs at least one"), none.err());
  }

  @Test
  void explainsWhereAFileCameFromAndWhyItWasWritten() throws IOException {
    run("build");
    String page = "issues/2020/06/02-notice-8.html";
    String first = run("explain", page).out();
    assertTrue(first.startsWith(page + "\n"), first);
    assertTrue(first.contains("2020/06/02-notice-8.md") && first.contains("article.ftlh"), first);
    assertTrue(first.contains("everything was made anew"), first);
    Files.writeString(content.resolve("2020/06/02-notice-8.md"), "\n一句。\n",
        StandardOpenOption.APPEND);
    run("build");
    String full = run("explain", "https://gazette.example/gongbao/" + page + "#tiao-1").out();
    assertTrue(full.contains("changed: text"), full);
    assertTrue(full.contains("written by build  2 of "), full);
    Files.writeString(site.resolve("public").resolve(page), "damaged");
    assertTrue(run("explain", "/" + page).out().contains("the next build makes it again"));
    CommandRun none = run("explain", "issues/none.html");
    assertEquals(ExitCode.WRONG_ARGUMENTS, none.code());
    assertTrue(none.err().contains("made no file 'issues/none.html'"), none.err());
  }

  @Test
  void answersAQueryInTheTerminal() {
    run("build");
    CommandRun search = run("search", "养老服务");
    assertEquals(ExitCode.DONE, search.code(), search.err());
    assertTrue(search.out().startsWith("养老服务: "), search.out());
    assertTrue(search.out().contains("1. "), search.out());
    assertTrue(search.out().contains("已到期"), search.out());
    assertTrue(search.out().contains("issues/"), search.out());
    assertFalse(search.out().contains("<mark>"), search.out());
  }

  @Test
  void contentWithErrorsIsNamedAndNothingIsWritten() throws IOException {
    Files.writeString(content.resolve("2021/01/01-notice.md"), "no front matter");
    CommandRun build = run("build");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, build.code());
    assertTrue(build.err().contains("2021/01/01-notice.md"), build.err());
    assertTrue(build.err().contains("nothing was published: "), build.err());
    assertFalse(Files.exists(site.resolve("public")));
    CommandRun check = run("check");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, check.code());
    assertTrue(check.out().contains("2021/01/01-notice.md"), check.out());
  }

  @Test
  void mistakesInFrontMatterAndInTextsAreNamedInOneRun() throws IOException {
    Files.writeString(content.resolve("2021/01/issue.yaml"), "year: [");
    Files.writeString(content.resolve("2020/06/02-notice-8.md"), "\n::: nota\n（此件公开发布）\n:::\n",
        StandardOpenOption.APPEND);
    CommandRun build = run("build");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, build.code());
    assertTrue(build.err().contains("2021/01/issue.yaml:1: error: "), build.err());
    assertTrue(build.err().contains("there is no block named 'nota'"), build.err());
    assertTrue(build.err().contains("nothing was published: 2 errors, 0 warnings"), build.err());
  }

  @Test
  void servingWithBrokenSettingsNamesTheErrorsOfTheContent() throws IOException {
    run("build");
    Files.writeString(content.resolve("gazette.yaml"), "title: 某市公报\nsite: none\n");
    CommandRun serve = run("serve", "--port", "0");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, serve.code(), serve.err());
    assertTrue(serve.err().contains("gazette.yaml:1: error: 'publisher' is missing"), serve.err());
    assertTrue(serve.err().contains("gazette.yaml:2: error: 'site' is "), serve.err());
  }

  @Test
  void aMistakeOfTheProgramIsNotTakenForOneOfTheContent() {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new Main()).setErr(new PrintWriter(err, true));
    Words.choose(command, Locale.ENGLISH);
    assertEquals(ExitCode.OUR_MISTAKE, Main.failed(new IllegalStateException("broken"), command));
    assertTrue(err.toString().startsWith("gazette: a mistake of the program"), err.toString());
    assertTrue(err.toString().contains("IllegalStateException: broken"), err.toString());
  }

  @Test
  void checkIsSilentWhenNothingIsWrong() {
    assertEquals(new CommandRun(ExitCode.DONE, "", ""), run("check"));
  }

  @Test
  void aFailedBuildLeavesTheOldSiteAsItWas() throws IOException {
    run("build");
    String before = Files.readString(site.resolve("public/index.html"));
    Files.writeString(content.resolve("2021/01/issue.yaml"), "year: [");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, run("build").code());
    assertEquals(before, Files.readString(site.resolve("public/index.html")));
    assertEquals(ExitCode.DONE, run("search", "养老").code());
  }

  @Test
  void aTemplateWithASyntaxErrorIsNamedWithItsLine() throws IOException {
    Files.writeString(templates.resolve("article.ftlh"), "<p>\n<#if page.article.title\n</p>\n");
    CommandRun build = run("build");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, build.code(), build.err());
    assertTrue(build.err().startsWith("gazette: template article.ftlh:3: "), build.err());
    assertFalse(build.err().contains("\tat "), build.err());
    assertFalse(Files.exists(site.resolve("public")));
  }

  @Test
  void aBrokenTemplateOfTheResultsIsNamedBeforeAReaderMeetsIt() throws IOException {
    run("build");
    Files.writeString(templates.resolve("results.ftlh"), "<p>\n${page.nothing}\n");
    CommandRun serve = run("serve", "--port", "0");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, serve.code(), serve.err());
    assertTrue(serve.err().startsWith("gazette: template results.ftlh:2: "), serve.err());
  }

  @Test
  void aSiteThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(site, "a file where the folder should be");
    CommandRun build = run("build");
    assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE, build.code());
    assertTrue(build.err().startsWith("gazette: "), build.err());
    assertTrue(build.err().contains(site.toString()), build.err());
  }

  @Test
  void searchingBeforeBuildingSaysWhatToDo() {
    CommandRun search = run("search", "养老");
    assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE, search.code());
    assertTrue(search.err().contains("gazette build"), search.err());
  }

  @Test
  void aDamagedIndexSaysWhatToDo() throws IOException {
    run("build");
    try (var files = Files.walk(site.resolve("index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    CommandRun search = run("search", "养老");
    assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE, search.code());
    assertTrue(search.err().contains("gazette build"), search.err());
    assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE, run("serve", "--port", "0").code());
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    run("build");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      CommandRun serve = run("serve", "--port", port);
      assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE, serve.code());
      assertTrue(serve.err().contains(port) && serve.err().contains("--port"), serve.err());
    }
  }

  @Test
  void problemsAreToldToProgramsAndToServicesThatAnnotate() throws IOException {
    Files.writeString(content.resolve("2021/01/01-notice.md"), "no front matter");
    String file = content.resolve("2021/01/01-notice.md").toString();
    JsonObject json = JsonParser.parseString(run("check", "--format", "json").out())
        .getAsJsonArray()
        .get(0)
        .getAsJsonObject();
    assertEquals(file, json.get("file").getAsString());
    assertEquals("error", json.get("severity").getAsString());
    assertEquals("gazette/front-matter-missing", json.get("rule").getAsString());
    CommandRun github = run("check", "--format", "github");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, github.code());
    assertTrue(github.out().startsWith("::error file=" + file), github.out());
    assertTrue(github.out().contains(",title=gazette/front-matter-missing::"), github.out());
    JsonObject sarif = JsonParser.parseString(run("check", "--format", "sarif").out())
        .getAsJsonObject();
    assertEquals("2.1.0", sarif.get("version").getAsString());
    JsonObject result = sarif.getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("results")
        .get(0)
        .getAsJsonObject();
    assertEquals("error", result.get("level").getAsString());
    assertEquals("gazette/front-matter-missing", result.get("ruleId").getAsString());
    assertEquals(content.resolve("2021/01/01-notice.md").toUri().getRawPath(),
        URI.create(result.getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation")
            .getAsJsonObject("artifactLocation")
            .get("uri")
            .getAsString()).getRawPath());
  }

  @Test
  void allIsToldInChineseToWhoeverAsksForIt() throws IOException {
    String build = run("build", "--lang=zh", "--verbose").out();
    for (String word : List.of("2 期，5 篇：", "0 个错误，0 个警告", "网页和索引 ", "最慢的模板：", "最重的网页：")) {
      assertTrue(build.contains(word), word + " in " + build);
    }
    assertTrue(run("search", "--lang=zh", "通知").out().startsWith("通知："));
    assertTrue(run("verify", "--lang=zh").out().startsWith("完整\n第 1 次生成"));
    assertTrue(run("explain", "--lang=zh", "index.html").out().contains("  模板 "));
    Files.delete(site.resolve("public/index.html"));
    assertTrue(run("verify", "--lang=zh").out().contains("缺失：index.html"));
    assertEquals("gazette：没有端口 70000；请用 --port 指定 1 至 65535 之间的端口\n用法见 gazette serve --help\n",
        run("serve", "--lang=zh", "--port", "70000").err());
    Path notice = content.resolve("2021/01/01-notice.md");
    Files.writeString(notice, "no front matter");
    String sentence = "没有文件头；文件第一行写“---”，接着写“title: …”“section: …”，再写一行“---”";
    assertEquals(notice + ":1: 错误：" + sentence + " [gazette/front-matter-missing]\n",
        run("check", "--lang=zh").out());
    assertTrue(run("check", "--lang=zh", "--format=json").out().contains("没有文件头"));
    assertTrue(run("build", "--lang=zh").err().endsWith("gazette：没有发布：1 个错误，0 个警告\n"));
  }

  @Test
  void aSearchAndAVerdictAreToldToPrograms() {
    run("build");
    JsonObject answer = JsonParser.parseString(run("search", "--json", "养老服务").out())
        .getAsJsonObject();
    assertEquals("养老服务", answer.get("query").getAsString());
    assertFalse(answer.getAsJsonArray("results").isEmpty());
    CommandRun verify = run("verify", "--json");
    assertEquals(ExitCode.DONE, verify.code(), verify.err());
    JsonObject verdict = JsonParser.parseString(verify.out()).getAsJsonObject();
    assertEquals("whole", verdict.get("state").getAsString());
    assertEquals(1, verdict.get("build").getAsInt());
    assertTrue(verdict.getAsJsonArray("findings").isEmpty());
  }

  @Test
  void aForgottenKeyDoesNotTakeTheSignatureFromASignedSite() {
    String key = folder.resolve("key").toString();
    assertEquals(ExitCode.DONE, CommandRun.of("keygen", key).code());
    assertEquals(ExitCode.DONE, run("build", "--key", key).code());
    CommandRun forgotten = run("build");
    assertEquals(ExitCode.WRONG_ARGUMENTS, forgotten.code());
    assertTrue(forgotten.err().contains("--unsigned"), forgotten.err());
    assertTrue(Files.exists(site.resolve("public/signing-key.pem")));
    assertEquals(ExitCode.DONE, run("build", "--unsigned").code());
    assertFalse(Files.exists(site.resolve("public/signing-key.pem")));
    assertEquals(ExitCode.DONE, run("build").code());
  }

  @Test
  void helpIsACommandAndShellsCanCompleteTheOthers() {
    CommandRun help = CommandRun.of("help", "build");
    assertEquals(ExitCode.DONE, help.code());
    assertTrue(help.out().contains("--strict"), help.out());
    CommandRun article = CommandRun.of("help", "new", "article");
    assertTrue(article.out().startsWith("Usage: gazette new article "), article.out());
    assertTrue(CommandRun.of("help").out().contains("  explain "), "all commands");
    CommandRun slip = CommandRun.of("help", "bild");
    assertEquals(ExitCode.WRONG_ARGUMENTS, slip.code());
    assertTrue(slip.err().contains("did you mean build?"), slip.err());
    CommandRun completion = CommandRun.of("generate-completion");
    assertEquals(ExitCode.DONE, completion.code());
    assertTrue(completion.out().contains("complete -F _complete_gazette"), completion.out());
  }

  @Test
  void aWrongArgumentIsAnsweredInTwoLines() {
    for (CommandRun wrong : List.of(run("serve", "--port", "70000"),
        run("build", "--no-such-option"), CommandRun.of("biuld"))) {
      assertEquals(ExitCode.WRONG_ARGUMENTS, wrong.code());
      assertEquals(2, wrong.err().lines().count(), wrong.err());
    }
    assertTrue(CommandRun.of("biuld").err().contains("did you mean build?"),
        CommandRun.of("biuld").err());
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertEquals(ExitCode.WRONG_ARGUMENTS, CommandRun.of("biuld").code());
    assertEquals(ExitCode.WRONG_ARGUMENTS, CommandRun.of().code());
    assertEquals(ExitCode.WRONG_ARGUMENTS, run("build", "--no-such-option").code());
    assertEquals(ExitCode.WRONG_ARGUMENTS, run("search").code());
    assertEquals(ExitCode.WRONG_ARGUMENTS, run("serve", "--port", "eighty").code());
    assertEquals(ExitCode.WRONG_ARGUMENTS, run("serve", "--port", "70000").code());
    assertEquals(ExitCode.WRONG_ARGUMENTS, run("search", "--page", "9999", "养老").code());
    assertTrue(CommandRun.of("biuld").err().contains("build"), CommandRun.of("biuld").err());
  }

  @Test
  void foldersThatAreMistypedAreNamed() throws IOException {
    CommandRun missing = CommandRun.of("build", "--content", folder.resolve("cnotent").toString());
    assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE, missing.code());
    assertTrue(missing.err().startsWith("gazette: no such file: "), missing.err());
    CommandRun inside = CommandRun.of("build", "--content", content.toString(), "--site",
        content.resolve("site").toString());
    assertEquals(ExitCode.WRONG_ARGUMENTS, inside.code());
    assertFalse(Files.exists(content.resolve("site")));
  }

  @Test
  void contentWithoutAnIssueDoesNotEmptyTheSite() throws IOException {
    run("build");
    FileUtils.deleteDirectory(content.resolve("2020").toFile());
    FileUtils.deleteDirectory(content.resolve("2021").toFile());
    CommandRun build = run("build");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, build.code());
    assertTrue(build.err().contains("content: error: there is no issue in it; "), build.err());
    assertTrue(Files.exists(site.resolve("public/issues/2020/06/01-order-3.html")));
  }

  @Test
  void templatesThatAreNotThereAreNoReasonToTakeOthers() {
    templates = folder.resolve("misspelt");
    CommandRun build = run("build");
    assertEquals(ExitCode.WRONG_ARGUMENTS, build.code());
    assertTrue(build.err().contains("--templates") && build.err().contains("misspelt"),
        build.err());
    assertFalse(Files.exists(site));
  }

  private CommandRun run(String command, String... arguments) {
    String[] all = new String[arguments.length + 7];
    all[0] = command;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    String[] folders = {"--content", content.toString(), "--site", site.toString(), "--templates",
        templates.toString()};
    System.arraycopy(folders, 0, all, arguments.length + 1, folders.length);
    return CommandRun.of(all);
  }
}
