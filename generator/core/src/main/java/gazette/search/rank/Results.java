package gazette.search.rank;

import gazette.search.index.ArticleRanges;
import gazette.search.index.MeaningAsked;
import gazette.search.index.StoredTexts;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what articles have of a query and orders them.
 *
 * <p>
 * Nothing is refused before it is weighed. Where the best article has most of what the query tells,
 * the results are those that have a good part of it, and what is only near in meaning follows.
 * Where none has, all that is near, by words and by meaning, is shown as such.
 */
public final class Results {

  /** How a result matches. */
  public enum Match {
    /** It is or has what the query names: a number, a day, a place, a quoted text. */
    NAMED,
    /** By its words. */
    WORDS,
    /** By what it means. */
    MEANING
  }

  /**
   * A result.
   *
   * @param score comparable within one answer
   * @param article its own document
   * @param match how it matches
   * @param passages best first
   */
  public record Found(float score, int article, Match match, List<ScoredPassage> passages) {
    public Found {
      passages = List.copyOf(passages);
    }
  }

  private record Ranked(Evidence evidence, Match match, float score, long signed) {}

  // Of equal results the one that lies first in the index is better: it is newer.
  private static final Comparator<Ranked> BY_PLACE = Comparator
      .comparingInt(ranked -> ranked.evidence().from());
  private static final Comparator<Ranked> BY_SCORE = Comparator.comparing(Ranked::match)
      .thenComparing(Comparator.comparingDouble(Ranked::score).reversed())
      .thenComparing(BY_PLACE);
  private static final Comparator<Ranked> BY_DATE = Comparator.comparing(Ranked::match)
      .thenComparing(Comparator.comparingLong(Ranked::signed).reversed())
      .thenComparing(BY_PLACE);

  private final SearchQuery query;
  private final Plan plan;
  private final Postings postings;
  private final Ranking ranking;
  private final boolean grouped;
  private final ArticleMatches matches;
  private final Coverage coverage;
  private final Candidates candidates;
  private final PassageScores scores;
  private final Facets facets;
  private List<Found> found = List.of();
  private double share;
  private int total;

  private Results(SearchQuery query, Plan plan, Postings postings, @Nullable MeaningAsked meaning,
      Ranking weights) throws IOException {
    this.query = query;
    this.plan = plan;
    this.postings = postings;
    this.grouped = query.group() == Group.ARTICLE;
    this.ranking = grouped ? weights : weights.ofPassages();
    this.matches = ArticleMatches.of(plan, postings, ranking.heads());
    this.coverage = new Coverage(plan, ranking.answer());
    this.candidates = Candidates.of(query, ranking, plan, matches, coverage, postings, meaning);
    Tally tally = Tally.of(plan, postings, candidates.articles(), ranking, matches.required());
    this.scores = PassageScores.of(tally, coverage, plan, postings,
        candidates.areByMeaning() ? meaning : null);
    this.facets = new Facets(postings.index());
  }

  /**
   * The results of a plan.
   *
   * @param meaning what the query means; null when only words count
   */
  public static Results of(SearchQuery query, Plan plan, Postings postings,
      @Nullable MeaningAsked meaning, Ranking ranking) throws IOException {
    Results results = new Results(query, plan, postings, meaning, ranking);
    results.order();
    return results;
  }

  /** How much of the query the article has that has most of it, 0 to 1. */
  public double share() {
    return share;
  }

  /** Every result, shown or not. */
  public int total() {
    return total;
  }

  /** Whether there may be more results than {@link #total} says. */
  public boolean isTotalAtLeast() {
    return !grouped && !candidates.areAll();
  }

  /** The texts of what was found. */
  public StoredTexts texts() {
    return new StoredTexts(postings.reader());
  }

  /** The facets of all results. */
  public Facets facets() {
    return facets;
  }

  /** The results of the query's page. */
  public List<Found> page() {
    return found;
  }

  private void order() throws IOException {
    Ranking.Meaning meaning = ranking.meaning();
    List<Evidence> all = Evidence.of(scores, coverage, ranking, grouped);
    share = all.stream().mapToDouble(Evidence::share).max().orElse(0);
    double together = all.stream().mapToDouble(Evidence::together).max().orElse(0);
    boolean answered = !plan.wordsNeeded() || (share >= coverage.enough()
        && together >= ranking.answer().together() * coverage.enough());
    double least = plan.wordsNeeded() ? share * ranking.answer().ofBest() : 0;
    double mostWords = all.stream().mapToDouble(Evidence::words).max().orElse(0);
    double nearest = all.stream().mapToDouble(Evidence::meaning).max().orElse(0);
    double usual = all.stream().mapToDouble(Evidence::meaning).average().orElse(0);
    double weight = meaning.results() * (1 + meaning.unanswered() * (1 - share));
    SignedDays signed = new SignedDays(postings.reader());
    Match surely = matches.required() == null ? Match.WORDS : Match.NAMED;
    List<Ranked> results = new ArrayList<>();
    for (Evidence evidence : all) {
      boolean words = answered && evidence.words() > 0 && evidence.share() >= least;
      double near = nearest > usual ? Math.max(0, (evidence.meaning() - usual) / (nearest - usual))
          : 0;
      boolean isNear = evidence.nearest() >= meaning.near();
      boolean meant = scores.areByMeaning()
          && (answered ? isNear && evidence.meaning() >= meaning.nearest() * nearest
              : isNear || evidence.share() > 0);
      if (words || meant) {
        double score = (mostWords > 0 ? evidence.words() / mostWords : 0) + weight * near;
        results.add(new Ranked(evidence, words ? surely : Match.MEANING, (float) score,
            query.sort() == Sort.DATE ? signed.of(article(evidence)) : 0));
      }
    }
    count(results, answered ? least : Double.MAX_VALUE);
    results.sort(query.sort() == Sort.DATE ? BY_DATE : BY_SCORE);
    int byWords = Math
        .toIntExact(results.stream().filter(ranked -> ranked.match() != Match.MEANING).count());
    int byMeaning = Math.min(results.size() - byWords, Math.max(0, meaning.most() - total));
    PassageChoice passages = new PassageChoice(scores, ranking, matches.required() != null);
    found = results.stream()
        .limit(byWords + byMeaning)
        .skip((long) (query.page() - 1) * query.size())
        .limit(query.size())
        .map(ranked -> new Found(ranked.score(), article(ranked.evidence()), ranked.match(),
            passages.of(ranked.evidence(), nearest)))
        .toList();
    // What is only related follows uncounted, unless there is nothing else.
    total = total == 0 ? byMeaning : total;
  }

  private int article(Evidence evidence) {
    return postings.articles().start(scores.tally().article(evidence.place()));
  }

  /**
   * Counts all results by words: those that were looked at, and by what is known of them as a whole
   * those that were not.
   */
  private void count(List<Ranked> results, double least) throws IOException {
    ArticleRanges articles = postings.articles();
    int next = 0;
    for (int article = 0; article < articles.count(); article++) {
      boolean seen = false;
      while (next < results.size()
          && scores.tally().article(results.get(next).evidence().place()) == article) {
        if (results.get(next).match() != Match.MEANING) {
          facets.count(article);
          total++;
        }
        next++;
        seen = true;
      }
      boolean counts = grouped && !seen && !candidates.contains(article) && matches.matches(article)
          && coverage.of(matches.concepts(article)) >= least;
      if (counts) {
        facets.count(article);
        total++;
      }
    }
    if (grouped && postings.beyond() != null) {
      Beyond.Counted more = postings.beyond()
          .having(ArticleQueries.shares(plan, coverage), ArticleQueries.allowed(plan), least);
      total += more.total();
      facets.add(more.facets());
    }
  }
}
