package gazette.site;

import gazette.io.Digests;
import gazette.model.Article;
import gazette.model.Issue;
import gazette.page.SitePath;
import gazette.search.index.IndexShard;
import gazette.search.index.IndexUpdate;
import gazette.search.index.SearchEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The index that the endpoint asks, of what changed: a shard is written when the last of its
 * articles is there, by the thread that brings it. Safe for use by several threads.
 */
final class PassageIndex {

  private final IndexUpdate update;
  private final TextMeaning meaning;
  private final Map<String, Shard> byArticle = new HashMap<>();

  private PassageIndex(IndexUpdate update, TextMeaning meaning) {
    this.update = update;
    this.meaning = meaning;
    for (IndexShard shard : update.shards()) {
      Shard open = new Shard(shard);
      shard.articles().forEach(url -> byArticle.put(url, open));
    }
  }

  /**
   * Begins an index beside the last one.
   *
   * @param folder where it is written
   * @param before the last one, if it can be relied on
   * @param meaning what it is told of the meaning of texts
   */
  static PassageIndex begin(Path folder, Optional<Path> before, Edition edition,
      TextMeaning meaning) throws IOException {
    List<IndexUpdate.Source> sources = new ArrayList<>();
    for (Article article : (Iterable<Article>) edition.gazette().articles()::iterator) {
      SitePath path = edition.at().article(article.id());
      String facts = SearchEntries
          .facts(article, path, edition.pages().standing(article).orElse(null))
          .toString();
      String digest = Digests.of(facts.getBytes(StandardCharsets.UTF_8)) + article.body().digest()
          + article.isChronicle();
      sources.add(new IndexUpdate.Source(path.value(), article.id().issue().toString(), digest));
    }
    return new PassageIndex(
        IndexUpdate.begin(folder, before, sources, edition.content().synonyms(), meaning.ofIndex()),
        meaning);
  }

  /** Whether it wants the passages of an article. */
  boolean wants(SitePath article) {
    return shard(article.value()).wanted.contains(article.value());
  }

  /**
   * Takes the articles of an issue.
   *
   * @param passages those of each article that it wants, by address
   */
  void add(Issue issue, Map<String, List<SearchEntry>> passages, Edition edition)
      throws IOException {
    if (!issue.articles().isEmpty()) {
      List<String> urls = issue.articles()
          .stream()
          .map(article -> edition.at().article(article.id()).value())
          .toList();
      Shard shard = shard(urls.getFirst());
      shard.passages.putAll(passages);
      if (shard.isLast(urls) && !update.isCurrent()) {
        shard.index.write(shard.passages);
        shard.passages.clear();
      }
    }
  }

  private Shard shard(String url) {
    Shard shard = byArticle.get(url);
    if (shard == null) {
      throw new IllegalStateException(url);
    }
    return shard;
  }

  /** Makes it an index, once all issues are there. */
  void finish() throws IOException {
    if (!update.isCurrent()) {
      update.commit();
    }
    meaning.finish();
  }

  /** Whether it is all that was wanted: else the next build makes it again. */
  boolean isWhole() {
    return !meaning.lacksModel();
  }

  private static final class Shard {

    private final IndexShard index;
    private final Set<String> wanted;
    private final Set<String> missing;
    private final Map<String, List<SearchEntry>> passages = new ConcurrentHashMap<>();

    Shard(IndexShard index) {
      this.index = index;
      this.wanted = Set.copyOf(index.wanted());
      this.missing = new HashSet<>(index.articles());
    }

    synchronized boolean isLast(List<String> urls) {
      urls.forEach(missing::remove);
      return missing.isEmpty();
    }
  }
}
