package gazette.search.rank;

import gazette.search.SearchAnswer.FacetCount;
import gazette.search.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts, among results, how many have each value of each facet. */
public final class Facets {

  private static final List<String> FIELDS = List.of(Schema.YEAR, Schema.ISSUE, Schema.SECTION,
      Schema.ISSUER, Schema.SUBJECT, Schema.STATUS);
  private static final Comparator<FacetCount> MOST_FIRST = Comparator
      .comparingInt(FacetCount::count)
      .reversed()
      .thenComparing(FacetCount::value);

  /** A facet in one shard. */
  private static final class Facet {
    final SortedSetDocValues values;
    final int[] counts;

    Facet(SortedSetDocValues values) {
      this.values = values;
      this.counts = new int[Math.toIntExact(values.getValueCount())];
    }

    void addTo(Map<String, Integer> sums) throws IOException {
      for (int ordinal = 0; ordinal < counts.length; ordinal++) {
        if (counts[ordinal] > 0) {
          sums.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Integer::sum);
        }
      }
    }
  }

  private final List<LeafReaderContext> shards;
  private final List<Map<String, Integer>> sums = new ArrayList<>();
  private final List<Facet> facets = new ArrayList<>();
  private int start;
  private int end;

  Facets(IndexReader reader) {
    this.shards = reader.leaves();
    FIELDS.forEach(field -> sums.add(new HashMap<>()));
  }

  /** The counts of no results: every facet, without a value. */
  public static Map<String, List<FacetCount>> none() {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    FIELDS.forEach(field -> counts.put(field, List.of()));
    return counts;
  }

  /** Counts a result by its article's own document; they come in the order of the index. */
  void count(int document) throws IOException {
    if (document >= end) {
      finish();
      LeafReaderContext shard = shards.get(ReaderUtil.subIndex(document, shards));
      start = shard.docBase;
      end = shard.docBase + shard.reader().maxDoc();
      for (String field : FIELDS) {
        facets.add(new Facet(DocValues.getSortedSet(shard.reader(), field)));
      }
    }
    for (Facet facet : facets) {
      if (facet.values.advanceExact(document - start)) {
        for (int i = 0; i < facet.values.docValueCount(); i++) {
          facet.counts[Math.toIntExact(facet.values.nextOrd())]++;
        }
      }
    }
  }

  /** By facet, the values that occur, most first, then by value. */
  public Map<String, List<FacetCount>> counts() throws IOException {
    finish();
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      counts.put(FIELDS.get(i),
          sums.get(i)
              .entrySet()
              .stream()
              .map(value -> new FacetCount(value.getKey(), value.getValue()))
              .sorted(MOST_FIRST)
              .toList());
    }
    return counts;
  }

  /** Takes in what was counted in a shard. */
  private void finish() throws IOException {
    for (int i = 0; i < facets.size(); i++) {
      facets.get(i).addTo(sums.get(i));
    }
    facets.clear();
  }
}
