package gazette.search;

import gazette.search.SearchAnswer.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts, among results, how many have each value of each facet. */
final class Facets {

  private static final List<String> FIELDS = List.of(Schema.YEAR, Schema.ISSUE, Schema.SECTION,
      Schema.ISSUER, Schema.SUBJECT, Schema.STATUS);
  private static final Comparator<FacetCount> MOST_FIRST = Comparator
      .comparingInt(FacetCount::count)
      .reversed()
      .thenComparing(FacetCount::value);

  private static final class Facet {
    final String field;
    final SortedSetDocValues values;
    final int[] counts;

    Facet(String field, SortedSetDocValues values) {
      this.field = field;
      this.values = values;
      this.counts = new int[Math.toIntExact(values.getValueCount())];
    }
  }

  private final List<Facet> facets = new ArrayList<>();

  Facets(LeafReader reader) throws IOException {
    for (String field : FIELDS) {
      facets.add(new Facet(field, DocValues.getSortedSet(reader, field)));
    }
  }

  /** The counts of no results: every facet, without a value. */
  static Map<String, List<FacetCount>> none() {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    FIELDS.forEach(field -> counts.put(field, List.of()));
    return counts;
  }

  /** Counts a result by one of its passages; passages come in the order of the index. */
  void count(int document) throws IOException {
    for (Facet facet : facets) {
      if (facet.values.advanceExact(document)) {
        for (int i = 0; i < facet.values.docValueCount(); i++) {
          facet.counts[Math.toIntExact(facet.values.nextOrd())]++;
        }
      }
    }
  }

  /** By facet, the values that occur, most first, then by value. */
  Map<String, List<FacetCount>> counts() throws IOException {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (Facet facet : facets) {
      List<FacetCount> values = new ArrayList<>();
      for (int ordinal = 0; ordinal < facet.counts.length; ordinal++) {
        if (facet.counts[ordinal] > 0) {
          String value = facet.values.lookupOrd(ordinal).utf8ToString();
          values.add(new FacetCount(value, facet.counts[ordinal]));
        }
      }
      values.sort(MOST_FIRST);
      counts.put(facet.field, List.copyOf(values));
    }
    return counts;
  }
}
