package gazette.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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

  private final DirectoryReader reader;
  private final byte[] commit;
  private final String generation;
  private final int articles;

  private IndexSnapshot(DirectoryReader reader, byte[] commit, String generation)
      throws IOException {
    this.reader = reader;
    this.commit = commit;
    this.generation = generation;
    LeafReaderContext leaf = leaf();
    this.articles = leaf == null ? 0
        : DocValues.getSorted(leaf.reader(), Schema.ARTICLE).getValueCount();
  }

  static IndexSnapshot open(Path folder) throws IOException {
    try {
      return read(folder);
    } catch (FileNotFoundException | NoSuchFileException | NotDirectoryException missing) {
      throw new IndexUnusableException(folder, "is missing or not whole", missing);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
      throw new IndexUnusableException(folder, "is of another version of Lucene", other);
    } catch (CorruptIndexException | EOFException | IllegalArgumentException damage) {
      throw new IndexUnusableException(folder, "is damaged", damage);
    }
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
    if (generation == null) {
      throw new IllegalArgumentException("no generation");
    }
    return new IndexSnapshot(reader, infos.getId(), generation);
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
    }
  }

  /** All passages lie in one segment; null when there are none. */
  @Nullable
  LeafReaderContext leaf() {
    List<LeafReaderContext> leaves = reader.leaves();
    return leaves.isEmpty() ? null : leaves.getFirst();
  }

  DirectoryReader reader() {
    return reader;
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
