package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.model.Article;
import gazette.page.Book.BookFile;
import gazette.page.Page;
import gazette.page.SitePath;
import gazette.page.TinyGazette;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

  @TempDir
  private Path folder = Path.of("");

  @Test
  void prefersAWebmastersOwnTemplateAndTakesTheOthersFromTheProgram() throws IOException {
    write("article.ftlh",
        "<#import \"layout.ftlh\" as layout>${page.article.title}: ${layout.to(layout.at.home)}");
    assertEquals("云州市人民政府关于印发云州市停车管理办法的通知: ../../../index.html", render());
  }

  @Test
  void letsAWebmasterChangeOnlyWhatEveryPageShares() throws IOException {
    String layout = Files.readString(Path.of("../../templates/layout.ftlh"),
        StandardCharsets.UTF_8);
    write("layout.ftlh", layout.replace("<footer>", "<footer><p>我们的话</p>"));
    assertTrue(render().contains("<footer><p>我们的话</p>"));
  }

  @Test
  void needsNoFolder() throws IOException {
    String packed = new Templates(null).render(parking());
    assertEquals(packed, new Templates(folder.resolve("absent")).render(parking()));
  }

  @Test
  void addsStaticFilesAndReplacesThoseOfTheSameName() throws IOException {
    write("static/style.css", "body {}");
    write("static/fonts/city.woff2", "x");
    write("static/.DS_Store", "x");
    var files = new Templates(folder).staticFiles();
    assertEquals("[static/article.js, static/days.js, static/filters.js, static/fonts/city.woff2,"
        + " static/icon.svg, static/inflate.js, static/meaning.js, static/numbers.js, static/search.js,"
        + " static/server.js, static/spellings.js, static/style.css, static/suggest.js]",
        files.keySet().toString());
    assertEquals("body {}",
        new String(Objects.requireNonNull(files.get(new SitePath("static/style.css"))),
            StandardCharsets.UTF_8));
  }

  @Test
  void refusesAStaticFileThatNoAddressCanName() throws IOException {
    write("static/城徽.png", "x");
    Templates templates = new Templates(folder);
    assertEquals(
        "static file static/城徽.png: its name cannot be an address;"
            + " use lower-case letters, digits, '-', '_' and '.'",
        assertThrows(BrokenTemplateException.class, templates::staticFiles).getMessage());
  }

  @Test
  void namesTheTemplateTheLineAndTheArticleOfAMissingValue() throws IOException {
    write("article.ftlh", "<h1>\n${page.article.titel}</h1>");
    assertEquals("template article.ftlh:2: 'page.article.titel' has no value,"
        + " for the page issues/2019/02/01-zhengfa-3.html of 2019/02/01-zhengfa-3.md;"
        + " correct the name, or write what to show without it, as in ${name!''}", error());
  }

  @Test
  void namesTheLineOfASyntaxError() throws IOException {
    write("article.ftlh", "<h1>\n<#if page.article.number??>\n</h1>");
    assertEquals(
        "template article.ftlh:3: unexpected end of file reached; you have an unclosed #if,"
            + " for the page issues/2019/02/01-zhengfa-3.html of 2019/02/01-zhengfa-3.md;"
            + " mend its syntax",
        error());
  }

  @Test
  void namesATemplateOfABookThatDrawsNoXml() throws IOException {
    Files.createDirectories(folder.resolve("book"));
    write("book/title.ftlx", "<p>\n&nbsp;</p>");
    BookFile title = TinyGazette.book(TinyGazette.settings())
        .files()
        .stream()
        .filter(BookFile.TitlePage.class::isInstance)
        .findFirst()
        .orElseThrow();
    Templates templates = new Templates(folder);
    assertEquals(
        "template book/title.ftlx: what it draws is no XML in line 2:"
            + " the entity \"nbsp\" was referenced, but not declared,"
            + " for the page title.xhtml of issues/2020/02/gazette-2020-02.epub;"
            + " close every element, as in <br/>, and write no names of characters, such as &nbsp;",
        assertThrows(BrokenTemplateException.class, () -> templates.render(title)).getMessage());
  }

  @Test
  void issuesAreOthersWhenWhatTheirTemplatesDrawInIsAnother() throws IOException {
    String before = new Templates(folder).digestOfIssues();
    write("about.ftlh", "<p>${page.frame.settings.title}</p>");
    assertEquals(before, new Templates(folder).digestOfIssues());
    write("layout.ftlh", "<#macro documentHead article><h1>${article.title}</h1></#macro>");
    assertNotEquals(before, new Templates(folder).digestOfIssues());
  }

  @Test
  void namesATemplateThatIsNotThere() throws IOException {
    write("article.ftlh", "<#include \"kopf.ftlh\">");
    assertEquals("template article.ftlh:1: there is no template 'kopf.ftlh',"
        + " for the page issues/2019/02/01-zhengfa-3.html of 2019/02/01-zhengfa-3.md;"
        + " correct the name where it is imported or included", error());
  }

  @Test
  void refusesATemplateThatIsNotUtf8() throws IOException {
    Files.write(folder.resolve("article.ftlh"), "<h1>\n公报</h1>".getBytes(Charset.forName("GBK")));
    assertEquals("template article.ftlh:2: not UTF-8; save it in the encoding UTF-8", error());
  }

  @Test
  void givesTheSameBytesForATemplateThatWasEditedOnWindows() throws IOException {
    write("article.ftlh", "\uFEFF<h1>\r\n${page.article.title}</h1>\r\n");
    assertEquals("<h1>\n云州市人民政府关于印发云州市停车管理办法的通知</h1>\n", render());
  }

  @Test
  void letsATemplateReadButNotReachFurther() throws IOException {
    for (String reach : new String[]{"${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${page.getClass().getName()}", "${page.class}", "${page?api.path}",
        "${page.frame.settings.site.baseUrl.toURL().getContent()}",
        "<#include \"../../../../../../etc/passwd\">"}) {
      write("article.ftlh", reach);
      assertTrue(error().startsWith("template article.ftlh:1: "), reach);
    }
  }

  @Test
  void showsRecordsListsAndAbsentValues() throws IOException {
    write("article.ftlh", """
        ${page.article.id.issue.year} ${page.article.signed} ${page.article.issuers?join(",")}
        ${page.previous???c} ${page.next???c} ${page.standing.days.last} ${page.status.label()}
        """);
    assertEquals("2019 2019-03-05 云州市人民政府\nfalse true 2024-03-31 已废止\n", render());
  }

  private String render() throws IOException {
    return new Templates(folder).render(parking());
  }

  @Test
  void saysTheSameToEveryPageThatMeetsTheMistake() throws IOException {
    byte[] unclosed = "<h1>\n<#if page.article.number??>\n</h1>".getBytes(StandardCharsets.UTF_8);
    byte[] foreign = "<h1>公报</h1>".getBytes(Charset.forName("GBK"));
    for (String name : List.of("article.ftlh", "layout.ftlh")) {
      for (byte[] broken : List.of(unclosed, foreign)) {
        Files.write(folder.resolve(name), broken);
        Templates templates = new Templates(folder);
        String first = error(templates);
        assertTrue(first.startsWith("template " + name + ":"), first);
        assertEquals(first, error(templates));
        assertEquals(first, error(templates));
      }
      Files.delete(folder.resolve(name));
    }
  }

  @Test
  void refusesATemplateThatDrawsNothing() throws IOException {
    write("article.ftlh", "\n");
    assertEquals("template article.ftlh: it draws nothing,"
        + " for the page issues/2019/02/01-zhengfa-3.html of 2019/02/01-zhengfa-3.md;"
        + " write it, or delete it to have the one that comes with the program", error());
  }

  private String error() {
    return error(new Templates(folder));
  }

  private static String error(Templates templates) {
    return Objects.requireNonNull(
        assertThrows(BrokenTemplateException.class, () -> templates.render(parking()))
            .getMessage());
  }

  private static Page parking() {
    Article article = TinyGazette.article("01-zhengfa-3");
    return TinyGazette.pages(TinyGazette.settings()).article(article, TinyGazette.text(article));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
