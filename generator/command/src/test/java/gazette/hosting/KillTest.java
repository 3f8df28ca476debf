package gazette.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.manifest.FileEntry;
import gazette.manifest.Manifest;
import gazette.manifest.ManifestFile;
import gazette.manifest.Proofs;
import gazette.search.SearchIndex;
import gazette.site.Folders;
import gazette.verify.Verdict;
import gazette.verify.Verdict.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build that is killed at any moment leaves a site in which every link leads somewhere, and of
 * which it can be told that it is whole or partial; the next build makes it what it should be.
 */
@Tag("slow")
class KillTest {

  // PowerCutTest goes through every moment one by one; here it is whether processes really do so.
  private static final int KILLS = Integer.getInteger("gazette.kills", 100);
  private static final int COMPLETED_AFTER = 5;
  private static final long LOOK_EVERY = 200_000;

  @TempDir
  Path folder;
  private List<Folders> editions;
  private List<Set<FileEntry>> clean;
  private Path publicFolder;

  /** Two editions by turns, so that pages are added, changed and removed. */
  @BeforeEach
  void twoEditionsOfAGazette() throws IOException, InterruptedException {
    Path site = folder.resolve("site");
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    FileUtils.copyDirectory(Gazettes.SMALL.toFile(), first.toFile());
    FileUtils.copyDirectory(Gazettes.SMALL.toFile(), second.toFile());
    editions = List.of(new Folders(first.resolve("content"), first.resolve("templates"), site),
        new Folders(second.resolve("content"), second.resolve("templates"), site));
    edit(editions.getLast());
    publicFolder = editions.getFirst().publicFolder();
    clean = List.of(clean(editions.getFirst(), "clean-first"),
        clean(editions.getLast(), "clean-second"));
    assertTrue(clean.getFirst().size() > 50, clean::toString);
  }

  private static void edit(Folders folders) throws IOException {
    Path content = folders.content();
    Gazettes.replace(folders, "gazette.yaml", "title: 示范市人民政府公报", "title: 示范市公报");
    Files.delete(content.resolve("2020/06/03-chronicle-11.md"));
    Files.delete(content.resolve("2020/06/emendations.tsv"));
    Files.move(content.resolve("2021/01/02-appointment.md"),
        content.resolve("2021/01/02-renamed.md"));
    FileUtils.copyDirectory(content.resolve("2021/01").toFile(),
        content.resolve("2021/02").toFile());
    Gazettes.replace(folders, "2021/02/issue.yaml", "number: 1\nserial: 13\npublished: 2021-02-28",
        "number: 2\nserial: 14\npublished: 2021-04-30");
    Gazettes.replace(folders, "2021/02/01-notice-1.md", "〔2021〕1号", "〔2021〕2号");
    Gazettes.replace(folders, "2021/02/01-notice-1.md", "repeals: [示政办〔2020〕8号]\n", "");
    // What is a file in the one edition is a folder in the other.
    Path note = folders.templates().resolve("static/note.txt");
    Files.delete(note);
    Files.createDirectories(note);
    Files.writeString(note.resolve("more.txt"), "more");
  }

  private Set<FileEntry> clean(Folders edition, String name)
      throws IOException, InterruptedException {
    Folders alone = new Folders(edition.content(), edition.templates(), folder.resolve(name));
    complete(alone);
    return files(alone.publicFolder());
  }

  @Test
  void whateverKillsABuildTheSiteIsWholeOrPartialAndTheNextBuildCompletesIt()
      throws IOException, InterruptedException {
    Random random = new Random(20_261_125);
    Map<State, Integer> verdicts = new EnumMap<>(State.class);
    long start = System.nanoTime();
    complete(editions.getFirst());
    long whole = System.nanoTime() - start;
    int kills = 0;
    for (int turn = 1; kills < KILLS; turn++) {
      assertTrue(turn < 4 * KILLS, "builds end before they are killed");
      // What visitors have open, or have noted, and what stays. A page that is new and one that goes
      // may link to another such page, and no order of renames brings or takes both at once.
      Set<String> visited = new HashSet<>(Visitor.reachable(publicFolder, "index.html"));
      visited.retainAll(clean.get(turn % 2).stream().map(FileEntry::path).toList());
      visited.add("index.html");
      BuildProcess build = BuildProcess.start(editions.get(turn % 2), folder.resolve("out.txt"));
      if (random.nextInt(4) == 0) {
        sleep(random.nextLong(whole));
      } else {
        // Most of a build's time passes before it touches what is public; and this lasts but a moment.
        waitForPlacement(build);
        sleep(random.nextLong(whole / 40));
      }
      if (!build.kill()) {
        continue;
      }
      kills++;
      Verdict verdict = Gazettes.verify(publicFolder);
      verdicts.merge(verdict.state(), 1, Integer::sum);
      assertTrue(EnumSet.of(State.WHOLE, State.PARTIAL).contains(verdict.state()),
          verdict.state() + " " + verdict.findings());
      assertEquals(List.of(), Visitor.brokenLinks(publicFolder, visited));
      if (kills % COMPLETED_AFTER == 0) {
        int edition = random.nextInt(2);
        complete(editions.get(edition));
        assertEquals(clean.get(edition), files(publicFolder));
        assertEquals(State.WHOLE, Gazettes.verify(publicFolder).state());
        SearchIndex.open(editions.get(edition).index()).close();
        assertEquals(List.of(), Visitor.brokenLinks(publicFolder, List.of("index.html")));
      }
    }
    System.out.println("KillTest: " + kills + " kills left sites that are " + verdicts);
    assertTrue(verdicts.getOrDefault(State.PARTIAL, 0) >= KILLS / 10, verdicts::toString);
  }

  /** Until the build announces what it is about to put in place, or has ended. */
  private void waitForPlacement(BuildProcess build) throws IOException {
    Optional<FileTime> before = announced();
    while (build.isAlive()) {
      Optional<FileTime> now = announced();
      if (now.isPresent() && !now.equals(before)) {
        return;
      }
      // Often enough to meet the moment, and without taking a processor from the build.
      LockSupport.parkNanos(LOOK_EVERY);
    }
  }

  private Optional<FileTime> announced() throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(publicFolder.resolve(Manifest.NEXT)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  private static void sleep(long nanoseconds) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanoseconds);
  }

  private void complete(Folders folders) throws IOException, InterruptedException {
    BuildProcess build = BuildProcess.start(folders, folder.resolve("out.txt"));
    int code = build.end();
    assertEquals(0, code, build.printed());
  }

  /** What a page tells of the build itself stands in the proofs alone, which are not compared. */
  private static Set<FileEntry> files(Path publicFolder) throws IOException {
    return ManifestFile.read(Files.readAllBytes(publicFolder.resolve(Manifest.FILE)))
        .manifest()
        .files()
        .stream()
        .filter(file -> !Set.of(Proofs.SUMS, Proofs.TRACE).contains(file.path()))
        .collect(Collectors.toSet());
  }
}
