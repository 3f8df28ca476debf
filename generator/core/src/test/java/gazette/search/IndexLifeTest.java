package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.index.IndexUnusableException;
import gazette.search.index.SearchEntry;
import gazette.search.query.SearchQuery;
import gazette.search.rank.Ranking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing, opening, replacing and closing. */
class IndexLifeTest {

  @TempDir
  private Path temp;

  private Path write(String name, Draft... articles) throws IOException {
    Path folder = temp.resolve(name);
    SearchIndex.write(folder, Stream.of(articles).flatMap(Draft::entries).toList(), List.of());
    return folder;
  }

  private static List<String> urls(SearchIndex index, String text) throws IOException {
    return Asking.urls(index.search(SearchQuery.of(text)));
  }

  /** Puts a new index in the place of the old one as a publisher does. */
  private static void swap(Path fresh, Path place, Path aside) throws IOException {
    Files.move(place, aside);
    Files.move(fresh, place);
  }

  @Test
  void countsPassagesAndArticles() throws IOException {
    Path folder = write("i", article("a.html", "甲").text("一").text("二"),
        article("b.html", "乙").text("三"));
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertEquals(3, index.documents());
      assertEquals(2, index.articles());
    }
  }

  @Test
  void anEmptyGazetteHasAnIndexThatFindsNothing() throws IOException {
    try (SearchIndex index = SearchIndex.open(write("i"))) {
      assertEquals(0, index.documents());
      assertEquals(0, index.articles());
      assertEquals(List.of(), urls(index, "养老"));
    }
  }

  @Test
  void theGenerationTellsTheContent() throws IOException {
    List<String> generations = new ArrayList<>();
    for (Path folder : List.of(write("one", article("a.html", "甲").text("养老")),
        write("same", article("a.html", "甲").text("养老")),
        write("other", article("a.html", "甲").text("养老。")))) {
      try (SearchIndex index = SearchIndex.open(folder)) {
        generations.add(index.generation());
      }
    }
    assertEquals(generations.get(0), generations.get(1));
    assertNotEquals(generations.get(0), generations.get(2));
  }

  @Test
  void answersDoNotDependOnTheNumberOfThreads() throws IOException {
    List<SearchEntry> entries = IntStream.range(0, 200)
        .boxed()
        .flatMap(i -> article("a" + i + ".html", "养老" + i % 7).issue("2020-01")
            .text("养老服务".repeat(i % 5 + 1))
            .text("机构" + i)
            .entries())
        .toList();
    SearchIndex.write(temp.resolve("one"), entries, List.of(), 1);
    SearchIndex.write(temp.resolve("four"), entries, List.of(), 4);
    try (SearchIndex one = SearchIndex.open(temp.resolve("one"));
        SearchIndex four = SearchIndex.open(temp.resolve("four"))) {
      assertEquals(one.generation(), four.generation());
      for (String text : List.of("养老", "机构", "养老服务 机构")) {
        assertEquals(one.search(SearchQuery.of(text)), four.search(SearchQuery.of(text)));
      }
    }
  }

  @Test
  void writesNothingIntoAFolderThatHasSomething() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("i"));
    Files.writeString(folder.resolve("note.txt"), "mine", StandardCharsets.UTF_8);
    assertThrows(DirectoryNotEmptyException.class,
        () -> SearchIndex.write(folder, List.of(), List.of()));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFailureWhileReadingEntriesIsTold() {
    Iterable<SearchEntry> failing = () -> {
      throw new IllegalStateException("no entries");
    };
    assertThrows(IllegalStateException.class,
        () -> SearchIndex.write(temp.resolve("i"), failing, List.of()));
    assertThrows(IndexUnusableException.class, () -> SearchIndex.open(temp.resolve("i")));
  }

  @Test
  void saysWhatToDoWhenThereIsNoIndex() {
    Path folder = temp.resolve("none");
    IndexUnusableException failure = assertThrows(IndexUnusableException.class,
        () -> SearchIndex.open(folder));
    assertEquals("the search index in " + folder + " is missing or not whole; run gazette build",
        failure.getMessage());
  }

  @Test
  void anEmptyFolderAndAFileAreNoIndex() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("empty"));
    assertThrows(IndexUnusableException.class, () -> SearchIndex.open(folder));
    Path file = Files.writeString(temp.resolve("file"), "x", StandardCharsets.UTF_8);
    assertThrows(IndexUnusableException.class, () -> SearchIndex.open(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "empty", "changed", "removed"})
  void aDamagedFileMakesItUnusable(String damage) throws IOException {
    Path whole = write("whole", article("a.html", "甲").text("养老服务"));
    List<Path> files;
    try (Stream<Path> list = Files.walk(whole)) {
      files = list.filter(Files::isRegularFile).map(whole::relativize).sorted().toList();
    }
    assertFalse(files.isEmpty());
    for (Path file : files) {
      Path copy = temp.resolve(damage + file.getFileName() + file.getNameCount());
      FileUtils.copyDirectory(whole.toFile(), copy.toFile());
      damage(copy.resolve(file), damage);
      assertUnusableOrWhole(copy, file, damage);
    }
  }

  private static void damage(Path file, String damage) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (damage) {
      case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      case "empty" -> Files.write(file, new byte[0]);
      case "removed" -> Files.delete(file);
      default -> {
        bytes[2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
  }

  private static void assertUnusableOrWhole(Path folder, Path file, String damage) {
    assertThrows(IndexUnusableException.class, () -> SearchIndex.open(folder).close(),
        damage + " " + file.getFileName());
  }

  @Test
  void anIndexOfAnotherProgramOrVersionIsNotRead() throws IOException {
    Path folder = temp.resolve("other");
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory,
            new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.commit();
    }
    IndexUnusableException failure = assertThrows(IndexUnusableException.class,
        () -> SearchIndex.open(folder));
    assertEquals("the search index in " + folder
        + " is of another version of this program; run gazette build", failure.getMessage());
  }

  @Test
  void takesUpANewBuildAndNothingElse() throws IOException {
    Path place = write("index", article("a.html", "甲").text("养老"));
    try (SearchIndex index = SearchIndex.open(place)) {
      assertFalse(index.refresh());
      Path fresh = write("fresh", article("b.html", "乙").text("养老"));
      swap(fresh, place, temp.resolve("aside"));
      assertEquals(List.of("a.html"), urls(index, "养老"));
      assertTrue(index.refresh());
      assertEquals(List.of("b.html"), urls(index, "养老"));
      assertFalse(index.refresh());
    }
  }

  @Test
  void goesOnWithTheOldBuildWhileThereIsNoNewOneOrADamagedOne() throws IOException {
    Path place = write("index", article("a.html", "甲").text("养老"));
    try (SearchIndex index = SearchIndex.open(place)) {
      Files.move(place, temp.resolve("aside"));
      assertFalse(index.refresh());
      Files.createDirectories(place);
      assertFalse(index.refresh());
      Files.writeString(place.resolve("segments_1"), "half", StandardCharsets.UTF_8);
      assertThrows(IndexUnusableException.class, index::refresh);
      assertEquals(List.of("a.html"), urls(index, "养老"));
    }
  }

  @Test
  void queriesThatRunWhileItIsReplacedAreAnswered() throws Exception {
    Path place = write("index", article("a.html", "甲").text("养老"));
    AtomicBoolean done = new AtomicBoolean();
    try (SearchIndex index = SearchIndex.open(place);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        counts.add(readers.submit(() -> {
          int asked = 0;
          while (!done.get() || asked == 0) {
            assertEquals(List.of("a.html"), urls(index, "养老"));
            asked++;
          }
          return asked;
        }));
      }
      for (int build = 0; build < 6; build++) {
        swap(write("fresh" + build, article("a.html", "甲").text("养老")), place,
            temp.resolve("aside" + build));
        assertTrue(index.refresh());
      }
      done.set(true);
      for (Future<Integer> count : counts) {
        assertTrue(count.get() > 0);
      }
    }
  }

  @Test
  void isNotAskedOnceItIsClosed() throws IOException {
    SearchIndex index = SearchIndex.open(write("index", article("a.html", "甲").text("养老")));
    index.close();
    assertThrows(IllegalStateException.class, () -> index.search(SearchQuery.of("养老")));
  }

  @Test
  void closingItTwiceDoesNoHarm() throws IOException {
    SearchIndex index = SearchIndex.open(write("index", article("a.html", "甲").text("养老")));
    index.close();
    index.close();
    assertFalse(index.refresh());
  }

  @Test
  void aQueryThatTakesTooLongIsGivenUp() throws IOException {
    Generation index = Generation.open(write("index", article("a.html", "甲").text("养老")));
    Search search = new Search(new OwnSource(index, Duration.ofNanos(1), Ranking.DEFAULT),
        SearchQuery.of("养老"), Ranking.DEFAULT);
    QueryTimeoutException failure = assertThrows(QueryTimeoutException.class, search::answer);
    assertEquals("the query took longer than 0 ms; ask for fewer or rarer words",
        failure.getMessage());
    index.snapshot().release();
  }
}
