package gazette.search.index;

import gazette.meaning.WordVectors;
import gazette.problem.Phrase;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One build of the index, open. Its files stay open until the last one who acquired it has released
 * it.
 */
public final class IndexSnapshot {

  /**
   * The fields that results are counted by, in the order in which they are shown; of several
   * gazettes there is one more.
   */
  public static final List<String> FACETS = List.of(Schema.YEAR, Schema.ISSUE, Schema.SECTION,
      Schema.ISSUER, Schema.SUBJECT, Schema.STATUS);

  private static final Phrase NOT_WHOLE = Phrase.of("index-not-whole");
  private static final Phrase OTHER_LUCENE = Phrase.of("index-of-other-lucene");
  private static final Phrase OTHER_PROGRAM = Phrase.of("index-of-other-program");
  private static final Phrase DAMAGED = Phrase.of("index-damaged");

  private final IndexReader reader;
  private final byte[] commit;
  private final String generation;
  private final String synonyms;
  private final LocalDate newestDay;
  private final String meanings;
  private final ArticleRanges articles;
  private final int passages;
  private final Map<String, FacetValues> facets;
  // Read when they are first asked for. Whoever asks later must not wait for a lock: among many
  // virtual threads it may be long before one that waited goes on.
  private volatile @Nullable MeaningSigns signs;
  private volatile @Nullable PairCounts pairs;

  private IndexSnapshot(IndexReader reader, byte[] commit, Said said) throws IOException {
    this.reader = reader;
    this.commit = commit;
    this.generation = said.generation();
    this.synonyms = said.synonyms();
    this.newestDay = newestDay(reader, said.newestYear());
    this.meanings = said.meanings();
    this.articles = ArticleRanges.of(reader);
    this.passages = reader.docFreq(new Term(Schema.KIND, Schema.PASSAGE_KIND));
    Map<String, FacetValues> values = new LinkedHashMap<>();
    for (String field : FACETS) {
      values.put(field, FacetValues.of(field, reader, articles));
    }
    FacetValues gazettes = FacetValues.of(Schema.GAZETTE, reader, articles);
    if (!gazettes.values().isEmpty()) {
      values.put(Schema.GAZETTE, gazettes);
    }
    this.facets = Collections.unmodifiableMap(values);
  }

  /** What an index says of itself. */
  private record Said(String generation, String synonyms, List<String> shards, int newestYear,
      String meanings) {

    static Said by(Path folder, Map<String, String> data) throws IndexUnusableException {
      if (!Schema.FORMAT.equals(data.get(Schema.FORMAT_KEY))) {
        throw new IndexUnusableException(folder, OTHER_PROGRAM, null);
      }
      String generation = data.get(Schema.GENERATION_KEY);
      String synonyms = data.get(Schema.SYNONYMS_KEY);
      String shards = data.get(Schema.SHARDS_KEY);
      String newest = data.get(Schema.NEWEST_YEAR_KEY);
      String meanings = data.get(Schema.MEANING_KEY);
      if (generation == null || synonyms == null || shards == null || newest == null
          || meanings == null) {
        throw new IllegalArgumentException("no generation, synonyms, shards, year or meanings");
      }
      if (!meanings.isEmpty() && !(meanings + ' ').startsWith(WordVectors.load().id() + ' ')) {
        throw new IndexUnusableException(folder, OTHER_PROGRAM, null);
      }
      return new Said(generation, synonyms,
          shards.lines().flatMap(line -> Stream.of(line.split(" "))).toList(),
          Integer.parseInt(newest), meanings);
    }
  }

  public static IndexSnapshot open(Path folder) throws IOException {
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

  /** A part of an index that is elsewhere, which is asked for what is known of the whole. */
  public static IndexSnapshot ofPart(IndexReader reader) throws IOException {
    return new IndexSnapshot(reader, new byte[0], new Said("", "", List.of(), 0, ""));
  }

  private static IndexSnapshot read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    // Opened files stay readable when the directory object is closed.
    try (Directory directory = FSDirectory.open(folder)) {
      SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
      Said said = Said.by(folder, infos.getUserData());
      IndexReader reader = open(folder, said.shards());
      try {
        return new IndexSnapshot(reader, infos.getId(), said);
      } catch (IOException | RuntimeException failure) {
        reader.close();
        throw failure;
      }
    }
  }

  /** All shards as one reader, in the order of their names. */
  private static IndexReader open(Path folder, List<String> shards) throws IOException {
    List<IndexReader> readers = new ArrayList<>();
    try {
      for (String shard : shards) {
        try (Directory directory = FSDirectory.open(folder.resolve(shard))) {
          readers.add(DirectoryReader.open(directory));
        }
      }
      return new MultiReader(readers.toArray(IndexReader[]::new));
    } catch (IOException | RuntimeException failure) {
      IOUtils.closeWhileHandlingException(readers);
      throw failure;
    }
  }

  /** Whether another build lies in the folder; false when there is none at all. */
  public boolean isReplacedIn(Path folder) throws IOException {
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

  private static LocalDate newestDay(IndexReader reader, int year) throws IOException {
    byte[] last = PointValues.getMaxPackedValue(reader, Schema.SIGNED);
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate signed = last == null ? end
        : LocalDate.ofEpochDay(LongPoint.decodeDimension(last, 0));
    return signed.getYear() == year ? signed : end;
  }

  /**
   * The present as the gazette knows it: the day when the last text was signed, or the last day of
   * the newest issue's year where that is of another year. Year 0 when there is no issue.
   */
  public LocalDate newestDay() {
    return newestDay;
  }

  /** All terms of a field, which are few. */
  public SortedSet<String> terms(String field) throws IOException {
    SortedSet<String> all = new TreeSet<>();
    for (LeafReader shard : Leaves.readers(reader)) {
      Terms terms = shard.terms(field);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        all.add(term.utf8ToString());
      }
    }
    return all;
  }

  public IndexReader reader() {
    return reader;
  }

  /** The list of synonyms, as lines of it. */
  public String synonyms() {
    return synonyms;
  }

  public int passages() {
    return passages;
  }

  /** Which of its documents are which article's. */
  public ArticleRanges articles() {
    return articles;
  }

  public String generation() {
    return generation;
  }

  /** Names whose vectors it has, with a space between. */
  public String meanings() {
    return meanings;
  }

  /** The signs of the vectors that queries are compared with, which are the same for all. */
  public MeaningSigns signs(MeaningAsked asked) throws IOException {
    MeaningSigns known = signs;
    return known == null ? readSigns(asked) : known;
  }

  private synchronized MeaningSigns readSigns(MeaningAsked asked) throws IOException {
    MeaningSigns known = signs;
    if (known == null) {
      known = MeaningSigns.of(reader, asked.field(), asked.dimensions());
      signs = known;
    }
    return known;
  }

  /** The values of each facet, by its field. */
  public Map<String, FacetValues> facets() {
    return facets;
  }

  /** How often pairs of characters stand in it. */
  public PairCounts pairs() throws IOException {
    PairCounts known = pairs;
    return known == null ? readPairs() : known;
  }

  private synchronized PairCounts readPairs() throws IOException {
    PairCounts known = pairs;
    if (known == null) {
      known = PairCounts.of(reader);
      pairs = known;
    }
    return known;
  }

  /** Keeps the files open until {@link #release}; false when they are closed already. */
  public boolean acquire() {
    return reader.tryIncRef();
  }

  public void release() throws IOException {
    reader.decRef();
  }
}
