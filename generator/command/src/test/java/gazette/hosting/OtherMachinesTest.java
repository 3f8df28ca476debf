package gazette.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.manifest.FileEntry;
import gazette.manifest.Proofs;
import gazette.manifest.Sha256;
import gazette.search.SearchIndex;
import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same content gives the same bytes, whatever the machine. */
class OtherMachinesTest {

  /** They tell the number and the time of the build; every other file does not. */
  private static final Set<String> PROOFS = Set.of(Proofs.SUMS, Proofs.TRACE, "manifest.json");

  @TempDir
  Path folder;
  private Folders here;

  @BeforeEach
  void aSiteOfThisMachine() throws IOException {
    here = Gazettes.small(folder.resolve("here"));
    SiteBuilder.build(here, BuildOptions.today().purpose(BuildOptions.Purpose.PUBLICATION));
    assertTrue(files(here).size() > 50);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      one processor             | 022 | -XX:ActiveProcessorCount=1
      seven processors          | 022 | -XX:ActiveProcessorCount=7
      Arabic digits and no zone | 022 | -Duser.language=ar -Duser.country=EG -Duser.timezone=Etc/UTC
      Turkish, the next day     | 022 | -Duser.language=tr -Duser.timezone=Pacific/Kiritimati
      nobody else may read      | 077 | -Duser.timezone=America/Los_Angeles
      another collector         | 022 | -XX:-UseSerialGC -XX:+UseParallelGC
      """)
  void anotherMachineMakesTheSame(String machine, String umask, String options)
      throws IOException, InterruptedException {
    Folders there = Gazettes.small(folder.resolve("there"));
    Path output = folder.resolve("out.txt");
    BuildProcess build = BuildProcess.start(there, output, umask, List.of(options.split(" ")));
    int code = build.end();
    assertEquals(0, code, build.printed());
    assertSame(there);
  }

  @Test
  void anotherFolderWithItsFilesInAnotherOrderMakesTheSame() throws IOException {
    Folders there = Folders.below(folder.resolve("another folder/of another name"));
    List<Path> files;
    try (Stream<Path> all = Files.walk(Gazettes.SMALL)) {
      files = new ArrayList<>(all.filter(Files::isRegularFile).toList());
    }
    // A file system gives names in the order in which they came, or in that of their hashes.
    files.sort(Comparator.<Path>reverseOrder());
    for (Path file : files) {
      Path copy = folder.resolve("another folder/of another name")
          .resolve(Gazettes.SMALL.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    SiteBuilder.build(there, BuildOptions.today().purpose(BuildOptions.Purpose.PUBLICATION));
    assertSame(there);
  }

  @Test
  void anotherTimeMakesTheSame() throws IOException {
    Folders there = Gazettes.small(folder.resolve("there"));
    SiteBuilder.build(there,
        BuildOptions.today()
            .purpose(BuildOptions.Purpose.PUBLICATION)
            .at(Instant.parse("1999-12-31T23:59:59Z")));
    assertSame(there);
  }

  private void assertSame(Folders there) throws IOException {
    assertEquals(files(here), files(there));
    assertEquals(Files.readString(here.content().resolve("published.tsv")),
        Files.readString(there.content().resolve("published.tsv")));
    try (SearchIndex mine = SearchIndex.open(here.index());
        SearchIndex other = SearchIndex.open(there.index())) {
      assertEquals(mine.generation(), other.generation());
    }
  }

  private static List<FileEntry> files(Folders folders) throws IOException {
    Path root = folders.publicFolder();
    List<FileEntry> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString();
        if (!PROOFS.contains(path)) {
          files.add(Sha256.entry(path, file));
        }
      }
    }
    return files;
  }
}
