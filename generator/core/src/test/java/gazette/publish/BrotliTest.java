package gazette.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twins that brotli makes. Without {@code mvn -P brotli} there are none, and these are skipped. */
class BrotliTest {

  private static final String LONG = "第一条 本细则所称规章，是指市人民政府制定的规范性文件。\n".repeat(50);

  @TempDir
  Path folder;
  private SiteFolder site;

  @BeforeEach
  void brotliOnTheClassPath() {
    assumeTrue(Brotli.isHere(), "brotli4j is not on the class path: mvn -P brotli");
    site = new SiteFolder(folder.resolve("site"));
  }

  @Test
  void aTextHasBothTwinsAndTheSameBytesEachTime() throws IOException {
    publish(Map.of("a.html", LONG, "short.html", "1", "a.png", LONG));
    byte[] twin = Files.readAllBytes(publicFile("a.html.br"));
    assertEquals(LONG, new String(Decoder.decompress(twin).getDecompressedData(), UTF_8));
    assertTrue(twin.length < Files.size(publicFile("a.html.gz")));
    assertFalse(Files.exists(publicFile("short.html.br")));
    assertFalse(Files.exists(publicFile("a.png.br")));
    Files.delete(publicFile("a.html.br"));
    publish(Map.of("a.html", LONG, "short.html", "1", "a.png", LONG));
    assertArrayEquals(twin, Files.readAllBytes(publicFile("a.html.br")));
  }

  @Test
  void bothTwinsGoWithTheirFileAndCountAsPartOfIt() throws IOException {
    publish(Map.of("a.html", LONG, "b.html", LONG));
    Report report = publish(Map.of("b.html", LONG));
    assertEquals(1, report.removed());
    assertFalse(Files.exists(publicFile("a.html.br")));
    assertFalse(Files.exists(publicFile("a.html.gz")));
  }

  private Report publish(Map<String, String> files) throws IOException {
    try (Staging staging = Staging.open(site)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        staging.write(file.getKey(), file.getValue().getBytes(UTF_8));
      }
      return staging.publish(Origins.ANY).report();
    }
  }

  private Path publicFile(String path) {
    return site.publicFolder().resolve(path);
  }
}
