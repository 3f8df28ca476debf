package gazette.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A webmaster's year, by the commands that the documents tell: an editor and a server with a clone
 * each, and a mirror. What readers see stands in the public folder, what the webmaster sees in the
 * log of the cron line of docs/hosting.md.
 */
@Tag("slow")
class YearTest {

  private static final String YEAR = "2021";
  private static final String NOTICE = "content/2021/02/01-shizhengfa-1.md";
  private static final String NOTICE_PAGE = "site/public/issues/2021/02/01-shizhengfa-1.html";

  @TempDir
  Path disk;
  private Machine editor;
  private Machine server;
  private Machine mirror;
  private String cron;

  @BeforeEach
  void twoMachinesAndAMirror() throws IOException {
    for (String program : List.of("sh", "git")) {
      Tools.find(YearTest.class, program);
    }
    editor = new Machine(disk.resolve("bin"), disk.resolve("editor"));
    server = new Machine(disk.resolve("bin"), disk.resolve("server"));
    mirror = new Machine(disk.resolve("bin"), disk.resolve("mirror"));
    Matcher line = Pattern
        .compile("(?m)^\\*/15 \\S+ \\S+ \\S+ \\S+ +\\S+ +cd /srv/gongbao && (.*)$")
        .matcher(Files.readString(Path.of("../../docs/hosting.md")));
    assertTrue(line.find());
    cron = line.group(1);
  }

  @Test
  void aYearWithoutATrap() throws IOException, InterruptedException {
    aGazetteBegins();
    aDraftStaysWithItsEditors();
    anEmbargoEnds();
    aTextIsCorrected();
    whatNeverLeftTheEditorNeedsNoRedirect();
    aDocumentIsWithdrawn();
    aFileIsRenamed();
    aColleagueMakesAMistake();
    theKeyIsChanged();
    aNewServerGoesOn();
  }

  private void aGazetteBegins() throws IOException, InterruptedException {
    editor.run("gazette init gongbao --title 示例市人民政府公报 --publisher 示例市人民政府办公室"
        + " --url https://www.example.gov.cn/gongbao/ --section 市政府文件 --section 大事记"
        + " --frequency 双月刊 --issue 2021-01");
    editor.go("gongbao");
    assertEquals("", editor.run("gazette check --strict"));
    editor.run("git init -q -b main && git add -A && git commit -qm 公报");
    editor.run("git clone -q --bare . ../../origin.git && git remote add origin ../../origin.git"
        + " && git fetch -q && git branch -q -u origin/main");
    server.run("git clone -q ../origin.git gongbao && gazette keygen one");
    server.go("gongbao");
    server.set("GAZETTE_KEY", server.file("../one").normalize().toString());
    assertPublished("1 issue, 1 article: ");
    assertTrue(server.read("site/public/index.html").contains("示例市人民政府公报"));
  }

  private void aDraftStaysWithItsEditors() throws IOException, InterruptedException {
    editor.run("gazette new issue");
    editor.go("content");
    editor.run("gazette new article 示例市人民政府关于供热的通知 --number 示政发[2021]1号");
    editor.go("..");
    assertPublished("1 issue, 1 article: ");
    assertEquals(List.of(), server.filesWith("site/public", "关于供热的通知"));
    assertEquals(List.of(), server.filesWith("site/public", "2021/02"));

    finish(NOTICE, "各县区：\n\n自本月起供热。", 1);
    assertEquals("", editor.run("gazette check --strict"));
    assertPublished("2 issues, 2 articles: ");
    assertTrue(server.read(NOTICE_PAGE).contains("自本月起供热。"));
  }

  private void anEmbargoEnds() throws IOException, InterruptedException {
    editor.run("gazette new article 示例市人民政府关于减税的通知 --number 示政发〔2021〕2号");
    String file = "content/2021/02/02-shizhengfa-2.md";
    finish(file, "自下月起减税。", 2);
    editor.edit(file, "page: 2", "page: 2\npublish: 2099-01-01 09:00");
    assertPublished("2 issues, 2 articles: ");
    assertEquals(List.of(), server.filesWith("site/public", "减税"));
    editor.edit(file, "2099-01-01", "2021-03-01");
    assertPublished("2 issues, 3 articles: ");
    assertTrue(server.read("site/public/index.html").contains("减税"));
  }

  private void aTextIsCorrected() throws IOException, InterruptedException {
    editor.edit(NOTICE, "自本月起供热", "自下月起供热");
    String log = assertPublished("2 issues, 3 articles: ");
    assertTrue(log.contains(NOTICE + ": warning: its text was published and has changed since"),
        log);
    editor.edit(NOTICE, "page: 1",
        "page: 1\ncorrections:\n  - date: 2021-03-05\n    what: “本月”更正为“下月”。");
    log = assertPublished("2 issues, 3 articles: ");
    assertFalse(log.contains("warning: "), log);
    assertTrue(server.read(NOTICE_PAGE).contains("“本月”更正为“下月”。"));
  }

  private void whatNeverLeftTheEditorNeedsNoRedirect() throws IOException, InterruptedException {
    String taken = editor.run(1, "gazette new article 示例市人民政府关于植树的通知 --number 示政发【2021】2号");
    assertTrue(taken.contains("02-shizhengfa-2.md: error: this article has the number 示政发〔2021〕2号"),
        taken);
    editor.run("gazette new article 示例市人民政府关于植树的通知 --number 示政发〔2021〕33号");
    finish("content/2021/02/03-shizhengfa-33.md", "各地植树。", 3);
    editor.run("gazette build");
    editor.edit("content/2021/02/03-shizhengfa-33.md", "〔2021〕33号", "〔2021〕3号");
    editor.run("gazette build");
    editor.run("mv content/2021/02/03-shizhengfa-33.md content/2021/02/03-shizhengfa-3.md");
    String said = editor.run(1, "gazette build");
    assertTrue(said.contains("2021/02/03-shizhengfa-33.md '示例市人民政府关于植树的通知' was published"), said);
    assertTrue(said.contains("if it was never public, delete its line here"), said);
    // As docs/hosting.md has it: this machine does not publish.
    editor.run("rm content/published.tsv && gazette build");

    assertPublished("2 issues, 4 articles: ");
    assertEquals(List.of(), server.filesWith("site/public", "shizhengfa-33"));
    assertTrue(server.has("site/public/numbers/shizhengfa-2021-3.html"));
  }

  private void aDocumentIsWithdrawn() throws IOException, InterruptedException {
    editor.edit(NOTICE, "page: 1", "page: 1\nwithdrawn: 2021-04-01\nreason: 登载有误。");
    String log = assertPublished("2 issues, 3 articles: ");
    assertFalse(log.contains("error: "), log);
    String page = server.read(NOTICE_PAGE);
    assertTrue(page.contains("2021年4月1日") && page.contains("登载有误。"), page);
    assertFalse(page.contains("起供热"), page);
    String number = server.read("site/public/numbers/shizhengfa-2021-1.html");
    assertTrue(number.contains("../issues/2021/02/01-shizhengfa-1.html"), number);
  }

  private void aFileIsRenamed() throws IOException, InterruptedException {
    editor.run("git mv content/2021/02/02-shizhengfa-2.md content/2021/02/02-jianshui.md");
    String before = server.read("site/public/manifest.json");
    String log = assertRefused();
    assertTrue(log.contains("2021/02/02-shizhengfa-2.md '示例市人民政府关于减税的通知' was published at"), log);
    assertEquals(before, server.read("site/public/manifest.json"));
    assertTrue(server.read("site/public/issues/2021/02/02-shizhengfa-2.html").contains("减税"));
    editor.write("content/redirects.yaml",
        "issues/2021/02/02-shizhengfa-2.html: issues/2021/02/02-jianshui.html\n");
    assertPublished("2 issues, 3 articles: ");
    assertTrue(server.read("site/public/issues/2021/02/02-shizhengfa-2.html")
        .contains("url=02-jianshui.html"));
  }

  private void aColleagueMakesAMistake() throws IOException, InterruptedException {
    String before = server.read("site/public/manifest.json");
    editor.edit("content/2021/02/02-jianshui.md", "section: .*", "section: 市政府文书\npage: two");
    editor.edit("content/2021/02/03-shizhengfa-3.md", "各地植树。",
        "<<<<<<< HEAD\n各地植树。\n=======\n各地种树。\n>>>>>>> other");
    String log = assertRefused();
    for (String mistake : List.of(
        "content/2021/02/02-jianshui.md:5: error: unknown section '市政府文书'",
        "content/2021/02/03-shizhengfa-3.md:10: error: ")) {
      assertTrue(log.contains(mistake), log);
    }
    assertEquals(before, server.read("site/public/manifest.json"));
    editor.run("git revert --no-edit HEAD >/dev/null");
    assertPublished("2 issues, 3 articles: ");
    assertEquals(before, server.read("site/public/manifest.json"), "nothing has changed");
  }

  private void theKeyIsChanged() throws IOException, InterruptedException {
    server.run("gazette keygen ../two");
    mirror.run("cp ../server/*.pub .");
    String forgotten = server.run(2, "GAZETTE_KEY= gazette build");
    assertTrue(forgotten.contains("is signed"), forgotten);
    server.run(2, "gazette build --key ../two");
    server.run("gazette build --key ../one --key ../two");
    copyToTheMirror();
    assertTrue(mirror.run("gazette verify copy --key one.pub --state seen").startsWith("whole\n"));
    assertTrue(mirror.run("gazette verify copy --key two.pub").startsWith("whole\n"));
    server.run("gazette build --key ../two");
    server.set("GAZETTE_KEY", server.file("../two").normalize().toString());
    copyToTheMirror();
    assertTrue(mirror.run("gazette verify copy --key two.pub --state seen").startsWith("whole\n"));
    String old = mirror.run(9, "gazette verify copy --key one.pub");
    assertTrue(old.contains("is signed by another key"), old);
  }

  private void aNewServerGoesOn() throws IOException, InterruptedException {
    Machine next = new Machine(disk.resolve("bin"), disk.resolve("next"));
    next.run("git clone -q ../origin.git gongbao");
    next.go("gongbao");
    next.set("GAZETTE_KEY", server.file("../two").normalize().toString());
    next.run("mkdir site && cp ../../server/gongbao/site/build.txt site/"
        + " && cp ../../server/gongbao/content/published.tsv content/");
    server = next;
    assertPublished("2 issues, 3 articles: ");
    assertTrue(server.read("site/public/issues/2021/02/02-shizhengfa-2.html")
        .contains("url=02-jianshui.html"));
    copyToTheMirror();
    String said = mirror.run("gazette verify copy --key two.pub --state seen --against"
        + " ../next/gongbao/site/public");
    assertTrue(said.startsWith("whole\n"), said);

    editor.run("git rm -q content/2021/02/03-shizhengfa-3.md");
    assertTrue(assertRefused().contains("示例市人民政府关于植树的通知"), "it remembers what was published");
    assertEquals("", server.run("git status --porcelain"), "no build changes what is in git");
  }

  /** Fills in what {@code new article} left open. */
  private void finish(String file, String text, int page) throws IOException {
    editor.edit(file, "(?m)^draft: .*\n", "");
    editor.edit(file, "(?m)^# page: .*$", "page: " + page);
    editor.edit(file, "(?m)^# signed: .*$", "signed: %s-01-15".formatted(YEAR));
    editor.edit(file, "%% .*\n", text + "\n");
  }

  /** The editor pushes, the server's cron builds; gives what this added to the log. */
  private String pushed(int code) throws IOException, InterruptedException {
    editor.run("git add -A && (git diff --quiet --cached || git commit -qm 修改) && git push -q");
    server.run("rm -f build.log");
    server.run(code, cron);
    return server.read("build.log");
  }

  private String assertPublished(String summary) throws IOException, InterruptedException {
    String log = pushed(0);
    assertTrue(log.contains(summary), log);
    return log;
  }

  private String assertRefused() throws IOException, InterruptedException {
    String log = pushed(1);
    assertTrue(log.contains("nothing was published"), log);
    return log;
  }

  private void copyToTheMirror() throws IOException {
    FileUtils.deleteDirectory(mirror.file("copy").toFile());
    FileUtils.copyDirectory(server.file("site/public").toFile(), mirror.file("copy").toFile());
  }
}
