package gazette.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One build of the index, open. Its files stay open until the last one who acquired it has released
 * it.
 */
final class IndexSnapshot {

  private static final String NOT_WHOLE = "is missing or not whole";
  private static final String OTHER_LUCENE = "is of another version of Lucene";
  private static final String DAMAGED = "is damaged";

  private final DirectoryReader reader;
  private final byte[] commit;
  private final String generation;
  private final Synonyms synonyms;
  private final int articles;
  private @Nullable Suggestions suggestions;

  private IndexSnapshot(DirectoryReader reader, byte[] commit, String generation, Synonyms synonyms)
      throws IOException {
    this.reader = reader;
    this.commit = commit;
    this.generation = generation;
    this.synonyms = synonyms;
    LeafReaderContext leaf = leaf();
    this.articles = leaf == null ? 0
        : DocValues.getSorted(leaf.reader(), Schema.ARTICLE).getValueCount();
  }

  static IndexSnapshot open(Path folder) throws IOException {
    try {
      return read(folder);
    } catch (IOException | IllegalArgumentException failure) {
      throw explained(folder, failure);
    }
  }

  /** Says what the trouble is, where the folder and not the disk is to blame. */
  private static IOException explained(Path folder, Exception failure) {
    return switch (failure) {
      case IndexUnusableException unusable -> unusable;
      case FileNotFoundException missing -> new IndexUnusableException(folder, NOT_WHOLE, missing);
      case NoSuchFileException missing -> new IndexUnusableException(folder, NOT_WHOLE, missing);
      case IndexFormatTooOldException old -> new IndexUnusableException(folder, OTHER_LUCENE, old);
      case IndexFormatTooNewException young ->
          new IndexUnusableException(folder, OTHER_LUCENE, young);
      case CorruptIndexException damage -> new IndexUnusableException(folder, DAMAGED, damage);
      case EOFException damage -> new IndexUnusableException(folder, DAMAGED, damage);
      case IOException other -> other;
      default -> new IndexUnusableException(folder, DAMAGED, failure);
    };
  }

  private static IndexSnapshot read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    // Opened files stay readable when the directory object is closed.
    try (Directory directory = FSDirectory.open(folder)) {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      if (!Schema.FORMAT.equals(data.get(Schema.FORMAT_KEY))) {
        throw new IndexUnusableException(folder, "is of another version of this program");
      }
      DirectoryReader reader = DirectoryReader.open(directory);
      try {
        return of(reader);
      } catch (IOException | RuntimeException failure) {
        reader.close();
        throw failure;
      }
    }
  }

  private static IndexSnapshot of(DirectoryReader reader) throws IOException {
    if (!(reader instanceof StandardDirectoryReader opened) || reader.leaves().size() > 1) {
      throw new IllegalArgumentException("more than one segment");
    }
    SegmentInfos infos = opened.getSegmentInfos();
    String generation = infos.getUserData().get(Schema.GENERATION_KEY);
    String synonyms = infos.getUserData().get(Schema.SYNONYMS_KEY);
    if (generation == null || synonyms == null) {
      throw new IllegalArgumentException("no generation or no synonyms");
    }
    return new IndexSnapshot(reader, infos.getId(), generation, Synonyms.parse(synonyms));
  }

  /** Whether another build lies in the folder; false when there is none at all. */
  boolean isReplacedIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      // Each commit has a random id of its own, the same content written again too.
      return !Arrays.equals(SegmentInfos.readLatestCommit(directory).getId(), commit);
    } catch (FileNotFoundException | NoSuchFileException swapping) {
      return false;
    } catch (IOException failure) {
      throw explained(folder, failure);
    }
  }

  /** All passages lie in one segment; null when there are none. */
  @Nullable
  LeafReaderContext leaf() {
    List<LeafReaderContext> leaves = reader.leaves();
    return leaves.isEmpty() ? null : leaves.getFirst();
  }

  /** What can be suggested, collected when it is first asked for. */
  synchronized Suggestions suggestions() throws IOException {
    if (suggestions == null) {
      LeafReaderContext leaf = leaf();
      suggestions = leaf == null ? Suggestions.none() : Suggestions.of(leaf.reader());
    }
    return suggestions;
  }

  DirectoryReader reader() {
    return reader;
  }

  Synonyms synonyms() {
    return synonyms;
  }

  int documents() {
    return reader.numDocs();
  }

  int articles() {
    return articles;
  }

  String generation() {
    return generation;
  }

  /** Keeps the files open until {@link #release}; false when they are closed already. */
  boolean acquire() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }
}
