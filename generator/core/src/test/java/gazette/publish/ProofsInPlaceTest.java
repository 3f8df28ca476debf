package gazette.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.manifest.FileEntry;
import gazette.manifest.Manifest;
import gazette.manifest.ManifestFile;
import gazette.manifest.Origin;
import gazette.manifest.Sha256;
import gazette.manifest.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifest, sums, trace and twins of a public folder. */
class ProofsInPlaceTest {

  private static final Origin MONDAY = Origins.at("2021-06-28T08:00:00.5Z");
  private static final Origin TUESDAY = Origins.at("2021-06-29T08:00:00Z");
  private static final String LONG = "第一条 本细则所称规章，是指市人民政府制定的规范性文件。\n".repeat(50);

  @TempDir
  Path folder;
  private SiteFolder site;

  @BeforeEach
  void siteInAFolderOfItsOwn() {
    site = new SiteFolder(folder.resolve("site"));
  }

  @Test
  void theManifestNamesEveryFileButItself() throws IOException {
    publish(MONDAY, Map.of("index.html", "1", "issues/2020/06/a.html", LONG));
    Manifest manifest = manifest();
    List<String> paths = new ArrayList<>(paths(manifest));
    paths.removeIf(path -> path.endsWith(".br"));
    assertEquals(List.of("SHA256SUMS", "index.html", "issues/2020/06/a.html",
        "issues/2020/06/a.html.gz", "trace.txt"), paths);
    for (FileEntry file : manifest.files()) {
      assertEquals(file, Sha256.entry(file.path(), publicFile(file.path())));
    }
    assertEquals(1, manifest.build());
    assertEquals(Instant.parse("2021-06-28T08:00:00Z"), manifest.date());
  }

  @Test
  void aBuildThatChangesNothingLeavesEveryProofAsItWas() throws IOException {
    publish(MONDAY, Map.of("a.html", LONG));
    String before = Files.readString(publicFile(Manifest.FILE));
    FileTime written = FileTime.from(Instant.parse("2021-06-28T09:00:00Z"));
    for (String file : List.of(Manifest.FILE, "SHA256SUMS", "trace.txt", "a.html.gz")) {
      Files.setLastModifiedTime(publicFile(file), written);
    }
    publish(TUESDAY, Map.of("a.html", LONG));
    assertEquals(before, Files.readString(publicFile(Manifest.FILE)));
    for (String file : List.of(Manifest.FILE, "SHA256SUMS", "trace.txt", "a.html.gz")) {
      assertEquals(written, Files.getLastModifiedTime(publicFile(file)), file);
    }
  }

  @Test
  void theNumberRisesWithEveryChangeWhateverTheClockSays() throws IOException {
    publish(TUESDAY, Map.of("a.html", "1"));
    publish(MONDAY, Map.of("a.html", "2"));
    assertEquals(2, manifest().build());
    publish(MONDAY, Map.of());
    assertEquals(3, manifest().build());
  }

  @Test
  void theNumberGoesOnWhenTheManifestIsLostOrDamaged() throws IOException {
    publish(MONDAY, Map.of("a.html", "1"));
    publish(MONDAY, Map.of("a.html", "2"));
    Files.delete(publicFile(Manifest.FILE));
    publish(MONDAY, Map.of("a.html", "2"));
    assertEquals(3, manifest().build());
    Files.writeString(publicFile(Manifest.FILE), "{");
    publish(MONDAY, Map.of("a.html", "2"));
    assertEquals(4, manifest().build());
    Files.delete(site.lastBuild());
    publish(MONDAY, Map.of("a.html", "3"));
    assertEquals(5, manifest().build());
  }

  @Test
  void sumsAreInTheFormOfCoreutils() throws IOException {
    publish(MONDAY, Map.of("b.html", "b", "a/b.html", ""));
    assertEquals("""
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/b.html
        3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.html
        %s  trace.txt
        """.formatted(Sha256.of(Files.readAllBytes(publicFile("trace.txt")))),
        Files.readString(publicFile("SHA256SUMS")));
  }

  @Test
  void theTraceTellsWhoBuiltAndWhen() throws IOException {
    publish(MONDAY, Map.of("a.html", "12345", "b.html", "1"));
    assertEquals("""
        Gazette: 公报
        URL: https://www.example.cn/gongbao/
        Build: 1
        Date: 2021-06-28T08:00:00Z
        Program: gazette test
        Files: 2
        Bytes: 6
        """, Files.readString(publicFile("trace.txt")));
  }

  @Test
  void aTwinHasTheBytesOfItsFileAndTellsNoTimeNameOrSystem() throws IOException {
    publish(MONDAY, Map.of("a.html", LONG, "short.html", "1", "a.png", LONG));
    byte[] twin = Files.readAllBytes(publicFile("a.html.gz"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(twin))) {
      assertEquals(LONG, new String(in.readAllBytes(), UTF_8));
    }
    // RFC 1952, 2.3: magic, deflate, no flags, no time, no promise of the compressor, no system.
    assertEquals("1f8b08000000000000ff", HexFormat.of().formatHex(twin, 0, 10));
    assertFalse(Files.exists(publicFile("short.html.gz")), "fits one packet as it is");
    assertFalse(Files.exists(publicFile("a.png.gz")), "is compressed as it is");
  }

  @Test
  void aTwinComesAndGoesWithItsFile() throws IOException {
    publish(MONDAY, Map.of("a.html", LONG, "b.html", LONG));
    byte[] before = Files.readAllBytes(publicFile("a.html.gz"));
    Report report = publish(TUESDAY, Map.of("a.html", LONG + "2"));
    assertFalse(Arrays.equals(before, Files.readAllBytes(publicFile("a.html.gz"))));
    assertFalse(Files.exists(publicFile("b.html.gz")));
    assertEquals(new Report(1, 0, 1, List.of()), report);
  }

  @Test
  void aTwinThatWasLostOrDamagedIsMadeAnew() throws IOException {
    publish(MONDAY, Map.of("a.html", LONG, "b.html", LONG));
    byte[] twin = Files.readAllBytes(publicFile("a.html.gz"));
    Files.delete(publicFile("a.html.gz"));
    Files.writeString(publicFile("b.html.gz"), "damaged");
    publish(TUESDAY, Map.of("a.html", LONG, "b.html", LONG));
    assertArrayEquals(twin, Files.readAllBytes(publicFile("a.html.gz")));
    assertArrayEquals(twin, Files.readAllBytes(publicFile("b.html.gz")));
    assertEquals(1, manifest().build(), "the site is as it was");
  }

  @Test
  void whatABuildIsPuttingInPlaceIsAnnouncedBefore() throws IOException {
    publish(MONDAY, Map.of("a.html", "1", "gone.html", "1"));
    Manifest before = manifest();
    // A folder where a file should go stops the build in the midst.
    Files.createDirectories(publicFile("b.html/in-the-way"));
    try {
      publish(TUESDAY, Map.of("a.html", "2", "b.html", "2"));
      throw new AssertionError("the folder was no obstacle");
    } catch (IOException expected) {
      assertEquals(before, manifest());
      Manifest next = ManifestFile.read(Files.readAllBytes(publicFile(Manifest.NEXT))).manifest();
      assertEquals(2, next.build());
      assertTrue(next.files().containsAll(before.files()), next.toString());
      assertTrue(next.files().contains(FileEntry.of("a.html", "2".getBytes(UTF_8))));
    }
    Files.delete(publicFile("b.html/in-the-way"));
    Files.delete(publicFile("b.html"));
    publish(TUESDAY, Map.of("a.html", "3"));
    assertFalse(Files.exists(publicFile(Manifest.NEXT)));
    assertEquals(3, manifest().build(), "a number that was announced is not given again");
  }

  @Test
  void aKeySignsTheManifestAndIsPublished() throws IOException {
    publish(MONDAY, Map.of("a.html", "1"));
    SigningKey key = SigningKey.make();
    Origin signed = new Origin(MONDAY.title(), MONDAY.url(), MONDAY.program(), MONDAY.now(),
        List.of(key));
    publish(signed, Map.of("a.html", "1"));
    assertEquals(List.of(key.publicKey()), manifest().keys());
    assertEquals(2, manifest().build());
    assertEquals(key.publicKey().pem(), Files.readString(publicFile("signing-key.pem")));
    assertTrue(
        Files.readString(publicFile("trace.txt")).endsWith("Key: " + key.publicKey() + "\n"));
    publish(signed, Map.of("a.html", "1"));
    assertEquals(2, manifest().build(), "the same key signs the same way");
  }

  @Test
  void aManifestOfSomeoneElseIsNotOverwritten() throws IOException {
    Files.createDirectories(site.publicFolder());
    Files.writeString(publicFile(Manifest.FILE), "{\"name\": \"a web application\"}");
    try {
      publish(MONDAY, Map.of("a.html", "1"));
      throw new AssertionError("it was overwritten");
    } catch (IOException refused) {
      assertTrue(refused.toString().contains("manifest.json: it was not written by a build"),
          refused.toString());
    }
  }

  private Report publish(Origin origin, Map<String, String> files) throws IOException {
    try (Staging staging = Staging.open(site)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        staging.write(file.getKey(), file.getValue().getBytes(UTF_8));
      }
      return staging.publish(origin).report();
    }
  }

  private Manifest manifest() throws IOException {
    return ManifestFile.read(Files.readAllBytes(publicFile(Manifest.FILE))).manifest();
  }

  private static List<String> paths(Manifest manifest) {
    return manifest.files().stream().map(FileEntry::path).toList();
  }

  private Path publicFile(String path) {
    return site.publicFolder().resolve(path);
  }
}
