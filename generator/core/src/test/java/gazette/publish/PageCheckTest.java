package gazette.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.publish.PageCheck.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCheckTest {

  private static final URI BASE = URI.create("https://www.example.cn/gongbao/");

  @TempDir
  Path folder;

  @Test
  void aWholeSiteHasNoFault() throws IOException {
    assertEquals(List.of(), faults(Map.of("index.html", """
        <a href="a/b.html#tiao-1">一</a> <a href="a/b.html">二</a> <a href="#here" id="here">三</a>
        <a href="https://elsewhere.example/x.html">四</a> <a href="mailto:a@b.cn">五</a>
        <a href="search">检索</a> <form action="nowhere"></form> <!-- <a href="gone.html"> -->
        <script>"<a href='gone.html'>"</script><a href="https://www.example.cn/other/x.html">六</a>
        """, "a/b.html", "<p id=tiao-1><a href='../index.html?q=1'>上</a> <a href=\"\">本页</a>")));
  }

  @Test
  void aFileThatIsNotThereIsNamedOnceWithTheNumberOfPages() throws IOException {
    String broken = "<link rel=stylesheet href=/gongbao/static/gone.css>";
    assertEquals(List.of(new Fault("a.html", "page-link-dead", "static/gone.css", 3)),
        faults(Map.of("a.html", broken, "b.html", broken, "c.html", broken)));
  }

  @Test
  void placesThatAreNotThereAreNamed() throws IOException {
    assertEquals(
        List.of(new Fault("a.html", "page-link-place", "b.html#y", 1),
            new Fault("a.html", "page-link-within", "#x", 1)),
        faults(Map.of("a.html", "<a href='#x'>一</a><a href='b.html#y'>二</a>", "b.html",
            "<p id='z'>")));
  }

  @Test
  void anIdThatStandsTwiceIsNamed() throws IOException {
    assertEquals(List.of(new Fault("a.html", "page-id-twice", "x", 1)),
        faults(Map.of("a.html", "<p id='x'><p ID=x><p data-id='x'>")));
  }

  @Test
  void addressesThatLeaveTheSiteOrAreNoneAreNamed() throws IOException {
    assertEquals(
        List.of(new Fault("a.html", "page-address-malformed", "a b", 1),
            new Fault("a.html", "page-link-outside", "../../up.html", 1),
            new Fault("a.html", "page-link-outside", "/x.html", 1)),
        faults(Map.of("a.html",
            "<a href='../../up.html'>一</a><img src='/x.html'><a href='a b'>二</a>")));
  }

  @Test
  void whereAPageLeadsOnToIsLookedAt() throws IOException {
    assertEquals(List.of(new Fault("a.html", "page-link-dead", "b.html", 1)),
        faults(Map.of("a.html", "<meta http-equiv=refresh content='0; url=b.html'>")));
  }

  /** What jsoup finds with a parser of the whole standard, our one pass finds. */
  @Test
  void findsWhatAParserFinds() {
    for (String html : List.of("<p id=a><A HREF=b>x</a>", "<a\nhref\n=\n\"b&amp;c\" id='q'/>",
        "<p id=\"a\" id=\"b\"", "<title><a href=x></title><a href=y>",
        "<textarea><p id=x></textarea><p id=y>", "< a href=x><a href=y", "<a href=>x</a><p id>",
        "<!-- x --><p id=z><!-- <p id=w> -->", "</p id=x><p id=y>", "<img src=a.png/><br/>")) {
      Document parsed = Jsoup.parse(html);
      WrittenPage page = WrittenPage.of(html);
      TreeSet<String> ids = new TreeSet<>(parsed.select("[id]").eachAttr("id"));
      ids.remove("");
      if (html.endsWith(">")) {
        assertEquals(ids, page.ids(), html);
      }
      TreeSet<String> addresses = new TreeSet<>(parsed.select("[href]").eachAttr("href"));
      addresses.addAll(parsed.select("[src]").eachAttr("src"));
      if (html.endsWith(">")) {
        assertEquals(addresses, page.addresses(), html);
      }
    }
  }

  private List<Fault> faults(Map<String, String> pages) throws IOException {
    PageCheck check = new PageCheck(BASE, Set.of("search"));
    try (Staging staging = Staging.open(new SiteFolder(folder))) {
      for (Map.Entry<String, String> page : new TreeMap<>(pages).entrySet()) {
        check.add(page.getKey(), page.getValue());
        staging.write(page.getKey(), page.getValue().getBytes(UTF_8));
      }
      return check.faults(staging);
    }
  }
}
