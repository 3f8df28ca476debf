package gazette.search.remote;

import gazette.search.index.IndexShard;
import gazette.search.index.IndexSnapshot;
import gazette.search.index.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index of a build, taken apart to be written elsewhere: the same documents, of the same
 * analysis, without the texts being looked at again.
 */
public final class IndexCopy {

  private final Path folder;
  private final Map<String, String> said;
  private final SortedMap<String, Path> shards = new TreeMap<>();
  private final SortedMap<String, String> digests = new TreeMap<>();

  private IndexCopy(Path folder) {
    this.folder = folder;
    this.said = Map.copyOf(IndexShard.data(folder));
  }

  /** The index in a folder, which is whole. */
  public static IndexCopy of(Path folder) {
    IndexCopy copy = new IndexCopy(folder);
    List<String> shards = copy.said.getOrDefault(Schema.SHARDS_KEY, "")
        .lines()
        .flatMap(line -> Stream.of(line.split(" ")))
        .toList();
    for (String shard : shards) {
      IndexShard.digests(IndexShard.data(folder.resolve(shard))).forEach((url, digest) -> {
        copy.digests.put(url, digest);
        copy.shards.put(url, folder.resolve(shard));
      });
    }
    return copy;
  }

  /** What the index says of itself, by the keys of {@link Schema}. */
  public Map<String, String> said() {
    return said;
  }

  /** What each article consists of, by address. */
  public SortedMap<String, String> digests() {
    return digests;
  }

  /** What {@link Engine#pairs} gives back. */
  public byte[] pairs() throws IOException {
    IndexSnapshot index = IndexSnapshot.open(folder);
    try {
      return index.pairs().bytes();
    } finally {
      index.release();
    }
  }

  /** Gives out some articles, those of a shard one after another. */
  public void articles(Set<String> urls, ArticleCopy.Sink sink) throws IOException {
    String meanings = said.getOrDefault(Schema.MEANING_KEY, "");
    String vectors = meanings.contains(" ") ? Schema.MODEL_MEANING : Schema.MEANING;
    for (Path shard : shards.values().stream().distinct().toList()) {
      if (urls.stream().anyMatch(url -> shard.equals(shards.get(url)))) {
        try (Directory directory = FSDirectory.open(shard);
            DirectoryReader reader = DirectoryReader.open(directory)) {
          for (LeafReaderContext leaf : reader.leaves()) {
            new Unwritten(leaf.reader(), vectors).articles(urls, digests, sink);
          }
        }
      }
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
