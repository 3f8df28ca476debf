package gazette.search;

import gazette.text.SynonymGroup;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/** Writes a complete index into an empty folder. */
final class IndexBuilder {

  private static final int BUFFER_MEGABYTES = 64;

  private IndexBuilder() {}

  static void write(Path folder, Iterable<SearchEntry> entries, List<SynonymGroup> synonyms,
      int threads) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new DirectoryNotEmptyException(folder.toString());
      }
    }
    // Nobody else knows the folder yet: no lock file, which would stay behind and be published.
    try (Directory directory = FSDirectory.open(folder, new SingleInstanceLockFactory());
        IndexWriter writer = new IndexWriter(directory, config())) {
      ArticleBatches batches = new ArticleBatches(entries.iterator(), synonyms);
      addAll(writer, batches, threads);
      // One segment: ordinals are global, and a search groups passages as it goes.
      writer.forceMerge(1);
      Map<String, String> data = Map.of(Schema.FORMAT_KEY, Schema.FORMAT, Schema.GENERATION_KEY,
          batches.generation(), Schema.SYNONYMS_KEY, Synonyms.print(synonyms));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  private static IndexWriterConfig config() {
    // Text comes as ready tokens; the analyzer is never asked.
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setIndexSort(Schema.INDEX_ORDER)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setUseCompoundFile(false)
        // Merging in the threads that add: a full disk is then their failure, not one of a thread
        // that nobody listens to.
        .setMergeScheduler(new SerialMergeScheduler())
        .setCommitOnClose(false);
  }

  private static void addAll(IndexWriter writer, ArticleBatches batches, int threads)
      throws IOException {
    if (threads == 1) {
      add(writer, batches);
      return;
    }
    Callable<Void> work = () -> {
      add(writer, batches);
      return null;
    };
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<Void>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(executor.submit(work));
      }
      for (Future<Void> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof IOException cause ? cause : new IOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while indexing");
    }
  }

  private static void add(IndexWriter writer, ArticleBatches batches) throws IOException {
    PassageDocument document = new PassageDocument();
    List<SearchEntry> article = batches.next();
    while (!article.isEmpty()) {
      int place = 0;
      for (SearchEntry passage : article) {
        writer.addDocument(document.of(passage, place++));
      }
      article = batches.next();
    }
  }
}
