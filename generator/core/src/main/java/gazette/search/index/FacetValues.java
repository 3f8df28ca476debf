package gazette.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/** Which values of a facet each article has, in memory: every query counts those of its results. */
public final class FacetValues {

  private final List<String> values;
  // The values of an article are those from its offset to that of the next one.
  private final int[] offsets;
  private final int[] ofArticles;

  private FacetValues(List<String> values, int[] offsets, int[] ofArticles) {
    this.values = List.copyOf(values);
    this.offsets = offsets;
    this.ofArticles = ofArticles;
  }

  static FacetValues of(String field, IndexReader reader, ArticleRanges articles)
      throws IOException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] offsets = new int[articles.count() + 1];
    int[] all = new int[articles.count()];
    int size = 0;
    int article = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues facet = DocValues.getSortedSet(leaf.reader(), field);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; article < articles.count() && articles.start(article) < end; article++) {
        int count = facet.advanceExact(articles.start(article) - leaf.docBase)
            ? facet.docValueCount()
            : 0;
        for (int i = 0; i < count; i++) {
          String value = facet.lookupOrd(facet.nextOrd()).utf8ToString();
          numbers.putIfAbsent(value, numbers.size());
          all = size == all.length ? Arrays.copyOf(all, 2 * size) : all;
          all[size++] = numbers.getOrDefault(value, 0);
        }
        offsets[article + 1] = size;
      }
    }
    List<String> sorted = numbers.keySet().stream().sorted().toList();
    int[] places = new int[sorted.size()];
    for (int place = 0; place < places.length; place++) {
      places[numbers.getOrDefault(sorted.get(place), 0)] = place;
    }
    return new FacetValues(sorted, offsets,
        Arrays.stream(all, 0, size).map(number -> places[number]).toArray());
  }

  /** The values by their numbers, from 0, in their order. */
  public List<String> values() {
    return values;
  }

  /** Counts the values of an article, each by its number. */
  public void count(int article, int[] counts) {
    for (int at = offsets[article]; at < offsets[article + 1]; at++) {
      counts[ofArticles[at]]++;
    }
  }
}
