package gazette.search.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;

/**
 * The passages of a few issues that follow each other, in a folder and one segment of their own.
 * Shards are written by several threads, each by one; a changed article costs its shard, not the
 * index.
 */
public final class IndexShard {

  // Of the newest year twelve issues: a year of most gazettes, half of a fortnightly one. What is
  // older changes seldom, and each shard costs every query a little.
  private static final int ISSUES = 12;
  private static final int YEARS = 4;
  private static final String ISSUE = "\\d{4}-\\d{2}(?:-[a-z0-9]+)*";
  private static final int BUFFER_MEGABYTES = 128;

  private final Path folder;
  private final Optional<Path> before;
  private final Map<String, String> digests;
  private final Map<String, String> oldDigests;
  private final IndexMeaning meaning;

  private IndexShard(Path folder, Optional<Path> before, Map<String, String> digests,
      Map<String, String> oldDigests, IndexMeaning meaning) {
    this.folder = folder;
    this.before = before;
    this.digests = digests;
    this.oldDigests = oldDigests;
    this.meaning = meaning;
  }

  /**
   * The shard that an issue belongs to; shards by name are shards by age.
   *
   * @param newestYear the year of the newest issue
   */
  static String nameOf(String issue, int newestYear) {
    int year = yearOf(issue);
    if (year < newestYear) {
      return "%04d".formatted(year / YEARS * YEARS);
    }
    int number = Integer.parseInt(issue.substring(5, 7));
    return "%04d-%02d".formatted(year, Math.max(0, number - 1) / ISSUES);
  }

  static int yearOf(String issue) {
    if (!issue.matches(ISSUE)) {
      throw new IllegalArgumentException("no issue: " + issue);
    }
    return Integer.parseInt(issue.substring(0, 4));
  }

  /**
   * A shard that is to be written.
   *
   * @param folder where it will lie
   * @param before where it lies in the index before
   * @param digests its articles: what each consists of, by address
   */
  public static IndexShard of(Path folder, Optional<Path> before, Map<String, String> digests,
      IndexMeaning meaning) {
    Map<String, String> old = new TreeMap<>();
    if (before.isPresent()) {
      old.putAll(readDigests(before.get(), meaning.names()));
    }
    return new IndexShard(folder, old.isEmpty() ? Optional.empty() : before, new TreeMap<>(digests),
        old, meaning);
  }

  /**
   * What a written shard consists of; nothing when it cannot be read, is of another version or has
   * the vectors of others.
   */
  private static Map<String, String> readDigests(Path folder, String meanings) {
    Map<String, String> digests = new TreeMap<>();
    Map<String, String> data = data(folder);
    if (Schema.FORMAT.equals(data.get(Schema.FORMAT_KEY))
        && meanings.equals(data.get(Schema.MEANING_KEY))) {
      digests.putAll(digests(data));
    }
    return digests;
  }

  /**
   * What each article of a shard consists of, by address.
   *
   * @param data what the shard says of itself
   */
  public static Map<String, String> digests(Map<String, String> data) {
    Map<String, String> digests = new TreeMap<>();
    for (String line : data.getOrDefault(Schema.ARTICLES_KEY, "").lines().toList()) {
      int space = line.indexOf(' ');
      digests.put(line.substring(space + 1), line.substring(0, space));
    }
    return digests;
  }

  /** What an index, or a shard, says of itself; nothing when it cannot be read. */
  public static Map<String, String> data(Path folder) {
    try (Directory directory = FSDirectory.open(folder)) {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IOException | RuntimeException damaged) {
      // Nothing is lost: it is written anew.
      return Map.of();
    }
  }

  /** Its articles, by address, sorted. */
  public List<String> articles() {
    return List.copyOf(digests.keySet());
  }

  /** The articles whose passages {@link #write} wants, by address, in the order of the index. */
  public List<String> wanted() {
    return digests.entrySet()
        .stream()
        .filter(article -> !article.getValue().equals(oldDigests.get(article.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Writes the shard. One thread does it; others may write other shards meanwhile.
   *
   * @param entries the passages of each article that is {@link #wanted}, by its address
   */
  public void write(Map<String, List<SearchEntry>> entries) throws IOException {
    try {
      writeAll(entries);
    } catch (FileSystemException named) {
      throw named;
    } catch (IOException full) {
      throw (IOException) new FileSystemException(folder.toString(), null, full.getMessage())
          .initCause(full);
    }
  }

  private void writeAll(Map<String, List<SearchEntry>> entries) throws IOException {
    Files.createDirectories(folder);
    if (before.isPresent()) {
      takeOver(before.get());
    }
    if (before.isPresent() && digests.equals(oldDigests)) {
      return;
    }
    // Nobody else knows the folder yet: no lock file, which would stay behind and be published.
    try (Directory directory = FSDirectory.open(folder, new SingleInstanceLockFactory());
        IndexWriter writer = new IndexWriter(directory, config(before.isPresent()))) {
      for (Map.Entry<String, String> old : oldDigests.entrySet()) {
        if (before.isPresent() && !old.getValue().equals(digests.get(old.getKey()))) {
          writer.deleteDocuments(
              SortedDocValuesField.newSlowExactQuery(Schema.ARTICLE, new BytesRef(old.getKey())));
        }
      }
      ArticleDocuments documents = new ArticleDocuments(meaning);
      for (List<SearchEntry> article : inOrder(entries)) {
        documents.write(article, writer::addDocument);
      }
      // One segment: without deleted passages, which would still count in how rare a word is.
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(Schema.FORMAT_KEY, Schema.FORMAT, Schema.MEANING_KEY,
          meaning.names(), Schema.ARTICLES_KEY, printed(digests)).entrySet());
      writer.commit();
    }
  }

  /** What comes in the order of the index needs no sorting when it is written. */
  private List<List<SearchEntry>> inOrder(Map<String, List<SearchEntry>> entries) {
    List<List<SearchEntry>> articles = new ArrayList<>();
    for (String url : wanted()) {
      List<SearchEntry> article = entries.get(url);
      if (article == null) {
        throw new IllegalArgumentException("no passages of " + url);
      }
      if (!article.isEmpty()) {
        articles.add(article);
      }
    }
    articles.sort(Comparator
        .comparingLong((List<SearchEntry> article) -> article.getFirst().article().issueOrder())
        .reversed()
        .thenComparing(article -> article.getFirst().article().url()));
    return articles;
  }

  private static String printed(Map<String, String> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach((url, digest) -> lines.append(digest).append(' ').append(url).append('\n'));
    return lines.toString();
  }

  /** Lucene writes no file twice: links cost nothing, and what is written here changes no other. */
  private void takeOver(Path old) throws IOException {
    try (Stream<Path> files = Files.list(old)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Path target = folder.resolve(file.getFileName());
        try {
          Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException noLinks) {
          Files.copy(file, target);
        }
      }
    }
  }

  private static IndexWriterConfig config(boolean append) {
    // Text comes as ready tokens; the analyzer is never asked.
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setOpenMode(append ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
        .setIndexSort(Schema.INDEX_ORDER)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setUseCompoundFile(false)
        // Merging in the thread that adds: a full disk is then its failure, not one of a thread
        // that nobody listens to.
        .setMergeScheduler(new SerialMergeScheduler())
        .setCommitOnClose(false);
  }
}
