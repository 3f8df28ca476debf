package gazette.search.rank;

import gazette.search.index.Leaves;
import gazette.search.query.SearchQuery;

import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;

/**
 * Puts matching passages together to results, in the order of the index, where the passages of an
 * article lie side by side. Keeps only the results that can be shown.
 *
 * <p>
 * Whether there is an answer at all the best article decides; with one, articles that have less of
 * the query follow it.
 */
public final class Grouping {

  // What each further passage adds to the score of an article, as a part of its own score.
  private static final float BREADTH = 0.05f;
  private static final int COUNTED_BREADTH = 5;
  /** How many passages of an article are shown. */
  private static final int MOST_PASSAGES = 3;
  // How much a result must have of what the best article has.
  private static final double OF_BEST = 0.3;
  private static final double OF_BEST_FOR_PASSAGES = 0.1;

  /** A passage that matches. */
  public record Scored(int document, float score) {}

  /**
   * A result.
   *
   * @param score that of its best passage, and a little for the others
   * @param signed days since 1970-01-01; the smallest number when it has no date
   * @param passages best first
   */
  public record Found(float score, long signed, List<Scored> passages) {}

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

  private final IndexReader reader;
  // Results are closed behind the passage that is looked at.
  private final Leaves closed;
  private final Facets facets;
  private final Tally tally;
  private final Coverage coverage;
  private final boolean grouped;
  private final int depth;
  private final Comparator<Found> order;
  private final PriorityQueue<Found> best;
  private final List<Scored> passages = new ArrayList<>();
  private double share;
  private double least;
  private int concepts;
  private int total;

  private Grouping(IndexReader reader, SearchQuery query, Plan plan, Tally tally)
      throws IOException {
    this.reader = reader;
    this.closed = new Leaves(reader);
    this.facets = new Facets(reader);
    this.tally = tally;
    this.coverage = new Coverage(plan);
    this.grouped = query.group() == Group.ARTICLE;
    this.depth = query.page() * query.size();
    this.order = query.sort() == Sort.DATE ? BY_DATE : BY_SCORE;
    this.best = new PriorityQueue<>(order.reversed());
  }

  /**
   * The results of a plan.
   *
   * @param tally what the passages have of it
   */
  public static Grouping of(IndexReader reader, SearchQuery query, Plan plan, Tally tally)
      throws IOException {
    Grouping grouping = new Grouping(reader, query, plan, tally);
    grouping.share = grouping.bestShare();
    boolean answered = !plan.wordsNeeded() || grouping.share >= grouping.coverage.enough();
    if (answered) {
      double part = grouping.grouped ? OF_BEST : OF_BEST_FOR_PASSAGES;
      grouping.least = plan.wordsNeeded() ? grouping.share * part : 0;
      grouping.collectAll();
    }
    return grouping;
  }

  private double bestShare() throws IOException {
    Leaves leaves = new Leaves(reader);
    double most = 0;
    int before = -1;
    int found = 0;
    for (int document = next(0); document >= 0; document = next(document + 1)) {
      int article = leaves.article(document);
      found = article == before ? found | tally.concepts(document) : tally.concepts(document);
      most = Math.max(most, coverage.of(found));
      before = article;
    }
    return most;
  }

  private void collectAll() throws IOException {
    Leaves leaves = new Leaves(reader);
    int before = -1;
    for (int document = next(0); document >= 0; document = next(document + 1)) {
      int article = leaves.article(document);
      if (!passages.isEmpty() && !(grouped && article == before)) {
        closeResult();
      }
      before = article;
      concepts |= tally.concepts(document);
      add(new Scored(document, score(document)));
    }
    if (!passages.isEmpty()) {
      closeResult();
    }
  }

  /** A passage that has half of the query counts less than half of one that has all. */
  private float score(int document) {
    return (float) (tally.score(document) * Math.sqrt(coverage.of(tally.concepts(document))));
  }

  private int next(int from) {
    return Tally.next(tally.candidates(), from);
  }

  /** How much of the query the article has that has most of it, 0 to 1. */
  public double share() {
    return share;
  }

  /** Every result, shown or not. */
  public int total() {
    return total;
  }

  public Facets facets() {
    return facets;
  }

  /** The best results, as many as the query's page reaches down to. */
  public List<Found> best() {
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
    double share = coverage.of(concepts);
    concepts = 0;
    if (share < least) {
      passages.clear();
      return;
    }
    total++;
    passages.sort(BEST_PASSAGE_FIRST);
    Scored first = passages.getFirst();
    float score = first.score();
    for (Scored other : passages.subList(1, passages.size())) {
      score += BREADTH * other.score();
    }
    int lowest = passages.stream().mapToInt(Scored::document).min().orElse(first.document());
    facets.count(lowest);
    long day = closed.signed(lowest);
    Found found = new Found(score, day, passages.stream().limit(MOST_PASSAGES).toList());
    passages.clear();
    best.add(found);
    if (best.size() > depth) {
      best.remove();
    }
  }
}
