package gazette.search.rank;

import gazette.search.index.Leaves;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was found together to results, weighs their evidence and orders them.
 *
 * <p>
 * Nothing is refused before it is weighed. Where the best article has most of what the query tells,
 * the results are those that have a good part of it, and what is only near in meaning follows.
 * Where none has, all that is near, by words and by meaning, is shown as such.
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
  // By meaning alone, so many results are shown at most, and those at least so near.
  private static final int MOST_BY_MEANING = 10;
  private static final double NEAR = 0.2;
  // Beside results by words, those by meaning must be nearly as near as the nearest.
  private static final double NEARLY_NEAREST = 0.85;

  /** How a result matches. */
  public enum Match {
    /** By its words. */
    WORDS,
    /** By what it means. */
    MEANING
  }

  /** A passage that matches. */
  public record Scored(int document, float score) {}

  /**
   * A result.
   *
   * @param score comparable within one answer
   * @param signed days since 1970-01-01; the smallest number when it has no date
   * @param match how it matches
   * @param passages best first
   */
  public record Found(float score, long signed, Match match, List<Scored> passages) {
    public Found {
      passages = List.copyOf(passages);
    }
  }

  /** A passage as it is collected: what it scores by words, and how near it is in meaning. */
  private record Seen(int document, float words, float meaning) {}

  /** What is known of an article, or of a passage that is a result by itself. */
  private record Evidence(double share, float words, double meaning, List<Seen> passages) {

    int document() {
      return passages.stream().mapToInt(Seen::document).min().orElseThrow();
    }
  }

  // Of equal results the one that lies first in the index is better: it is newer.
  private static final Comparator<Found> BY_PLACE = Comparator
      .comparingInt(found -> found.passages().getFirst().document());
  private static final Comparator<Found> BY_SCORE = Comparator.comparing(Found::match)
      .thenComparing(Comparator.comparingDouble(Found::score).reversed())
      .thenComparing(BY_PLACE);
  private static final Comparator<Found> BY_DATE = Comparator.comparing(Found::match)
      .thenComparing(Comparator.comparingLong(Found::signed).reversed())
      .thenComparing(BY_PLACE);
  private static final Comparator<Seen> MOST_WORDS_FIRST = Comparator.comparingDouble(Seen::words)
      .reversed()
      .thenComparingInt(Seen::document);

  private final Ranking ranking = Ranking.DEFAULT;
  private final IndexReader reader;
  private final SearchQuery query;
  private final Plan plan;
  private final Tally tally;
  private final Coverage coverage;
  private final @Nullable Meanings meanings;
  private final boolean grouped;
  private final List<Evidence> all = new ArrayList<>();
  private final Facets facets;
  private List<Found> found = List.of();
  private double share;
  private int total;

  private Grouping(IndexReader reader, SearchQuery query, Plan plan, Tally tally,
      float @Nullable [] meaning) {
    this.reader = reader;
    this.query = query;
    this.plan = plan;
    this.tally = tally;
    this.coverage = new Coverage(plan);
    this.meanings = meaning == null ? null : new Meanings(reader, meaning);
    this.grouped = query.group() == Group.ARTICLE;
    this.facets = new Facets(reader);
  }

  /**
   * The results of a plan.
   *
   * @param tally what the passages have of it
   * @param meaning the vector of the query; null when only words count
   */
  public static Grouping of(IndexReader reader, SearchQuery query, Plan plan, Tally tally,
      float @Nullable [] meaning) throws IOException {
    Grouping grouping = new Grouping(reader, query, plan, tally, meaning);
    grouping.collect();
    grouping.order();
    return grouping;
  }

  /** How much of the query the article has that has most of it, 0 to 1. */
  public double share() {
    return share;
  }

  /** Every result, shown or not. */
  public int total() {
    return total;
  }

  /** The facets of all results. */
  public Facets facets() {
    return facets;
  }

  /** The best results, as many as the query's page reaches down to. */
  public List<Found> best() {
    return found;
  }

  private void collect() throws IOException {
    Leaves leaves = new Leaves(reader);
    List<Seen> passages = new ArrayList<>();
    int before = -1;
    int document = nextDocument(0);
    while (document >= 0) {
      int article = leaves.article(document);
      if (!passages.isEmpty() && !(grouped && article == before)) {
        close(passages);
        passages.clear();
      }
      before = article;
      boolean hit = tally.candidates().get(document);
      float meaning = meanings == null ? 0 : meanings.passage(document);
      passages.add(new Seen(document, hit ? score(document) : 0, meaning));
      document = nextDocument(document + 1);
    }
    if (!passages.isEmpty()) {
      close(passages);
    }
  }

  /** All that the filter lets through where meaning counts, else what matches by words. */
  private int nextDocument(int from) {
    return Tally.next(meanings == null ? tally.candidates() : tally.allowed(), from);
  }

  /** A passage that has half of the query counts less than half of one that has all. */
  private float score(int document) {
    double part = coverage.of(tally.concepts(document));
    // A number or day is found whatever words stand beside it.
    return (float) (tally.score(document) * (plan.wordsNeeded() ? Math.sqrt(part) : 1 + part));
  }

  private void close(List<Seen> passages) {
    int concepts = 0;
    float nearest = -1;
    boolean hit = false;
    for (Seen passage : passages) {
      boolean matches = tally.candidates().get(passage.document());
      concepts |= matches ? tally.concepts(passage.document()) : 0;
      nearest = Math.max(nearest, passage.meaning());
      hit |= matches;
    }
    double own = hit ? coverage.of(concepts) : 0;
    List<Seen> best = passages.stream().sorted(MOST_WORDS_FIRST).limit(COUNTED_BREADTH).toList();
    float words = best.getFirst().words();
    for (Seen other : best.subList(1, best.size())) {
      words += BREADTH * other.words();
    }
    double title = meanings == null ? 0 : meanings.title();
    double meaning = meanings == null ? 0 : nearest + ranking.titleMeaning() * Math.max(title, 0);
    share = Math.max(share, own);
    all.add(new Evidence(own, words, meaning, List.copyOf(passages)));
  }

  private void order() throws IOException {
    boolean answered = !plan.wordsNeeded() || share >= coverage.enough();
    double part = grouped ? OF_BEST : OF_BEST_FOR_PASSAGES;
    double least = plan.wordsNeeded() ? share * part : 0;
    double mostWords = all.stream().mapToDouble(Evidence::words).max().orElse(0);
    double nearest = all.stream().mapToDouble(Evidence::meaning).max().orElse(0);
    double usual = all.stream().mapToDouble(Evidence::meaning).average().orElse(0);
    double weight = ranking.meaning() * (1 + ranking.meaningUnanswered() * (1 - share));
    Leaves closed = new Leaves(reader);
    List<Found> results = new ArrayList<>();
    for (Evidence evidence : all) {
      boolean words = answered && evidence.words() > 0 && evidence.share() >= least;
      double near = nearest > usual ? Math.max(0, (evidence.meaning() - usual) / (nearest - usual))
          : 0;
      boolean meant = meanings != null
          && (answered ? evidence.meaning() >= Math.max(NEAR, NEARLY_NEAREST * nearest)
              : evidence.meaning() >= NEAR || evidence.share() > 0);
      if (words || meant) {
        double score = (mostWords > 0 ? evidence.words() / mostWords : 0) + weight * near;
        results.add(new Found((float) score, closed.signed(evidence.document()),
            words ? Match.WORDS : Match.MEANING, shown(evidence, nearest)));
        if (words) {
          facets.count(evidence.document());
          total++;
        }
      }
    }
    results.sort(query.sort() == Sort.DATE ? BY_DATE : BY_SCORE);
    int byMeaning = Math.min(results.size() - total, Math.max(0, MOST_BY_MEANING - total));
    found = results.subList(0, Math.min(total + byMeaning, query.page() * query.size()));
    // What is only related follows uncounted, unless there is nothing else.
    total = total == 0 ? byMeaning : total;
  }

  private List<Scored> shown(Evidence evidence, double nearest) {
    double mostWords = evidence.passages().stream().mapToDouble(Seen::words).max().orElse(0);
    return evidence.passages().stream().map(passage -> {
      double words = mostWords > 0 ? passage.words() / mostWords : 0;
      double meaning = nearest > 0 ? Math.max(0, passage.meaning()) / nearest : 0;
      return new Scored(passage.document(),
          (float) (words + ranking.passageMeaning() * (1 - evidence.share()) * meaning));
    })
        .sorted(
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::document))
        .limit(MOST_PASSAGES)
        .toList();
  }
}
