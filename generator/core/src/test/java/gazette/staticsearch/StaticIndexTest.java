package gazette.staticsearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.staticsearch.StaticArticle.Passage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaticIndexTest {

  private static final int SHARDS = 400;
  private static final int ISSUES = 28;
  private static final QueryRules RULES = new QueryRules(Map.of("title", 2.2), "什么", "的", List.of(),
      true);

  private static final StaticArticle.Facts FACTS = new StaticArticle.Facts("规章", List.of(),
      List.of(), new StaticArticle.Days(null, null, null), null, null);

  /** What was written, by path, and which folders stay. */
  private record Written(Map<String, ByteBuffer> files, List<String> stay) {

    byte[] root() {
      return Objects.requireNonNull(files.get(StaticIndex.ROOT)).array();
    }

    boolean below(String folder) {
      return files.keySet().stream().anyMatch(path -> path.startsWith(folder));
    }
  }

  @Test
  void givesTheSameBytesEachTime() throws IOException {
    List<Contribution> articles = articles(ISSUES);
    Written first = write(articles, SHARDS, null);
    assertTrue(first.below("shards/a/"), "no old volume");
    assertTrue(first.below("shards/b/"), "no new volume");
    assertEquals(first.files(), write(articles, SHARDS, null).files());
  }

  @Test
  void leavesEverythingWhereNothingChanged() throws IOException {
    List<Contribution> articles = articles(ISSUES);
    Written first = write(articles, SHARDS, null);
    Written again = write(articles, SHARDS, first.root());
    assertEquals(List.of("shards/a/", "shards/rows/a/", "shards/cells/a/", "shards/b/",
        "shards/rows/b/", "shards/cells/b/", "shards/words/"), again.stay());
    assertTrue(Arrays.equals(first.root(), again.root()));
    assertEquals(List.of("shards/root.js", "shards/simple.js"),
        again.files().keySet().stream().sorted().toList());
  }

  @Test
  void leavesTheOldVolumeWhenTheNewestArticleChanges() throws IOException {
    List<Contribution> articles = articles(ISSUES);
    Written first = write(articles, SHARDS, null);
    articles.set(articles.size() - 1, Contribution.of(article(ISSUES, 0, "新的文字")));
    Written next = write(articles, SHARDS, first.root());
    assertEquals(List.of("shards/a/", "shards/rows/a/", "shards/cells/a/", "shards/words/"),
        next.stay());
    assertEquals(write(articles, SHARDS, null).files(), together(first, next));
  }

  @Test
  void leavesTheOldVolumeWhenAnIssueIsAdded() throws IOException {
    Written first = write(articles(ISSUES), SHARDS, null);
    Written next = write(articles(ISSUES + 1), SHARDS, first.root());
    assertEquals(List.of("shards/a/", "shards/rows/a/", "shards/cells/a/", "shards/words/"),
        next.stay());
    assertEquals(write(articles(ISSUES + 1), SHARDS, null).files(), together(first, next));
  }

  @Test
  void writesTheOldVolumeAnewWhenAnOldArticleChanges() throws IOException {
    List<Contribution> articles = articles(ISSUES);
    Written first = write(articles, SHARDS, null);
    articles.set(0, Contribution.of(article(1, 0, "新的文字")));
    Written next = write(articles, SHARDS, first.root());
    assertEquals(List.of("shards/b/", "shards/rows/b/", "shards/cells/b/", "shards/words/"),
        next.stay());
  }

  @Test
  void writesEverythingForAnotherNumberOfFiles() throws IOException {
    List<Contribution> articles = articles(ISSUES);
    Written first = write(articles, SHARDS, null);
    assertEquals(List.of("shards/words/"), write(articles, SHARDS / 2, first.root()).stay());
  }

  @Test
  void writesEverythingWhereTheLastRootIsDamaged() throws IOException {
    List<Contribution> articles = articles(ISSUES);
    byte[] root = write(articles, SHARDS, null).root();
    for (int length : new int[]{0, 1, 2, 30, root.length / 2, root.length - 1}) {
      assertEquals(List.of(), write(articles, SHARDS, Arrays.copyOf(root, length)).stay());
    }
    for (int i = 0; i < root.length; i += 37) {
      byte[] damaged = root.clone();
      damaged[i] ^= 4;
      List<String> stay = write(articles.subList(0, 3), SHARDS, damaged).stay();
      // The words' vectors are those of the program, whatever the articles are.
      assertTrue(List.of("shards/words/").containsAll(stay), "byte " + i + ": " + stay);
    }
  }

  @Test
  void writesAnIndexOfNothing() throws IOException {
    assertTrue(write(List.of(), SHARDS, null).files().containsKey("shards/root.js"));
    Contribution wordless = Contribution
        .of(new StaticArticle("a.html", "2020-06", "※", null, FACTS, List.of()));
    assertTrue(write(List.of(wordless), SHARDS, null).below("shards/b/0.js"));
  }

  private static Written write(List<Contribution> articles, int shards, byte @Nullable [] lastRoot)
      throws IOException {
    Map<String, ByteBuffer> files = new ConcurrentHashMap<>();
    List<String> stay = StaticIndex.write(articles, shards, RULES, lastRoot,
        (path, content) -> files.put(path, ByteBuffer.wrap(content)));
    return new Written(files, stay);
  }

  /** The files of a build, and of one before it those that stayed. */
  private static Map<String, ByteBuffer> together(Written before, Written after) {
    Map<String, ByteBuffer> files = new ConcurrentHashMap<>(after.files());
    before.files().forEach((path, content) -> {
      if (after.stay().stream().anyMatch(path::startsWith)) {
        files.put(path, content);
      }
    });
    return files;
  }

  private static List<Contribution> articles(int issues) {
    List<Contribution> articles = new ArrayList<>();
    for (int issue = 1; issue <= issues; issue++) {
      for (int article = 3; article >= 0; article--) {
        articles.add(Contribution.of(article(issue, article, "")));
      }
    }
    return articles;
  }

  /** An article of a hundred clauses, the same each time. */
  private static StaticArticle article(int issue, int article, String more) {
    Random random = new Random(issue * 10L + article);
    List<Passage> passages = new ArrayList<>();
    for (int clause = 1; clause <= 100; clause++) {
      StringBuilder text = new StringBuilder(more);
      random.ints(30, 0, 60).forEach(i -> text.append((char) ('一' + i * 97)));
      passages.add(new Passage("tiao-" + clause, "第" + clause + "条", text.toString()));
    }
    String path = "issues/%d/01/%02d-a.html".formatted(1990 + issue, article);
    String name = String.format(Locale.ROOT, "%d-01", 1990 + issue);
    return new StaticArticle(path, name, "办法" + random.nextInt(), null, FACTS, passages);
  }
}
