package gazette.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.cli.Main;
import gazette.manifest.Manifest;
import gazette.publish.SiteFolder;
import gazette.publish.Staging;
import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import gazette.verify.Verdict;
import gazette.verify.Verdict.State;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What disks, clocks and people do to a build: each ends with a clear message and the right exit
 * code, and leaves a site that is whole, or becomes so by the next build.
 */
class ObstaclesTest {

  private static final int COULD_NOT_WRITE = 3;

  @TempDir
  Path folder;
  private Folders folders;
  private int edition;
  private String name = "示范市人民政府公报";

  @BeforeEach
  void aSmallGazette() throws IOException {
    folders = Gazettes.small(folder.resolve("gazette"));
  }

  @Test
  void aFullDiskEndsABuildAndTheSiteStaysWholeOrPartial() throws IOException, InterruptedException {
    try (var _ = Obstacle.disk(folders.site(), "32m")) {
      assertEquals("", failure());
      long used = 0;
      for (Path file : filesBelow(folders.site())) {
        // What words mean is written once, whatever changes.
        used += file.toString().contains("/shards/words/") ? 0 : Files.size(file);
      }
      Path filler = folders.site().resolve("filler");
      List<Long> ends = new ArrayList<>();
      // From no space at all to as much as the site needs once more.
      for (long left = 0; left < 2 * used; left += Math.max(used / 8, 8_192)) {
        change();
        fill(filler, left);
        String failure = failure();
        if (!failure.isEmpty()) {
          ends.add(left);
          assertTrue(failure.contains("no space is left on the disk"), failure);
          assertTrue(failure.contains(folders.site().toString()), failure);
        }
        assertSound(State.WHOLE, State.PARTIAL);
        Files.delete(filler);
        assertEquals("", failure());
        assertSound(State.WHOLE);
      }
      assertTrue(ends.size() >= 3, ends::toString);
    }
  }

  @Test
  void aDocumentRootInWhichNothingCanBeChangedStaysAsItWas()
      throws IOException, InterruptedException {
    assertEquals("", failure());
    Map<String, byte[]> before = bytes();
    change();
    try (var _ = Obstacle.unchangeable(folders.publicFolder())) {
      String failure = failure();
      assertTrue(failure.contains(folders.publicFolder().toString()), failure);
      assertSame(before, bytes());
    }
    assertEquals("", failure());
    assertSound(State.WHOLE);
  }

  @Test
  void aSiteFolderInWhichNothingCanBeWrittenStaysAsItWas()
      throws IOException, InterruptedException {
    assertEquals("", failure());
    Map<String, byte[]> before = bytes();
    change();
    try (var _ = Obstacle.unchangeable(folders.site())) {
      String failure = failure();
      assertTrue(failure.contains(folders.site().toString()), failure);
      assertSame(before, bytes());
    }
    assertEquals("", failure());
    assertSound(State.WHOLE);
  }

  @Test
  void aFileThatCannotBeReplacedEndsABuildAndTheNextCompletesIt()
      throws IOException, InterruptedException {
    assertEquals("", failure());
    for (String file : List.of("issues/2020/06/01-order-3.html", "static/search.js", "index.html",
        "SHA256SUMS", "manifest.json")) {
      change();
      Files.writeString(folders.publicFolder().resolve("static/search.js"), "damaged");
      try (var _ = Obstacle.unchangeable(folders.publicFolder().resolve(file))) {
        String failure = failure();
        assertTrue(failure.contains(file), failure);
      }
      assertEquals(List.of(), Visitor.brokenLinks(folders.publicFolder(), List.of("index.html")));
      assertEquals("", failure());
      assertSound(State.WHOLE);
    }
  }

  @Test
  void aClockThatRunsBackwardsDoesNotTurnBackTheNumberOfTheBuild()
      throws IOException, InterruptedException {
    Instant now = Instant.now();
    for (int build = 1; build <= 3; build++) {
      SiteBuilder.build(folders, BuildOptions.today().at(now.minus(Duration.ofDays(400L * build))));
      Manifest manifest = Gazettes.verify(folders.publicFolder())
          .manifest()
          .orElseThrow()
          .manifest();
      assertEquals(build, manifest.build());
      assertSound(State.WHOLE);
      change();
    }
  }

  @Test
  void aBuildLeavesASiteAloneOnWhichAnotherIsAtWork() throws IOException, InterruptedException {
    assertEquals("", failure());
    Map<String, byte[]> before = bytes();
    change();
    try (var _ = Staging.open(new SiteFolder(folders.site()))) {
      BuildProcess second = BuildProcess.start(folders, folder.resolve("out.txt"));
      assertEquals(COULD_NOT_WRITE, second.end());
      assertTrue(second.printed().contains("another build is writing " + folders.site()),
          second.printed());
      assertSame(before, bytes());
    }
    assertEquals("", failure());
    assertSound(State.WHOLE);
  }

  @Test
  void whatWasDeletedOrDamagedBehindItsBackIsMadeAnew() throws IOException, InterruptedException {
    assertEquals("", failure());
    Map<String, byte[]> clean = bytes();
    List<Path> files = clean.keySet().stream().map(folders.publicFolder()::resolve).toList();
    for (int turn = 0; turn < 3; turn++) {
      for (int i = turn; i < files.size(); i += 3) {
        Files.delete(files.get(i));
      }
      assertEquals("", failure());
      assertFilesAre(clean);
      for (int i = turn; i < files.size(); i += 3) {
        Files.writeString(files.get(i), "damaged");
      }
      assertEquals("", failure());
      assertFilesAre(clean);
    }
  }

  @Test
  void whatTheSiteRemembersOfItselfMayBeLost() throws IOException, InterruptedException {
    assertEquals("", failure());
    Map<String, byte[]> clean = bytes();
    Files.writeString(folders.publicFolder().resolve("foreign.txt"), "foreign");
    for (String lost : List.of("published.txt", "build.txt", "lock", "index")) {
      try (Stream<Path> files = Files.walk(folders.site().resolve(lost))) {
        // What is in a folder goes before the folder.
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
      assertEquals("", failure());
      assertFilesAre(clean);
      assertTrue(Files.isDirectory(folders.index()));
      assertEquals("foreign", Files.readString(folders.publicFolder().resolve("foreign.txt")));
    }
  }

  /** The content changes on every page. */
  private void change() throws IOException {
    String next = "示范市第%d种公报".formatted(++edition);
    Gazettes.replace(folders, "gazette.yaml", "title: " + name, "title: " + next);
    name = next;
  }

  /** What a build complains of; empty when it has made the site. */
  private String failure() {
    StringWriter err = new StringWriter();
    int code = Main.run(
        new String[]{"build", "--content", folders.content().toString(), "--templates",
            folders.templates().toString(), "--site", folders.site().toString()},
        new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    assertEquals(err.toString().isEmpty() ? 0 : COULD_NOT_WRITE, code, err.toString());
    assertTrue(err.toString().lines().count() <= 1, err.toString());
    return err.toString();
  }

  private void assertSound(State... states) throws IOException, InterruptedException {
    Verdict verdict = Gazettes.verify(folders.publicFolder());
    assertTrue(EnumSet.copyOf(List.of(states)).contains(verdict.state()),
        verdict.state() + " " + verdict.findings());
    assertEquals(List.of(), Visitor.brokenLinks(folders.publicFolder(), List.of("index.html")));
  }

  /** All but the proofs, in which the number of the build stands. */
  private void assertFilesAre(Map<String, byte[]> clean) throws IOException, InterruptedException {
    Map<String, byte[]> now = bytes();
    now.remove("foreign.txt");
    for (String proof : Set.of("SHA256SUMS", "manifest.json", "trace.txt")) {
      now.put(proof, clean.getOrDefault(proof, new byte[0]));
    }
    assertSame(clean, now);
    Verdict verdict = Gazettes.verify(folders.publicFolder());
    assertTrue(EnumSet.of(State.WHOLE, State.EXTRA).contains(verdict.state()),
        verdict.state() + " " + verdict.findings());
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found) {
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((path, bytes) -> assertEquals(Arrays.toString(bytes),
        Arrays.toString(found.get(path)), path));
  }

  private Map<String, byte[]> bytes() throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (Path file : filesBelow(folders.publicFolder())) {
      bytes.put(folders.publicFolder().relativize(file).toString(), Files.readAllBytes(file));
    }
    return bytes;
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Leaves so many bytes of the disk. */
  private static void fill(Path filler, long left) throws IOException {
    long free = Files.getFileStore(filler.getParent()).getUsableSpace();
    try (var out = Files.newOutputStream(filler)) {
      byte[] piece = new byte[4_096];
      for (long written = 0; written + left < free; written += piece.length) {
        out.write(piece);
      }
    } catch (IOException full) {
      // The disk has a page less than it says; so it is as full as it can be.
      assertTrue(left == 0, full.toString());
    }
  }
}
