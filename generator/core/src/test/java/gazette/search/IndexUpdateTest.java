package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.index.IndexMeaning;
import gazette.search.index.IndexShard;
import gazette.search.index.IndexUpdate;
import gazette.search.index.IndexUpdate.Source;
import gazette.search.index.SearchEntry;
import gazette.search.query.SearchQuery;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that takes over what did not change gives the answers of one that is written anew. */
class IndexUpdateTest {

  private static final String WORDS = "养老服务长期护理保险实施意见规章制定程序应急预案大事记城市管理垃圾分类";
  private static final List<String> QUESTIONS = List.of("养老", "长期护理保险", "应急", "规章 程序", "垃圾分类管理",
      "yanglao", "第2条", "养佬服务", "老服");

  @TempDir
  private Path temp;

  /** Updates an index; gives the articles whose passages were wanted. */
  private static List<String> update(Path folder, Optional<Path> before,
      Map<String, List<SearchEntry>> articles) throws IOException {
    List<Source> sources = articles.entrySet()
        .stream()
        .map(
            article -> new Source(article.getKey(), article.getValue().getFirst().article().issue(),
                IndexUpdate.digest(article.getValue())))
        .toList();
    IndexUpdate update = IndexUpdate.begin(folder, before, sources, List.<SynonymGroup>of(),
        IndexMeaning.ofWords());
    List<String> wanted = new ArrayList<>();
    for (IndexShard shard : update.shards()) {
      wanted.addAll(shard.wanted());
      shard.write(articles);
    }
    update.commit();
    return wanted;
  }

  private static Map<String, List<SearchEntry>> articles(Draft... drafts) {
    return Stream.of(drafts)
        .flatMap(Draft::entries)
        .collect(Collectors.groupingBy(entry -> entry.article().url(), TreeMap::new,
            Collectors.toList()));
  }

  private static List<Object> answers(Path folder) throws IOException {
    List<Object> answers = new ArrayList<>();
    try (SearchIndex index = SearchIndex.open(folder)) {
      answers.add(index.generation());
      answers.add(index.documents());
      answers.add(index.articles());
      for (String question : QUESTIONS) {
        answers.add(index.search(SearchQuery.of(question)));
        answers.add(index.suggest(question, 8));
      }
    }
    return answers;
  }

  @Test
  void wantsOnlyWhatIsNewOrChanged() throws IOException {
    update(temp.resolve("1"), Optional.empty(), articles(article("a.html", "甲").text("养老"),
        article("b.html", "乙").text("护理"), article("c.html", "丙").issue("2012-03").text("应急")));
    List<String> wanted = update(temp.resolve("2"), Optional.of(temp.resolve("1")),
        articles(article("a.html", "甲").text("养老"), article("b.html", "乙").text("长期护理"),
            article("c.html", "丙").issue("2012-03").text("应急"), article("d.html", "丁").text("规章")));
    assertEquals(List.of("b.html", "d.html"), wanted);
  }

  @Test
  void theIndexBeforeStaysAsItWas() throws IOException {
    Path one = temp.resolve("1");
    update(one, Optional.empty(), articles(article("a.html", "甲").text("养老")));
    List<Object> answers = answers(one);
    update(temp.resolve("2"), Optional.of(one), articles(article("a.html", "甲").text("护理")));
    assertEquals(answers, answers(one));
  }

  @Test
  void aDamagedShardIsWrittenAnew() throws IOException {
    Path one = temp.resolve("1");
    Map<String, List<SearchEntry>> articles = articles(article("a.html", "甲").text("养老"));
    update(one, Optional.empty(), articles);
    try (Stream<Path> files = Files.walk(one)) {
      for (Path file : files.filter(path -> path.toString().contains("segments_")).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    assertEquals(List.of("a.html"), update(temp.resolve("2"), Optional.of(one), articles));
    update(temp.resolve("3"), Optional.empty(), articles);
    assertEquals(answers(temp.resolve("3")), answers(temp.resolve("2")));
  }

  @RepeatedTest(20)
  void givesTheSameAnswersAfterAnyEdits(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    Map<String, List<SearchEntry>> articles = new TreeMap<>();
    Optional<Path> before = Optional.empty();
    for (int step = 0; step < 4; step++) {
      int edits = step == 0 ? 12 : 1 + random.nextInt(3);
      for (int edit = 0; edit < edits; edit++) {
        edit(random, articles);
      }
      Path updated = temp.resolve("updated-" + step);
      update(updated, before, articles);
      before = Optional.of(updated);
    }
    Path clean = temp.resolve("clean");
    update(clean, Optional.empty(), articles);
    assertTrue(before.isPresent());
    assertEquals(answers(clean), answers(before.get()));
  }

  private static void edit(Random random, Map<String, List<SearchEntry>> articles) {
    int number = random.nextInt(20);
    String issue = "20%02d-%02d".formatted(10 + number % 3, 1 + number);
    String url = "issues/%s/%02d.html".formatted(issue, number);
    if (random.nextInt(4) == 0) {
      articles.remove(url);
      return;
    }
    Draft draft = article(url, text(random, 8)).issue(issue);
    IntStream.rangeClosed(1, 1 + random.nextInt(4))
        .forEach(i -> draft.passage("第" + i + "条", "第" + i + "条 " + text(random, 30) + "。"));
    articles.put(url, draft.entries().toList());
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int from = random.nextInt(WORDS.length() - 4);
      text.append(WORDS, from, from + 4);
    }
    return text.toString();
  }
}
