package gazette.site;

import gazette.digest.Digests;
import gazette.model.Article;
import gazette.page.SitePath;
import gazette.publish.Staging;
import gazette.statics.Contribution;
import gazette.statics.StaticArticle;
import gazette.statics.StaticIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Writes the index for browsers, of what changed. Articles may be added by several threads. */
final class BrowserIndex {

  // Read from a disk, few files are better than small ones.
  private static final int SHARDS_OF_SOME = 16;

  private static final String TEXTS = StaticIndex.FOLDER + "texts/";

  private final Outputs outputs;
  private final Contributions contributions;
  private final Staging staging;
  private final int mostShards;
  private final Map<String, Contribution> byUrl = new ConcurrentHashMap<>();

  /**
   * An index.
   *
   * @param mostShards about how many files may hold the lists
   */
  BrowserIndex(Outputs outputs, Contributions contributions, Staging staging, int mostShards) {
    this.outputs = outputs;
    this.contributions = contributions;
    this.staging = staging;
    this.mostShards = mostShards;
  }

  /**
   * Adds an article.
   *
   * @param digest tells what is found of it
   * @param found gives that, which costs rendering
   */
  void add(Article article, SitePath page, String digest, Supplier<StaticArticle> found)
      throws IOException {
    String url = page.value();
    Inputs inputs = new Inputs("article=" + digest);
    Optional<Contributions.Known> known = contributions.known(url, digest)
        .filter(one -> one.texts().stream().allMatch(text -> outputs.keeps(text, inputs)));
    if (known.isPresent()) {
      byUrl.put(url, contributions.take(known.get(), article.id().issue(),
          () -> Contribution.of(found.get())));
      return;
    }
    StaticArticle whole = found.get();
    Contribution made = Contribution.of(whole);
    List<String> texts = new ArrayList<>();
    StaticIndex.writeTexts(whole, (path, bytes) -> {
      texts.add(path);
      outputs.put(path, inputs, bytes);
    });
    contributions.add(new Contributions.Known(url, digest, made.head(), texts),
        article.id().issue(), made);
    byUrl.put(url, made);
  }

  /**
   * Writes what is of all articles.
   *
   * @param order the addresses of all articles, oldest first
   */
  void write(List<String> order) throws IOException {
    List<Contribution> all = new ArrayList<>();
    StringBuilder digests = new StringBuilder().append(mostShards);
    for (String url : order) {
      Contribution contribution = contribution(url);
      all.add(contribution);
      digests.append(' ').append(contribution.head().digest());
    }
    Inputs inputs = new Inputs(
        "articles=" + Digests.of(digests.toString().getBytes(StandardCharsets.UTF_8)));
    List<Made> before = outputs.whole(BrowserIndex::isOfAll);
    Optional<Made> root = before.stream()
        .filter(made -> made.path().equals(StaticIndex.ROOT))
        .findFirst();
    if (root.isPresent() && root.get().inputs().equals(inputs)) {
      outputs.keep(before);
      return;
    }
    byte[] lastRoot = root.isPresent() ? staging.readPublic(StaticIndex.ROOT) : null;
    try {
      List<String> stay = StaticIndex.write(all, mostShards, lastRoot,
          (path, bytes) -> outputs.write(path, inputs, bytes));
      outputs.keep(before.stream()
          .filter(made -> stay.stream().anyMatch(folder -> made.path().startsWith(folder)))
          .toList());
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /**
   * Writes an index of its own for some articles that were added.
   *
   * @param urls the addresses of the articles, in order
   */
  void writeOf(List<String> urls, StaticIndex.Sink sink) throws IOException {
    List<Contribution> some = new ArrayList<>();
    for (String url : urls) {
      some.add(contribution(url));
      for (String text : contributions.texts(url)) {
        sink.write(text, staging.read(text));
      }
    }
    StaticIndex.write(some, SHARDS_OF_SOME, null, sink);
  }

  private Contribution contribution(String url) {
    Contribution contribution = byUrl.get(url);
    if (contribution == null) {
      throw new IllegalStateException(url);
    }
    return contribution;
  }

  private static boolean isOfAll(String path) {
    return path.startsWith(StaticIndex.FOLDER) && !path.startsWith(TEXTS);
  }
}
