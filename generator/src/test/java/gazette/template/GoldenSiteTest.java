package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The site of the tiny gazette, file by file. {@code -Dgolden=update} rewrites what is expected.
 */
class GoldenSiteTest {

  private static final Path EXPECTED = Path.of("src/test/resources/template/tiny/expected");

  @Test
  void drawsTheTinyGazetteAsExpected() throws IOException {
    NavigableMap<String, String> drawn = TinySite.files();
    // The style sheet is judged by eye, not by comparison.
    drawn.keySet().removeIf(path -> path.startsWith("static/"));
    drawn.putAll(TinySite.takenAlong());
    if ("update".equals(System.getProperty("golden"))) {
      update(drawn);
    }
    NavigableMap<String, String> expected = expected();
    assertTrue(expected.size() > 20, "saw only " + expected.size() + " expected files");
    assertEquals(expected.keySet(), drawn.keySet());
    for (String path : expected.keySet()) {
      assertEquals(expected.get(path), drawn.get(path), path);
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

  private static NavigableMap<String, String> expected() throws IOException {
    NavigableMap<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.walk(EXPECTED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        expected.put(EXPECTED.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return expected;
  }

  private static void update(NavigableMap<String, String> drawn) throws IOException {
    if (Files.exists(EXPECTED)) {
      try (Stream<Path> files = Files.walk(EXPECTED)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
    for (String path : drawn.keySet()) {
      Path file = EXPECTED.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, drawn.get(path), StandardCharsets.UTF_8);
    }
  }
}
