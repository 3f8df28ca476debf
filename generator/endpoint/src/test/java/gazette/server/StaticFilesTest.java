package gazette.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.server.Wire.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

  private static final Instant WRITTEN = Instant.parse("2021-01-08T03:04:05.678Z");

  private final Path folder;
  private final Path site;
  private final SearchServer server;
  private final URI uri;

  StaticFilesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    site = Files.createDirectory(folder.resolve("public"));
    write("index.html", "首页");
    write("issues/2020/index.html", "2020年");
    write("issues/2020/06/zhengfa-16.html", "第一条 为了规范行政规范性文件的制定");
    server = SearchServer.start(ServerOptions.of("127.0.0.1", 0, site), new FakeSearcher(),
        answer -> "results");
    uri = server.uri();
  }

  @BeforeEach
  void isUp() {
    assertTrue(server.port() > 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"/, 首页", "/index.html, 首页", "/issues/2020/, 2020年", "/issues/2020/index.html, 2020年",
      "/issues/2020/index.html?from=weixin, 2020年", "/%69ssues/2020/, 2020年"})
  void anAddressIsAFileOrTheIndexOfAFolder(String target, String text) throws IOException {
    Reply reply = Wire.get(uri, target);
    assertEquals(200, reply.status());
    assertEquals(text, reply.text());
    assertEquals("text/html; charset=utf-8", reply.header("Content-Type"));
    assertEquals("no-cache", reply.header("Cache-Control"));
    assertTrue(reply.header("Content-Security-Policy").startsWith("default-src 'none'"));
  }

  @Test
  void aFolderWithoutItsSlashIsRedirectedRelativelySoThatItHoldsBelowAnyPath() throws IOException {
    Reply reply = Wire.get(uri, "/issues/2020?q=x");
    assertEquals(301, reply.status());
    assertEquals("./2020/", reply.header("Location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no.html", "/no/", "/issues/2020/07", "/index.html/x", "/issues/",
      "/issues/2020/06/"})
  void whatIsNotThereIsSaidWithTheSitesOwnPage(String target) throws IOException {
    assertTrue(Wire.get(uri, target).text().contains("没有这个页面"));
    write("404.html", "本站没有这一页");
    Reply reply = Wire.get(uri, target);
    assertEquals(404, reply.status());
    assertEquals("本站没有这一页", reply.text());
    assertEquals("text/html; charset=utf-8", reply.header("Content-Type"));
    assertEquals("no-store", reply.header("Cache-Control"));
    assertEquals(404, Wire.request(uri, "HEAD", target).status());
  }

  @ParameterizedTest
  @CsvSource({"style.css, text/css; charset=utf-8", "search.js, text/javascript; charset=utf-8",
      "catalog.json, application/json; charset=utf-8",
      "feed.xml, application/atom+xml; charset=utf-8",
      "opensearch.xml, application/opensearchdescription+xml; charset=utf-8",
      "sitemap.xml, application/xml; charset=utf-8", "seal.svg, image/svg+xml; charset=utf-8",
      "robots.txt, text/plain; charset=utf-8", "zhengfa-16.md, text/markdown; charset=utf-8",
      "SHA256SUMS, text/plain; charset=utf-8", "gazette-2020-06.epub, application/epub+zip",
      "all.zip, application/zip", "index.html.gz, application/gzip", "a.png, image/png",
      "shard.idx, application/octet-stream"})
  void aFileIsSentAsWhatItIs(String name, String type) throws IOException {
    write("f/" + name, "x");
    assertEquals(type, Wire.get(uri, "/f/" + name).header("Content-Type"));
  }

  @Test
  void headTellsWhatGetWouldSend() throws IOException {
    Reply get = Wire.get(uri, "/issues/2020/06/zhengfa-16.html");
    Reply head = Wire.request(uri, "HEAD", "/issues/2020/06/zhengfa-16.html");
    assertEquals(200, head.status());
    assertEquals("", head.body());
    for (String name : Set.of("Content-Length", "ETag", "Last-Modified", "Content-Type")) {
      assertFalse(get.header(name).isEmpty(), name);
      assertEquals(get.header(name), head.header(name));
    }
  }

  @Test
  void whoHasTheFileIsNotSentItAgain() throws IOException {
    Files.setLastModifiedTime(site.resolve("index.html"), FileTime.from(WRITTEN));
    Reply first = Wire.get(uri, "/");
    String tag = first.header("ETag");
    assertEquals("Fri, 08 Jan 2021 03:04:05 GMT", first.header("Last-Modified"));
    for (String condition : Set.of("If-None-Match: " + tag, "If-None-Match: W/" + tag,
        "If-None-Match: \"x\", " + tag, "If-None-Match: *",
        "If-Modified-Since: Fri, 08 Jan 2021 03:04:05 GMT",
        "If-None-Match: " + tag + "\r\nIf-Modified-Since: Thu, 07 Jan 2021 03:04:05 GMT")) {
      Reply reply = Wire.get(uri, "/", condition);
      assertEquals(304, reply.status(), condition);
      assertEquals("", reply.body());
      assertEquals(tag, reply.header("ETag"));
    }
    for (String condition : Set.of("If-None-Match: \"x\"",
        "If-None-Match: " + tag.replace("\"", ""),
        "If-Modified-Since: Fri, 08 Jan 2021 03:04:04 GMT", "If-Modified-Since: gestern",
        "If-Modified-Since: 0",
        "If-None-Match: \"x\"\r\nIf-Modified-Since: Sat, 09 Jan 2021 03:04:05 GMT")) {
      assertEquals(200, Wire.get(uri, "/", condition).status(), condition);
    }
  }

  @Test
  void aReplacedFileIsANewOneEvenWithTheSameLengthAndTime() throws IOException {
    Files.setLastModifiedTime(site.resolve("index.html"), FileTime.from(WRITTEN));
    String tag = Wire.get(uri, "/").header("ETag");
    Path fresh = Files.writeString(folder.resolve("fresh"), "新页");
    Files.setLastModifiedTime(fresh, FileTime.from(WRITTEN));
    Files.move(fresh, site.resolve("index.html"), StandardCopyOption.ATOMIC_MOVE);
    Reply reply = Wire.get(uri, "/", "If-None-Match: " + tag);
    assertEquals(200, reply.status());
    assertEquals("新页", reply.text());
    assertNotEquals(tag, reply.header("ETag"));
  }

  @ParameterizedTest
  @CsvSource({"0-3, 0123, bytes 0-3/10", "8-, 89, bytes 8-9/10", "-3, 789, bytes 7-9/10",
      "5-999, 56789, bytes 5-9/10", "-999, 0123456789, bytes 0-9/10"})
  void aBrokenDownloadGoesOn(String range, String text, String sent) throws IOException {
    write("a.zip", "0123456789");
    Reply reply = Wire.get(uri, "/a.zip", "Range: bytes=" + range);
    assertEquals(206, reply.status());
    assertEquals(text, reply.text());
    assertEquals(sent, reply.header("Content-Range"));
    assertEquals(text.length() + "", reply.header("Content-Length"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=", "bytes=-", "bytes=5-2", "bytes=a-b", "lines=1-2",
      "bytes=0-1,4-5", "bytes=99999999999999999999-"})
  void anUnreadableRangeIsTheWholeFile(String range) throws IOException {
    write("a.zip", "0123456789");
    Reply reply = Wire.get(uri, "/a.zip", "Range: " + range);
    assertEquals(200, reply.status());
    assertEquals("0123456789", reply.text());
  }

  @Test
  void aRangeBeyondTheFileIsRefused() throws IOException {
    write("a.zip", "0123456789");
    Reply reply = Wire.get(uri, "/a.zip", "Range: bytes=10-");
    assertEquals(416, reply.status());
    assertEquals("bytes */10", reply.header("Content-Range"));
  }

  @Test
  void aDownloadThatWasReplacedBeginsAnew() throws IOException {
    write("a.zip", "0123456789");
    String tag = Wire.get(uri, "/a.zip").header("ETag");
    assertEquals(206, Wire.get(uri, "/a.zip", "Range: bytes=5-", "If-Range: " + tag).status());
    assertEquals(200, Wire.get(uri, "/a.zip", "Range: bytes=5-", "If-Range: \"old\"").status());
  }

  @Test
  void theCompressedTwinIsSentToThoseWhoTakeIt() throws IOException {
    Files.write(site.resolve("index.html.gz"), gzip("首页"));
    Reply reply = Wire.get(uri, "/", "Accept-Encoding: gzip, deflate");
    assertEquals("gzip", reply.header("Content-Encoding"));
    assertEquals("text/html; charset=utf-8", reply.header("Content-Type"));
    assertArrayEquals(gzip("首页"), reply.bytes());
    Reply plain = Wire.get(uri, "/");
    assertEquals("首页", plain.text());
    assertEquals("Accept-Encoding", plain.header("Vary"));
    assertNotEquals(plain.header("ETag"), reply.header("ETag"));
  }

  @Test
  void aTwinLeftOverFromAnEarlierBuildIsNotSent() throws IOException {
    Path twin = Files.write(site.resolve("index.html.gz"), gzip("旧首页"));
    Files.setLastModifiedTime(twin, FileTime.from(WRITTEN));
    Reply reply = Wire.get(uri, "/", "Accept-Encoding: gzip");
    assertEquals("首页", reply.text());
  }

  @Test
  void filesOfAnySizeArriveWhole() throws IOException {
    for (int size : new int[]{0, 1, 32_768, 32_769, 5_000_001}) {
      byte[] bytes = new byte[size];
      new Random(size).nextBytes(bytes);
      Files.write(site.resolve("a.bin"), bytes);
      assertArrayEquals(bytes, Wire.get(uri, "/a.bin").bytes());
    }
  }

  @Test
  void aLinkOutOfTheSiteIsNotFollowed() throws IOException {
    Files.writeString(folder.resolve("secret.html"), "geheim");
    Files.createSymbolicLink(site.resolve("out.html"), folder.resolve("secret.html"));
    Files.createSymbolicLink(site.resolve("up"), folder);
    Files.createSymbolicLink(site.resolve("loop"), site.resolve("loop"));
    Files.createSymbolicLink(site.resolve("404.html"), folder.resolve("secret.html"));
    Files.createSymbolicLink(site.resolve("index.html.gz"), folder.resolve("secret.html"));
    for (String target : Set.of("/out.html", "/up/secret.html", "/up/", "/up", "/loop")) {
      Reply reply = Wire.get(uri, target);
      assertEquals(404, reply.status(), target);
      assertFalse(reply.text().contains("geheim"));
    }
    assertEquals("首页", Wire.get(uri, "/", "Accept-Encoding: gzip").text());
  }

  @Test
  void theFolderMayBeReplacedWhileItIsServed() throws IOException {
    Files.move(site, folder.resolve("old"));
    assertEquals(404, Wire.get(uri, "/").status());
    Files.createSymbolicLink(site, Files.createDirectory(folder.resolve("new")));
    Files.writeString(folder.resolve("new/index.html"), "新站");
    assertEquals("新站", Wire.get(uri, "/").text());
  }

  @Test
  void whileFilesAreReplacedEveryAnswerIsOneOfThemWhole() throws Exception {
    byte[][] versions = {"甲".repeat(60_000).getBytes(StandardCharsets.UTF_8),
        "乙".repeat(50_000).getBytes(StandardCharsets.UTF_8)};
    Path page = site.resolve("page.html");
    Files.write(page, versions[0]);
    Thread publisher = Thread.ofPlatform().start(() -> replaceUntilInterrupted(page, versions));
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 150; i++) {
      Reply reply = Wire.get(uri, "/page.html");
      assertEquals(200, reply.status());
      String text = reply.text();
      seen.add(text.substring(0, 1));
      assertEquals(text.startsWith("甲") ? "甲".repeat(60_000) : "乙".repeat(50_000), text);
    }
    publisher.interrupt();
    publisher.join();
    assertEquals(Set.of("甲", "乙"), seen);
  }

  private void replaceUntilInterrupted(Path page, byte[][] versions) {
    try {
      for (int i = 0; !Thread.interrupted(); i++) {
        Path fresh = Files.write(folder.resolve("fresh.html"), versions[i % 2]);
        Files.move(fresh, page, StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        Thread.sleep(1);
      }
    } catch (InterruptedException enough) {
      return;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
