package gazette.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.server.SearchServer;
import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One search of several gazettes. */
class ProvinceSearchTest {

  private static final Path PROVINCE = Path.of("../core/src/test/resources/province/content");

  @TempDir
  Path temp;

  @Test
  void theEndpointNarrowsResultsToAGazette() throws IOException {
    Path content = temp.resolve("content");
    FileUtils.copyDirectory(PROVINCE.toFile(), content.toFile());
    Folders folders = new Folders(content, temp.resolve("none"), temp.resolve("site"));
    assertTrue(SiteBuilder.build(folders, BuildOptions.today()).published().isPresent());
    try (SearchServer server = SiteServer.start(folders, "127.0.0.1", 0, false)) {
      String all = get(server, "api/search?q=值班");
      assertTrue(all.contains("\"gazette\":[{\"value\":\"shifan\",\"count\":3},"
          + "{\"value\":\"yunzhou\",\"count\":2}]"), all);
      String narrowed = get(server, "api/search?q=值班&gazette=yunzhou");
      assertTrue(narrowed.contains("\"url\":\"yunzhou/issues/2021/01/01-duty.html\""), narrowed);
      assertFalse(narrowed.contains("shifan/"), narrowed);
      Document results = Jsoup.parse(get(server, "search?q=值班"));
      assertEquals("search?q=%E5%80%BC%E7%8F%AD&gazette=shifan",
          results.select(".facet a:contains(示范市人民政府公报)").attr("href"));
      assertTrue(results.select(".hits").text().contains("云州市人民政府公报"), results.text());
      Document chosen = Jsoup.parse(get(server, "search?q=值班&gazette=shifan"));
      assertTrue(chosen.select(".chosen").text().contains("公报：示范市人民政府公报"), chosen.text());
      assertEquals(3, chosen.select(".hits li[data-match]").size());
      assertTrue(get(server, "search.html").contains("<option value=\"shifan\">示范市人民政府公报"));
    }
  }

  private static String get(SearchServer server, String path) throws IOException {
    String encoded = path.replace("值班", "%E5%80%BC%E7%8F%AD");
    try (InputStream answer = server.uri().resolve("/gongbao/" + encoded).toURL().openStream()) {
      return new String(answer.readAllBytes(), UTF_8);
    }
  }
}
