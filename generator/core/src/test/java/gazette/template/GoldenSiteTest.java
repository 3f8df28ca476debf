package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages of the tiny gazette of which the golden site has none: a book, copies, results, a page that
 * was withdrawn, two years with a masthead. {@code -Dgolden=update} rewrites those that are there.
 */
class GoldenSiteTest {

  private static final Path EXPECTED = Path.of("src/test/resources/template/tiny/expected");

  @Test
  void drawsTheTinyGazetteAsExpected() throws IOException {
    NavigableMap<String, String> drawn = TinySite.files();
    drawn.putAll(TinySite.takenAlong());
    List<Path> expected;
    try (Stream<Path> files = Files.walk(EXPECTED)) {
      expected = files.filter(Files::isRegularFile).toList();
    }
    assertTrue(expected.size() > 10, "saw only " + expected);
    for (Path file : expected) {
      String path = EXPECTED.relativize(file).toString().replace('\\', '/');
      String page = drawn.getOrDefault(path, "");
      if ("update".equals(System.getProperty("golden"))) {
        Files.writeString(file, page);
      }
      assertEquals(Files.readString(file), page, path);
    }
  }

  @Test
  void drawsTheSameBytesInAnotherCountry() throws IOException {
    NavigableMap<String, String> here = TinySite.files();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Turkish has an i of its own; Arabic digits and a zone behind China show what was not said.
      for (String tag : new String[]{"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        assertEquals(here, TinySite.files(), tag);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
