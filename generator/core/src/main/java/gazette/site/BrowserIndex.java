package gazette.site;

import gazette.model.IssueId;
import gazette.search.suggest.TitleWords;
import gazette.staticsearch.Contribution;
import gazette.staticsearch.QueryRules;
import gazette.staticsearch.Sink;
import gazette.staticsearch.StaticArticle;
import gazette.staticsearch.StaticIndex;
import gazette.staticsearch.SuggestionFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** Writes the index for browsers, of what changed. Safe for use by several threads. */
final class BrowserIndex {

  // Read from a disk, few files are better than small ones.
  private static final int SHARDS_OF_SOME = 16;

  private static final String GROUP = "search without a server";

  private final Outputs outputs;
  private final Contributions contributions;
  private final int mostShards;
  private final QueryRules rules;
  private final Map<IssueId, List<Contribution>> issues = new ConcurrentHashMap<>();

  /**
   * An index.
   *
   * @param contributions keeps what articles add to it
   * @param mostShards about how many files may hold the lists
   * @param rules how queries are understood
   */
  BrowserIndex(Outputs outputs, Contributions contributions, int mostShards, QueryRules rules) {
    this.outputs = outputs;
    this.contributions = contributions;
    this.mostShards = mostShards;
    this.rules = rules;
  }

  /**
   * An article as the index has it.
   *
   * @param contribution what it adds to the lists
   * @param texts the files of its text, by path
   */
  record Entry(Contribution contribution, NavigableMap<String, byte[]> texts) {

    static Entry of(StaticArticle article) throws IOException {
      NavigableMap<String, byte[]> texts = new TreeMap<>();
      StaticIndex.writeTexts(article, texts::put);
      return new Entry(Contribution.of(article), texts);
    }
  }

  /** Takes what the articles of an issue add, in the order of print. */
  void add(IssueId issue, List<Contribution> articles) {
    contributions.put(issue, articles);
    issues.put(issue, articles);
  }

  /**
   * Takes over what the articles of an issue added in the last build.
   *
   * @param again makes the contribution of the article at a place, should it be lost
   */
  void addLast(IssueId issue, List<Contribution.Head> articles, IntFunction<Contribution> again) {
    List<Contribution> last = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      int place = i;
      last.add(contributions.last(issue, articles.get(i), () -> again.apply(place)));
    }
    issues.put(issue, last);
  }

  /**
   * Writes what is of all articles.
   *
   * @param order all issues, oldest first
   */
  void write(List<IssueId> order) throws IOException {
    List<Contribution> all = new ArrayList<>();
    order.forEach(issue -> all.addAll(issues.getOrDefault(issue, List.of())));
    StringBuilder digests = new StringBuilder().append(mostShards).append(' ').append(rules);
    all.forEach(one -> digests.append(' ').append(one.head().digest()));
    Inputs inputs = new Inputs.Builder().add("articles", digests.toString()).build();
    FileGroup files = outputs.open(GROUP, inputs);
    if (files.isCurrent()) {
      files.keep(path -> true);
      return;
    }
    Optional<byte[]> lastRoot = files.readIfUntouched(StaticIndex.ROOT);
    List<String> stay = StaticIndex.write(all, mostShards, rules, lastRoot.orElse(null),
        files::write);
    SuggestionFiles.write(all, new TitleWords()::of, files::write);
    files.keep(path -> stay.stream().anyMatch(path::startsWith));
  }

  /** Writes an index of its own for some articles, in order. */
  static void writeOf(List<Entry> articles, QueryRules rules, Sink sink) throws IOException {
    for (Entry article : articles) {
      for (Map.Entry<String, byte[]> text : article.texts().entrySet()) {
        sink.write(text.getKey(), text.getValue());
      }
    }
    List<Contribution> all = articles.stream().map(Entry::contribution).toList();
    StaticIndex.write(all, SHARDS_OF_SOME, rules, null, sink);
    SuggestionFiles.write(all, new TitleWords()::of, sink);
  }
}
