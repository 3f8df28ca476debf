package gazette.search.rank;

import gazette.search.index.ArticleRanges;
import gazette.search.index.MeaningAsked;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import gazette.search.rank.Plan.Concept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the articles that are worth a closer look: those that have most of the query as a whole,
 * those with the best passages, by Lucene's top k and what it skips by impacts, and those nearest
 * in meaning. Where there are no more articles than that, all are.
 */
final class Candidates {

  private final Ranking ranking;
  private final Plan plan;
  private final ArticleMatches matches;
  private final Coverage coverage;
  private final Postings postings;
  private final ArticleRanges articles;
  private final FixedBitSet chosen;
  private boolean all;
  private boolean byMeaning;

  private Candidates(Ranking ranking, Plan plan, ArticleMatches matches, Coverage coverage,
      Postings postings) {
    this.ranking = ranking;
    this.plan = plan;
    this.matches = matches;
    this.coverage = coverage;
    this.postings = postings;
    this.articles = postings.articles();
    this.chosen = new FixedBitSet(Math.max(1, articles.count()));
  }

  /**
   * The articles to look at.
   *
   * @param meaning what the query means; null when only words count
   */
  static Candidates of(SearchQuery query, Ranking ranking, Plan plan, ArticleMatches matches,
      Coverage coverage, Postings postings, @Nullable MeaningAsked meaning) throws IOException {
    Candidates candidates = new Candidates(ranking, plan, matches, coverage, postings);
    int most = ranking.look().articles() + query.page() * query.size();
    candidates.all = postings.allArticles() <= most;
    if (candidates.all) {
      candidates.byMeaning = meaning != null;
      candidates.addAll(meaning != null);
    } else if (query.sort() == Sort.DATE) {
      candidates.addNewest(most);
    } else {
      candidates.addBest(query, most);
      candidates.byMeaning = meaning != null && candidates.wantMeaning(query);
      if (meaning != null && candidates.byMeaning) {
        candidates.addNearest(meaning,
            query.group() == Group.PASSAGE ? 2 * most : ranking.look().nearest());
      }
    }
    return candidates;
  }

  /** Whether all that may be a result is among them. */
  boolean areAll() {
    return all;
  }

  /** Whether it matters how near they are in meaning. */
  boolean areByMeaning() {
    return byMeaning;
  }

  /** The articles in their order. */
  List<Integer> articles() throws IOException {
    List<Integer> inOrder = new ArrayList<>();
    Postings.each(chosen, inOrder::add);
    return inOrder;
  }

  boolean contains(int article) {
    return chosen.get(article);
  }

  private void addAll(boolean byMeaning) {
    for (int article = 0; article < articles.count(); article++) {
      if (byMeaning ? matches.allowed().get(article) : matches.matches(article)) {
        chosen.set(article);
      }
    }
  }

  private void addNewest(int most) throws IOException {
    record Dated(int article, long signed) {}
    SignedDays signed = new SignedDays(postings.reader());
    List<Dated> having = new ArrayList<>();
    double least = ranking.answer().ofBest() * bestShare();
    for (int article = 0; article < articles.count(); article++) {
      if (matches.matches(article) && share(article) >= least) {
        having.add(new Dated(article, signed.of(articles.start(article))));
      }
    }
    having.sort(Comparator.comparingLong(Dated::signed).reversed());
    having.stream().limit(most).forEach(dated -> chosen.set(dated.article()));
  }

  private double share(int article) {
    return plan.wordsNeeded() ? coverage.of(matches.concepts(article)) : 1;
  }

  private double bestShare() {
    double best = 0;
    for (int article = 0; article < articles.count(); article++) {
      best = matches.matches(article) ? Math.max(best, share(article)) : best;
    }
    return best;
  }

  private void addBest(SearchQuery query, int most) throws IOException {
    boolean byPassages = query.group() == Group.PASSAGE;
    if (!byPassages) {
      addWorthiest(most / 2);
    }
    Query passages = passages();
    if (passages != null) {
      for (ScoreDoc passage : postings.best(passages, byPassages ? 4 * most : most).scoreDocs) {
        chosen.set(articles.article(passage.doc));
      }
    }
  }

  private void addWorthiest(int most) {
    // The worth, which is never below 0, before the number: compared as one.
    PriorityQueue<Long> worthiest = new PriorityQueue<>();
    for (int article = 0; article < articles.count(); article++) {
      if (matches.matches(article)) {
        long worth = (long) Float.floatToIntBits(matches.worth(article)) << Integer.SIZE
            | (articles.count() - article);
        if (worthiest.size() < most) {
          worthiest.add(worth);
        } else if (worth > worthiest.element()) {
          worthiest.remove();
          worthiest.add(worth);
        }
      }
    }
    worthiest.forEach(worth -> chosen.set(articles.count() - worth.intValue()));
  }

  /** Passages by the words in their texts and by what is required; null when there is nothing. */
  private @Nullable Query passages() {
    BooleanQuery.Builder any = ArticleQueries.passages(plan);
    FixedBitSet required = matches.required();
    if (required != null) {
      any.add(new BitsQuery(required), Occur.FILTER);
    }
    if (plan.filter() != null) {
      any.add(new BitsQuery(documentsAllowed()), Occur.FILTER);
    }
    BooleanQuery query = any.build();
    return query.clauses().isEmpty() ? null : query;
  }

  private FixedBitSet documentsAllowed() {
    FixedBitSet documents = new FixedBitSet(postings.reader().maxDoc());
    for (int article = 0; article < articles.count(); article++) {
      if (matches.allowed().get(article)) {
        documents.set(articles.start(article), articles.end(article));
      }
    }
    return documents;
  }

  /** Where few words, all of them there, have a page of answers, meaning would find no others. */
  private boolean wantMeaning(SearchQuery query) {
    long needed = plan.concepts().stream().filter(Concept::needed).count();
    if (needed > ranking.look().fewConcepts() || query.group() == Group.PASSAGE) {
      return true;
    }
    int answers = 0;
    for (int article = 0; article < articles.count(); article++) {
      answers += matches.matches(article) && share(article) >= coverage.enough() ? 1 : 0;
    }
    return answers < query.size();
  }

  private void addNearest(MeaningAsked meaning, int most) throws IOException {
    record Near(int document, float cosine) {}
    FixedBitSet documents = postings.signs(meaning)
        .nearest(meaning, ranking.look().sentences(), postings.reader().maxDoc());
    Meanings meanings = new Meanings(postings.reader(), meaning);
    List<Near> near = new ArrayList<>();
    Postings.each(documents, document -> near.add(new Near(document, meanings.nearest(document))));
    near.sort(Comparator.comparingDouble(Near::cosine).reversed());
    near.stream()
        .mapToInt(one -> articles.article(one.document()))
        .filter(article -> matches.allowed().get(article))
        .limit(most)
        .forEach(chosen::set);
  }
}
