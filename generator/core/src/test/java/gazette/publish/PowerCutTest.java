package gazette.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.manifest.Manifest;
import gazette.manifest.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever the power fails while a build puts its files in place, each page that is left is one
 * that a build made, leads only to pages that are there, and is known as the build's own.
 */
class PowerCutTest {

  // A page is the paths that it leads to.
  private static final Map<String, String> FIRST = Map.of("index.html",
      "issues/a.html issues/gone.html", "issues/a.html", "issues/index.html", "issues/index.html",
      "issues/a.html", "issues/gone.html", "issues/a.html", "static/old/x.txt", "");
  private static final Map<String, String> SECOND = Map.of("index.html",
      "issues/a.html deep/down/new.html", "issues/a.html", "deep/down/new.html issues/index.html",
      "issues/index.html", "issues/a.html issues/b.html", "issues/b.html", "deep/down/new.html",
      "deep/down/new.html", "issues/b.html");
  private static final Origin THEN = Origins.at("2021-06-30T08:00:00Z");
  private static final Origin NOW = Origins.at("2021-07-01T08:00:00Z");
  private static final Set<String> PROOFS = Set.of("manifest.json", "manifest.next.json",
      "SHA256SUMS", "trace.txt");

  @TempDir
  private Path temp = Path.of("");
  private Path machine = Path.of("");
  private int moments;

  @BeforeEach
  void aSiteThatIsSafe() throws IOException {
    System.clearProperty(Disk.OFF);
    machine = Files.createDirectories(temp.toRealPath().resolve("site"));
    publish(new SiteFolder(machine), FIRST, THEN);
  }

  @AfterEach
  void asInOtherTests() {
    System.setProperty(Disk.OFF, "true");
  }

  private static void publish(SiteFolder site, Map<String, String> pages, Origin origin)
      throws IOException {
    try (Staging staging = Staging.open(site)) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        staging.write(page.getKey(), text(page.getKey(), page.getValue()).getBytes(UTF_8));
      }
      staging.publish(origin);
    }
  }

  private static String text(String path, String links) {
    return path + "\n" + links;
  }

  @Test
  void whateverACutTakesWhatIsLeftIsSound() throws IOException {
    build(this::assertSound);
    assertTrue(moments > 20, moments + " moments");
  }

  @Test
  void withoutSyncingACutLeavesPagesThatNobodyMade() throws IOException {
    System.setProperty(Disk.OFF, "true");
    Set<String> faults = new TreeSet<>();
    build(left -> {
      try {
        assertSound(left);
      } catch (AssertionError fault) {
        faults.add(String.valueOf(fault.getMessage()));
      }
    });
    assertFalse(faults.isEmpty());
  }

  private interface Look {
    void at(Map<String, byte[]> left) throws IOException;
  }

  /**
   * Builds the second edition; the look sees what is left of each moment, for each kind of luck.
   */
  private void build(Look look) throws IOException {
    ForgetfulStore store = new ForgetfulStore(machine);
    store.trust(machine);
    store.watch(() -> {
      moments++;
      look.at(store.afterACut(machine, folder -> true));
      look.at(store.afterACut(machine, folder -> false));
      for (int seed = 0; seed < 4; seed++) {
        Random random = new Random(moments * 10L + seed);
        Map<Path, Boolean> luck = new HashMap<>();
        Predicate<Path> isLucky = folder -> luck.computeIfAbsent(folder,
            one -> random.nextBoolean());
        look.at(store.afterACut(machine, isLucky));
      }
    });
    publish(new SiteFolder(store.show(machine)), SECOND, NOW);
    assertEquals(new TreeSet<>(SECOND.keySet()), pages(machine.resolve("public")));
  }

  private void assertSound(Map<String, byte[]> left) throws IOException {
    Map<String, String> pages = new HashMap<>();
    left.forEach((path, content) -> {
      if (path.startsWith("public/")) {
        pages.put(path.substring("public/".length()), new String(content, UTF_8));
      }
    });
    Set<String> own = Set.of(new String(left.get("published.txt"), UTF_8).split("\n", -1));
    assertTrue(pages.containsKey("manifest.json"), "the manifest is lost");
    pages.forEach((path, content) -> {
      assertTrue(PROOFS.contains(path) || isOfAnEdition(path, content),
          () -> path + " is '" + content + "'");
      assertFalse(content.isEmpty(), () -> path + " is empty");
      assertTrue(own.contains(path) || path.equals(Manifest.NEXT), () -> path + " is nobody's");
    });
    Set<String> read = new TreeSet<>();
    assertLeadsOn("index.html", pages, read);
    assertLeadsOn("issues/a.html", pages, read);
    assertTheNextBuildCompletes(left);
  }

  /** Follows what a reader finds; two new pages that lead to each other are not found yet. */
  private static void assertLeadsOn(String path, Map<String, String> pages, Set<String> read) {
    String content = pages.get(path);
    assertTrue(content != null, () -> "somebody is led to " + path + ", which is not there");
    if (content != null && read.add(path)) {
      Stream.of(content.split("\n", -1)[1].split(" ", -1))
          .filter(link -> !link.isEmpty())
          .forEach(link -> assertLeadsOn(link, pages, read));
    }
  }

  private static boolean isOfAnEdition(String path, String content) {
    return Stream.of(FIRST, SECOND)
        .anyMatch(edition -> edition.containsKey(path)
            && text(path, String.valueOf(edition.get(path))).equals(content));
  }

  private void assertTheNextBuildCompletes(Map<String, byte[]> left) throws IOException {
    Path site = temp.resolve("after");
    for (Map.Entry<String, byte[]> file : left.entrySet()) {
      if (!file.getKey().startsWith("staging/")) {
        Path place = site.resolve(file.getKey());
        Files.createDirectories(place.getParent());
        Files.write(place, file.getValue());
      }
    }
    String before = System.getProperty(Disk.OFF, "false");
    System.setProperty(Disk.OFF, "true");
    publish(new SiteFolder(site), SECOND, NOW);
    System.setProperty(Disk.OFF, before);
    assertEquals(new TreeSet<>(SECOND.keySet()), pages(site.resolve("public")));
    FileUtils.deleteDirectory(site.toFile());
  }

  private static Set<String> pages(Path folder) throws IOException {
    Set<String> pages = new TreeSet<>(PublicFolder.filesBelow(folder));
    pages.removeAll(PROOFS);
    return pages;
  }
}
