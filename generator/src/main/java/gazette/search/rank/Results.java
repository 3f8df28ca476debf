package gazette.search.rank;

import gazette.search.index.ArticleRanges;
import gazette.search.index.MeaningAsked;
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

  private static final int COUNTED_BREADTH = 5;

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
   * A passage that matches.
   *
   * @param near how near it is in meaning, 0 to 1; 0 where that was not asked
   */
  public record Scored(int document, float score, float near) {}

  /**
   * A result.
   *
   * @param score comparable within one answer
   * @param article its own document
   * @param match how it matches
   * @param passages best first
   */
  public record Found(float score, int article, Match match, List<Scored> passages) {
    public Found {
      passages = List.copyOf(passages);
    }
  }

  /**
   * What is known of an article, or of a passage that is a result by itself.
   *
   * @param place the article's among those that were looked at
   * @param from the first of its documents among theirs
   * @param to the document behind its last one
   */
  private record Evidence(int place, int from, int to, double share, float words, double nearest,
      double meaning) {}

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
  private final Tally tally;
  // How near each document looked at is in meaning; empty when only words count.
  private final float[] nearness;
  private final List<Evidence> all = new ArrayList<>();
  private final Facets facets;
  private List<Found> found = List.of();
  private double share;
  // The most that one passage has, with the headings that it stands under.
  private double together;
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
    this.tally = Tally.of(plan, postings, candidates.articles(), ranking, matches.required());
    this.nearness = meaning == null || !candidates.areByMeaning() ? new float[0]
        : nearness(meaning);
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
    results.weigh();
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

  /** The facets of all results. */
  public Facets facets() {
    return facets;
  }

  /** The results of the query's page. */
  public List<Found> page() {
    return found;
  }

  private float[] nearness(MeaningAsked meaning) throws IOException {
    Meanings meanings = new Meanings(postings.reader(), meaning);
    float[] near = new float[tally.articles() == 0 ? 0 : tally.to(tally.articles() - 1)];
    for (int place = 0; place < tally.articles(); place++) {
      for (int local = tally.from(place); local < tally.to(place); local++) {
        near[local] = meanings.nearest(tally.document(place, local));
      }
    }
    return near;
  }

  private void weigh() {
    for (int place = 0; place < tally.articles(); place++) {
      if (grouped) {
        weigh(place, tally.from(place), tally.to(place));
      } else {
        for (int local = tally.from(place); local < tally.to(place); local++) {
          weigh(place, local, local + 1);
        }
      }
    }
  }

  private void weigh(int place, int from, int to) {
    int concepts = 0;
    boolean any = false;
    boolean hit = false;
    float nearest = -1;
    float[] best = new float[COUNTED_BREADTH];
    for (int local = from; local < to; local++) {
      if (isPassage(place, local)) {
        any = true;
        nearest = Math.max(nearest, nearness(local));
        if (tally.isHit(local)) {
          hit = true;
          concepts |= tally.concepts(local);
          together = Math.max(together, coverage.of(tally.concepts(local)));
          keepBest(best, score(local));
        }
      }
    }
    if (!hit && (!any || nearness.length == 0)) {
      return;
    }
    float words = best[0];
    for (int i = 1; i < best.length; i++) {
      words += ranking.answer().breadth() * best[i];
    }
    double own = hit ? coverage.of(concepts) : 0;
    // Where passages are results, which law they are of says nothing about which of them answers.
    double title = nearness.length == 0 || !grouped ? 0 : Math.max(0, nearness[tally.from(place)]);
    share = Math.max(share, own);
    all.add(new Evidence(place, from, to, own, words, Math.max(nearest, title),
        Math.max(nearest, title) + ranking.meaning().title() * title));
  }

  private boolean isPassage(int place, int local) {
    return postings.articles().isPassage(tally.document(place, local));
  }

  private float nearness(int local) {
    return nearness.length == 0 ? 0 : nearness[local];
  }

  /** Sorts a score in among the best ones, the greatest first. */
  private static void keepBest(float[] best, float score) {
    int at = best.length - 1;
    if (score <= best[at]) {
      return;
    }
    while (at > 0 && best[at - 1] < score) {
      best[at] = best[at - 1];
      at--;
    }
    best[at] = score;
  }

  /** A passage that has half of the query counts less than half of one that has all. */
  private float score(int local) {
    double part = coverage.of(tally.concepts(local));
    // A number or day is found whatever words stand beside it.
    return (float) (tally.score(local) * (plan.wordsNeeded() ? Math.sqrt(part) : 1 + part));
  }

  private void order() throws IOException {
    Ranking.Meaning meaning = ranking.meaning();
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
      boolean meant = nearness.length > 0
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
    found = results.stream()
        .limit(byWords + byMeaning)
        .skip((long) (query.page() - 1) * query.size())
        .limit(query.size())
        .map(ranked -> new Found(ranked.score(), article(ranked.evidence()), ranked.match(),
            shown(ranked.evidence(), nearest)))
        .toList();
    // What is only related follows uncounted, unless there is nothing else.
    total = total == 0 ? byMeaning : total;
  }

  private int article(Evidence evidence) {
    return postings.articles().start(tally.article(evidence.place()));
  }

  /**
   * Counts all results by words: those that were looked at, and by what is known of them as a whole
   * those that were not.
   */
  private void count(List<Ranked> results, double least) {
    ArticleRanges articles = postings.articles();
    int next = 0;
    for (int article = 0; article < articles.count(); article++) {
      boolean seen = false;
      while (next < results.size()
          && tally.article(results.get(next).evidence().place()) == article) {
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
  }

  /** What has nothing of its own to show is shown only where nothing else is. */
  private boolean mayBeShown(int local, boolean isFirst) {
    if (matches.required() != null) {
      return tally.isHit(local);
    }
    return isFirst || tally.isOwnHit(local) || nearness.length > 0;
  }

  private List<Scored> shown(Evidence evidence, double nearest) {
    double mostWords = 0;
    for (int local = evidence.from(); local < evidence.to(); local++) {
      mostWords = tally.isHit(local) && isPassage(evidence.place(), local)
          ? Math.max(mostWords, score(local))
          : mostWords;
    }
    List<Scored> passages = new ArrayList<>();
    for (int local = evidence.from(); local < evidence.to(); local++) {
      if (isPassage(evidence.place(), local) && mayBeShown(local, passages.isEmpty())) {
        double words = tally.isHit(local) && mostWords > 0 ? score(local) / mostWords : 0;
        double near = nearest > 0 ? Math.max(0, nearness(local)) / nearest : 0;
        double part = (tally.isOwnHit(local) ? ranking.meaning().withWords() : 1)
            - evidence.share();
        passages.add(new Scored(tally.document(evidence.place(), local),
            (float) (words + ranking.meaning().passages() * part * near),
            Math.max(0, nearness(local))));
      }
    }
    passages.sort(
        Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::document));
    return passages.subList(0, Math.min(ranking.snippet().looked(), passages.size()));
  }
}
