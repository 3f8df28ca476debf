package gazette.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gazette.manifest.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

  @TempDir
  Path folder;
  private SiteFolder site;

  @BeforeEach
  void siteInAFolderOfItsOwn() {
    site = new SiteFolder(folder.resolve("site"));
  }

  @Test
  void nothingIsPublicBeforePublishing() throws IOException {
    publish(Map.of("index.html", "old"));
    try (Staging staging = Staging.open(site)) {
      staging.write("index.html", "new".getBytes(UTF_8));
      staging.write("more.html", "new".getBytes(UTF_8));
    }
    assertEquals("old", content("index.html"));
    assertFalse(Files.exists(site.publicFolder().resolve("more.html")));
    assertFalse(Files.exists(site.staging()));
  }

  @Test
  void publishesFilesInFoldersAndReplacesTheIndex() throws IOException {
    publish(Map.of("index.html", "1"));
    try (Staging staging = Staging.open(site)) {
      staging.write("issues/2020/06/index.html", "2".getBytes(UTF_8));
      Files.createDirectories(staging.index());
      Files.writeString(staging.index().resolve("segments"), "new index");
      staging.publish(Origins.ANY);
    }
    assertEquals("2", content("issues/2020/06/index.html"));
    assertEquals("new index", Files.readString(site.index().resolve("segments")));
  }

  @Test
  void leavesFilesWithTheSameContentUntouched() throws IOException {
    publish(Map.of("a.html", "same", "b.html", "old"));
    FileTime before = Files.getLastModifiedTime(site.publicFolder().resolve("a.html"));
    Report report = publish(Map.of("a.html", "same", "b.html", "new"));
    assertEquals(new Report(1, 1, 0, List.of()), report);
    assertEquals(before, Files.getLastModifiedTime(site.publicFolder().resolve("a.html")));
    assertEquals("new", content("b.html"));
  }

  @Test
  void aPublicFolderThatIsALinkIsFilledWhereItLeads() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("www"));
    Files.createDirectories(site.root());
    Files.createSymbolicLink(site.publicFolder(), elsewhere);
    Files.writeString(elsewhere.resolve("foreign.txt"), "foreign");
    assertEquals(new Report(2, 0, 0, List.of("foreign.txt")),
        publish(Map.of("a.html", "a", "b.html", "b")));
    assertEquals(new Report(0, 1, 1, List.of("foreign.txt")), publish(Map.of("a.html", "a")));
    assertEquals("a", Files.readString(elsewhere.resolve("a.html")));
    assertTrue(Files.isSymbolicLink(site.publicFolder()));
  }

  @Test
  void aPublicFolderOnAnotherDiskIsFilledToo() throws IOException {
    Path memory = Path.of("/dev/shm");
    boolean other = Files.isWritable(memory)
        && !Files.getFileStore(memory).equals(Files.getFileStore(folder));
    if (!other) {
      System.out.println("aPublicFolderOnAnotherDiskIsFilledToo is skipped: no /dev/shm");
    }
    assumeTrue(other, "no second disk");
    Path elsewhere = Files.createTempDirectory(memory, "gazette");
    try {
      Files.createDirectories(site.root());
      Files.createSymbolicLink(site.publicFolder(), elsewhere);
      publish(Map.of("a.html", "1", "issues/b.html", "1"));
      Files.writeString(elsewhere.resolve(".gazette-arriving"), "of a build that was cut short");
      assertEquals(new Report(1, 0, 1, List.of()), publish(Map.of("a.html", "2")));
      assertEquals("2", content("a.html"));
      assertEquals(Set.of("SHA256SUMS", "a.html", "manifest.json", "trace.txt"),
          PublicFolder.filesBelow(elsewhere));
    } finally {
      FileUtils.deleteDirectory(elsewhere.toFile());
    }
  }

  @Test
  void aFileBecomesAFolderAndAFolderAFile() throws IOException {
    publish(Map.of("static/a", "1", "static/b/c/d", "1", "static/b/e", "1", "index.html", "1"));
    publish(Map.of("static/a/x", "2", "static/a/y/z", "2", "static/b", "2", "index.html", "1"));
    assertEquals("2", content("static/a/y/z"));
    assertEquals("2", content("static/b"));
    publish(Map.of("static/a", "1", "static/b/c/d", "1", "static/b/e", "1", "index.html", "1"));
    assertEquals("1", content("static/a"));
    assertEquals("1", content("static/b/e"));
    assertEquals(Set.of("SHA256SUMS", "index.html", "manifest.json", "static/a", "static/b/c/d",
        "static/b/e", "trace.txt"), PublicFolder.filesBelow(site.publicFolder()));
  }

  @Test
  void neitherAFileNorAFolderOfSomeoneElseMakesWay() throws IOException {
    publish(Map.of("index.html", "1", "own/a", "1"));
    Files.writeString(site.publicFolder().resolve("b"), "foreign");
    Files.writeString(site.publicFolder().resolve("own/foreign"), "foreign");
    for (String path : List.of("b/c/d.html", "own")) {
      IOException refused = assertThrows(IOException.class,
          () -> publish(Map.of("index.html", "2", path, "2")));
      assertTrue(refused.toString().contains(": it was not written by a build"),
          refused.toString());
      assertEquals("1", content("index.html"), "nothing has changed");
    }
    assertEquals("1", content("own/a"));
    assertEquals("foreign", content("own/foreign"));
  }

  @Test
  void theOldIndexStaysWhereThereIsNoNewOne() throws IOException {
    Files.createDirectories(site.index());
    Files.writeString(site.index().resolve("segments"), "old");
    publish(Map.of("index.html", "1"));
    assertEquals("old", Files.readString(site.index().resolve("segments")));
  }

  @Test
  void keptFilesStayAsTheyLieAndAreNamedInTheManifest() throws IOException {
    publish(Map.of("a.html", "a", "b.html", "b"));
    FileTime before = Files.getLastModifiedTime(site.publicFolder().resolve("a.html"));
    Report report;
    try (Staging staging = Staging.open(site)) {
      staging.keep(List.of(FileEntry.of("a.html", "a".getBytes(UTF_8))));
      staging.write("c.html", "c".getBytes(UTF_8));
      assertTrue(staging.holds("a.html") && !staging.holds("b.html"));
      assertEquals("a", new String(staging.read("a.html"), UTF_8));
      report = staging.publish(Origins.ANY).report();
    }
    assertEquals(new Report(1, 1, 1, List.of()), report);
    assertEquals(before, Files.getLastModifiedTime(site.publicFolder().resolve("a.html")));
    assertTrue(content("manifest.json").contains("a.html"));
    assertFalse(Files.exists(site.publicFolder().resolve("b.html")));
  }

  @Test
  void removesWhatAnEarlierBuildWroteAndThisOneDidNot() throws IOException {
    publish(Map.of("issues/2020/06/old.html", "x", "index.html", "x"));
    Report report = publish(Map.of("index.html", "x"));
    assertEquals(1, report.removed());
    assertFalse(Files.exists(site.publicFolder().resolve("issues")), "empty folders go, too");
  }

  @Test
  void keepsAndNamesFilesThatNoBuildWrote() throws IOException {
    publish(Map.of("files/own.html", "x"));
    Files.writeString(site.publicFolder().resolve("files/verification.txt"), "foreign");
    assertEquals(List.of("files/verification.txt"), publish(Map.of("b.html", "x")).foreign());
    assertEquals("foreign", content("files/verification.txt"));
    assertFalse(Files.exists(site.publicFolder().resolve("files/own.html")));
  }

  @Test
  void replacesNoFileThatNoBuildWrote() throws IOException {
    Files.createDirectories(site.publicFolder());
    Files.writeString(site.publicFolder().resolve("index.html"), "foreign");
    IOException refused = assertThrows(IOException.class,
        () -> publish(Map.of("index.html", "x", "a.html", "x")));
    assertTrue(refused.toString().contains("index.html: it was not written by a build"),
        refused.toString());
    assertEquals("foreign", content("index.html"));
    assertFalse(Files.exists(site.publicFolder().resolve("a.html")));
  }

  @Test
  void clearsWhatAnInterruptedBuildLeft() throws IOException {
    Files.createDirectories(site.staging().resolve("public"));
    Files.writeString(site.staging().resolve("public/half.html"), "half");
    publish(Map.of("index.html", "x"));
    assertFalse(Files.exists(site.publicFolder().resolve("half.html")));
  }

  @Test
  void theOldIndexComesBackWhenABuildWasKilledBeforeTheNewOneWasInPlace() throws IOException {
    publish(Map.of("index.html", "1"));
    Files.createDirectories(site.index());
    Files.writeString(site.index().resolve("segments"), "old");
    Files.createDirectories(site.staging());
    Files.move(site.index(), site.staging().resolve("old-index"));
    Staging.open(site).close();
    assertEquals("old", Files.readString(site.index().resolve("segments")));
  }

  @Test
  void twoBuildsAtOnceAreRefused() throws IOException {
    try (Staging first = Staging.open(site)) {
      IOException refused = assertThrows(SiteInUseException.class, () -> Staging.open(site));
      assertTrue(refused.toString().contains("another build is writing"), refused.toString());
      first.publish(Origins.ANY);
    }
    Staging.open(site).close();
  }

  @Test
  void aPathThatLeavesThePublicFolderIsRefused() throws IOException {
    try (Staging staging = Staging.open(site)) {
      assertThrows(IllegalArgumentException.class,
          () -> staging.write("../outside.html", new byte[0]));
    }
  }

  private Report publish(Map<String, String> files) throws IOException {
    try (Staging staging = Staging.open(site)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        staging.write(file.getKey(), file.getValue().getBytes(UTF_8));
      }
      return staging.publish(Origins.ANY).report();
    }
  }

  private String content(String file) throws IOException {
    return Files.readString(site.publicFolder().resolve(file));
  }
}
