package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.meaning.StandInModel;
import gazette.problem.Problem;
import gazette.search.SearchAnswer.Match;
import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose {@code gazette.yaml} says by what texts are understood. */
class SentenceModelTest {

  private static final int FOR_EVER = Integer.MAX_VALUE;
  private static final String SAYS_WHY = "gazette.yaml: warning: the stand-in does not load;"
      + " the search goes on by word vectors; mend that, or write 'meaning: words'";
  /** In other words than the text has. */
  private static final SearchQuery MEANT = SearchQuery.of("老人");

  @TempDir
  Path folder;
  private Folders folders;

  @BeforeEach
  void content() throws IOException {
    FileUtils.copyDirectory(Path.of("src/test/resources/sites/small/content").toFile(),
        folder.resolve("content").toFile());
    folders = Folders.below(folder);
    StandInModel.work(FOR_EVER);
  }

  @AfterEach
  void othersFindItWorking() {
    StandInModel.work(FOR_EVER);
  }

  private void meaning(String kind) throws IOException {
    Path settings = folders.content().resolve("gazette.yaml");
    String before = Files.readString(settings).replaceFirst("(?s)search:.*", "");
    Files.writeString(settings, before + "search:\n  meaning: " + kind + "\n");
  }

  /** Builds; gives what is wrong, as it is printed. */
  private List<String> build(boolean full) throws IOException {
    BuildReport report = SiteBuilder.build(folders, BuildOptions.today().full(full));
    assertTrue(report.published().isPresent(), report.problems().toString());
    return report.problems().stream().map(Problem::toString).toList();
  }

  private List<Match> matches() throws IOException {
    try (SearchIndex index = SearchIndex.open(folders.index())) {
      return index.search(MEANT).results().stream().map(result -> result.match()).toList();
    }
  }

  private String failure() throws IOException {
    try (SearchIndex index = SearchIndex.open(folders.index())) {
      return index.meaningFailure().orElse("");
    }
  }

  @Test
  void aTextThatWasEmbeddedIsNotAgain() throws IOException {
    meaning("model");
    assertEquals(List.of(), build(false));
    int all = StandInModel.passages();
    assertTrue(all > 10, all + " passages");
    StandInModel.work(FOR_EVER);
    build(false);
    build(true);
    assertEquals(0, StandInModel.passages(), "of content that did not change");
    Path article = folders.content().resolve("2020/06/02-notice-8.md");
    Files.writeString(article, Files.readString(article) + "\n新加的一句。\n");
    build(false);
    assertTrue(StandInModel.passages() > 0 && StandInModel.passages() <= 2,
        StandInModel.passages() + " passages of one new line");
    assertEquals("", failure());
  }

  @Test
  void aBuildThatWasStoppedIsGoneOnWith() throws IOException {
    meaning("model");
    build(false);
    int all = StandInModel.passages();
    Path vectors = folders.site().resolve("cache/stand-in.vectors");
    byte[] kept = Files.readAllBytes(vectors);
    FileUtils.deleteDirectory(folders.site().toFile());
    Files.createDirectories(vectors.getParent());
    Files.write(vectors, Arrays.copyOf(kept, kept.length / 2));
    StandInModel.work(FOR_EVER);
    build(false);
    assertEquals((all + 1) / 2, StandInModel.passages());
  }

  @Test
  void whereItDoesNotLoadWordsServeAndThisIsSaid() throws IOException {
    meaning("words");
    build(false);
    List<Match> byWords = matches();
    assertTrue(byWords.contains(Match.MEANING), byWords.toString());
    meaning("model");
    StandInModel.work(0);
    assertEquals(List.of(SAYS_WHY), build(false));
    assertEquals(List.of(SAYS_WHY), build(false), "as long as it is so");
    assertEquals(byWords, matches());
    StandInModel.work(FOR_EVER);
    assertEquals(List.of(), build(false), "once it is mended");
    assertTrue(StandInModel.passages() > 10);
  }

  @Test
  void whereItGivesUpOnTheWayWordsServe() throws IOException {
    meaning("model");
    StandInModel.work(5);
    assertEquals(List.of(SAYS_WHY), build(false));
    assertTrue(matches().contains(Match.MEANING));
    StandInModel.work(FOR_EVER);
    assertEquals(List.of(), build(false));
    assertEquals("", failure());
  }

  @Test
  void whoAsksAnIndexWithoutItsModelIsToldAndAnsweredByWords() throws IOException {
    meaning("model");
    build(false);
    StandInModel.work(0);
    assertEquals("the stand-in does not load; the search goes on by word vectors", failure());
    assertTrue(matches().contains(Match.MEANING));
  }

  @Test
  void whereMeaningIsOffOnlyWordsThatAreThereAreFound() throws IOException {
    meaning("off");
    assertEquals(List.of(), build(false));
    assertEquals(0, StandInModel.passages());
    assertFalse(matches().contains(Match.MEANING), matches().toString());
    long off = bytes();
    meaning("words");
    build(false);
    assertTrue(bytes() > off, "vectors lie in the index");
    assertTrue(matches().contains(Match.MEANING));
  }

  private long bytes() throws IOException {
    try (Stream<Path> files = Files.walk(folders.index())) {
      List<Path> all = new ArrayList<>(files.filter(Files::isRegularFile).toList());
      return all.stream().mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
