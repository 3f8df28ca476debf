package gazette.search;

import gazette.search.SearchQuery.Group;
import gazette.search.SearchQuery.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Collects matching passages into results as the search goes through the index, where the passages
 * of an article lie side by side. Keeps only the results that can be shown.
 */
final class Grouping implements Collector, LeafCollector {

  /** How many passages of an article are shown. */
  private static final int MOST_PASSAGES = 3;
  // What each further passage adds to the score of an article, as a part of its own score.
  private static final float BREADTH = 0.05f;
  private static final int COUNTED_BREADTH = 5;

  /** A passage that matches. */
  record Scored(int document, float score) {}

  /**
   * A result.
   *
   * @param score that of its best passage, and a little for the others
   * @param signed days since 1970-01-01; the smallest number when it has no date
   * @param passages best first
   */
  record Found(float score, long signed, List<Scored> passages) {}

  // Of equal results the one that lies first in the index is better: it is newer.
  private static final Comparator<Found> BY_PLACE = Comparator
      .comparingInt(found -> found.passages().getFirst().document());
  private static final Comparator<Found> BY_SCORE = Comparator.comparingDouble(Found::score)
      .reversed()
      .thenComparing(BY_PLACE);
  private static final Comparator<Found> BY_DATE = Comparator.comparingLong(Found::signed)
      .reversed()
      .thenComparing(BY_PLACE);
  private static final Comparator<Scored> BEST_PASSAGE_FIRST = Comparator
      .comparingDouble(Scored::score)
      .reversed()
      .thenComparingInt(Scored::document);

  private final SortedDocValues articles;
  private final NumericDocValues signed;
  private final Facets facets;
  private final boolean grouped;
  private final int depth;
  private final Comparator<Found> order;
  private final PriorityQueue<Found> best;
  private final List<Scored> passages = new ArrayList<>();
  private Scorable scorer = new NoScore();
  private int article = -1;
  private int total;

  Grouping(LeafReader reader, SearchQuery query) throws IOException {
    this.articles = DocValues.getSorted(reader, Schema.ARTICLE);
    this.signed = DocValues.getNumeric(reader, Schema.SIGNED);
    this.facets = new Facets(reader);
    this.grouped = query.group() == Group.ARTICLE;
    this.depth = query.page() * query.size();
    this.order = query.sort() == Sort.DATE ? BY_DATE : BY_SCORE;
    this.best = new PriorityQueue<>(order.reversed());
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) {
    return this;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public void setScorer(Scorable newScorer) {
    scorer = newScorer;
  }

  @Override
  public void collect(int document) throws IOException {
    int ordinal = articles.advanceExact(document) ? articles.ordValue() : -1;
    if (!passages.isEmpty() && !(grouped && ordinal == article)) {
      closeResult();
    }
    article = ordinal;
    add(new Scored(document, scorer.score()));
  }

  @Override
  public void finish() throws IOException {
    if (!passages.isEmpty()) {
      closeResult();
    }
  }

  /** Every result, shown or not. */
  int total() {
    return total;
  }

  Facets facets() {
    return facets;
  }

  /** The best results, as many as the query's page reaches down to. */
  List<Found> best() {
    return best.stream().sorted(order).toList();
  }

  private void add(Scored passage) {
    passages.add(passage);
    if (passages.size() > COUNTED_BREADTH) {
      passages.sort(BEST_PASSAGE_FIRST);
      passages.removeLast();
    }
  }

  private void closeResult() throws IOException {
    total++;
    passages.sort(BEST_PASSAGE_FIRST);
    Scored first = passages.getFirst();
    float score = first.score();
    for (Scored other : passages.subList(1, passages.size())) {
      score += BREADTH * other.score();
    }
    int lowest = passages.stream().mapToInt(Scored::document).min().orElse(first.document());
    facets.count(lowest);
    long day = signed.advanceExact(lowest) ? signed.longValue() : Long.MIN_VALUE;
    Found found = new Found(score, day, passages.stream().limit(MOST_PASSAGES).toList());
    passages.clear();
    best.add(found);
    if (best.size() > depth) {
      best.remove();
    }
  }

  /** Stands in until the search sets the scorer of the first passage. */
  private static final class NoScore extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
