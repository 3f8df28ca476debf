package gazette.search.index;

import gazette.search.index.IndexUpdate.Source;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes a complete index of passages that are all at hand. */
public final class IndexBuilder {

  private IndexBuilder() {}

  public static void write(Path folder, Iterable<SearchEntry> entries, List<SynonymGroup> synonyms,
      int threads) throws IOException {
    Map<String, List<SearchEntry>> articles = new LinkedHashMap<>();
    entries.forEach(
        entry -> articles.computeIfAbsent(entry.article().url(), first -> new ArrayList<>())
            .add(entry));
    List<Source> sources = articles.entrySet()
        .stream()
        .map(
            article -> new Source(article.getKey(), article.getValue().getFirst().article().issue(),
                IndexUpdate.digest(article.getValue())))
        .toList();
    IndexUpdate update = IndexUpdate.begin(folder, Optional.empty(), sources, synonyms,
        IndexMeaning.ofWords());
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (IndexShard shard : update.shards()) {
        work.add(() -> {
          shard.write(articles);
          return null;
        });
      }
      for (Future<Void> written : executor.invokeAll(work)) {
        written.get();
      }
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof IOException cause ? cause : new IOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while indexing");
    }
    update.commit();
  }
}
