package gazette.search.index;

import gazette.io.Digests;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * Writes an index beside the one before, which stays as it is: what did not change is taken over.
 *
 * <pre>
 * IndexUpdate update = IndexUpdate.begin(folder, before, sources, synonyms, meaning);
 * for each shard of update.shards(), on as many threads as there are:
 *   shard.write(the passages of the articles that are shard.wanted())
 * update.commit();
 * </pre>
 *
 * The answers are those of an index that was written in one piece.
 */
public final class IndexUpdate {

  private static final int GENERATION_BYTES = 8;

  private final Path folder;
  private final List<IndexShard> shards;
  private final Supplier<Map<String, String>> data;
  private final boolean current;

  private IndexUpdate(Path folder, List<IndexShard> shards, Supplier<Map<String, String>> data,
      boolean current) {
    this.folder = folder;
    this.current = current;
    this.shards = shards;
    this.data = data;
  }

  /**
   * An article before its text is looked at.
   *
   * @param url its address relative to the root of the site
   * @param issue such as {@code 2020-06}
   * @param digest tells its passages, and the facts about it, from all others; no white space
   */
  public record Source(String url, String issue, String digest) {}

  /**
   * Looks at what there is.
   *
   * @param folder an empty folder, or none yet
   * @param before an index to take over from, whose files will not be changed; one that is damaged
   *   or of another version is not used
   * @param synonyms what else words are called, for queries
   * @param meaning what it is told of the meaning of texts
   * @throws DirectoryNotEmptyException when there is something in the folder
   */
  public static IndexUpdate begin(Path folder, Optional<Path> before, Collection<Source> articles,
      List<SynonymGroup> synonyms, IndexMeaning meaning) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new DirectoryNotEmptyException(folder.toString());
        }
      }
    }
    TreeMap<String, Map<String, String>> byShard = new TreeMap<>();
    int newest = articles.stream()
        .mapToInt(article -> IndexShard.yearOf(article.issue()))
        .max()
        .orElse(0);
    for (Source article : articles) {
      byShard.computeIfAbsent(IndexShard.nameOf(article.issue(), newest), first -> new TreeMap<>())
          .put(article.url(), article.digest());
    }
    List<IndexShard> shards = new ArrayList<>();
    // The newest lie first, and are looked at first.
    for (Map.Entry<String, Map<String, String>> shard : byShard.descendingMap().entrySet()) {
      Path old = before.orElse(folder).resolve(shard.getKey());
      shards.add(IndexShard.of(folder.resolve(shard.getKey()),
          Files.isDirectory(old) ? Optional.of(old) : Optional.empty(), shard.getValue(), meaning));
    }
    String year = Integer.toString(newest);
    // A model may fail on the way: what it is told in the end is known only then.
    Supplier<Map<String, String>> data = () -> Map.of(Schema.FORMAT_KEY, Schema.FORMAT,
        Schema.GENERATION_KEY, generation(byShard, synonyms, meaning.names()), Schema.SYNONYMS_KEY,
        printed(synonyms), Schema.SHARDS_KEY, String.join(" ", byShard.descendingKeySet()),
        Schema.NEWEST_YEAR_KEY, year, Schema.MEANING_KEY, meaning.names());
    return new IndexUpdate(folder, shards, data,
        before.isPresent() && data.get().equals(IndexShard.data(before.get())));
  }

  /** Whether the index before is what would be written: then nothing need be. */
  public boolean isCurrent() {
    return current;
  }

  /** Its parts, which can be written side by side. */
  public List<IndexShard> shards() {
    return shards;
  }

  /** Makes it an index, once all shards are written. */
  public void commit() throws IOException {
    Files.createDirectories(folder);
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setCommitOnClose(false);
    try (Directory directory = FSDirectory.open(folder, new SingleInstanceLockFactory());
        IndexWriter writer = new IndexWriter(directory, config)) {
      writer.setLiveCommitData(data.get().entrySet());
      writer.commit();
    }
  }

  private static String printed(List<SynonymGroup> synonyms) {
    return synonyms.stream().map(SynonymGroup::toString).collect(Collectors.joining("\n"));
  }

  private static String generation(Map<String, Map<String, String>> shards,
      List<SynonymGroup> synonyms, String meanings) {
    MessageDigest digest = Digests.sha256();
    add(digest, Schema.FORMAT);
    add(digest, meanings);
    synonyms.forEach(group -> add(digest, group.toString()));
    shards.values().forEach(articles -> articles.forEach((url, content) -> {
      add(digest, url);
      add(digest, content);
    }));
    return HexFormat.of().formatHex(digest.digest(), 0, GENERATION_BYTES);
  }

  /** Tells the passages of an article from all others. */
  public static String digest(List<SearchEntry> article) {
    MessageDigest digest = Digests.sha256();
    article.forEach(passage -> add(digest, passage.toString()));
    return HexFormat.of().formatHex(digest.digest(), 0, GENERATION_BYTES * 2);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
