package gazette.search.rank;

import gazette.search.index.ArticleRanges;
import gazette.search.index.Schema.Part;
import gazette.search.rank.Plan.Concept;
import gazette.search.rank.Plan.Required;
import gazette.search.rank.Plan.Wording;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What each passage of some articles has of a query: which concepts, and how much they count. What
 * a title or a heading has, all has that stands under it.
 *
 * <p>
 * Term at a time (C. D. Manning et al., Introduction to Information Retrieval, 7.1.3): one pass for
 * each wording, so that a passage can be judged by which concepts it lacks.
 */
final class Tally {

  private final ChosenScores all;
  private final ArticleRanges articles;
  private final Ranking ranking;
  private final List<Integer> chosen;
  // Where the documents of each chosen article begin in the arrays, and where they end.
  private final int[] offsets;
  private final float[] scores;
  private final int[] concepts;
  private final float[] best;
  private final float[] sum;
  private final FixedBitSet hits;
  private final FixedBitSet own;

  private Tally(Postings postings, List<Integer> chosen, Ranking ranking) {
    this.all = new ChosenScores(postings, chosen);
    this.articles = postings.articles();
    this.ranking = ranking;
    this.chosen = chosen;
    this.offsets = new int[chosen.size() + 1];
    for (int i = 0; i < chosen.size(); i++) {
      int article = chosen.get(i);
      offsets[i + 1] = offsets[i] + articles.end(article) - articles.start(article);
    }
    int documents = offsets[chosen.size()];
    this.scores = new float[documents];
    this.concepts = new int[documents];
    this.best = new float[documents];
    this.sum = new float[documents];
    this.hits = new FixedBitSet(Math.max(1, documents));
    this.own = new FixedBitSet(Math.max(1, documents));
  }

  /**
   * Asks everything that a plan wants to know of some articles.
   *
   * @param chosen the articles, in their order
   * @param required the documents that have what is required; null when nothing is
   */
  static Tally of(Plan plan, Postings postings, List<Integer> chosen, Ranking ranking,
      @Nullable FixedBitSet required) throws IOException {
    Tally tally = new Tally(postings, chosen, ranking);
    for (int i = 0; i < plan.concepts().size(); i++) {
      tally.add(plan.concepts().get(i), 1 << i);
    }
    for (Required one : plan.required()) {
      tally.add(one.query());
    }
    if (required != null) {
      tally.keep(required);
    }
    for (Query bonus : plan.bonus()) {
      tally.add(bonus);
    }
    return tally;
  }

  /** How many articles were chosen. */
  int articles() {
    return chosen.size();
  }

  /** One of the chosen articles, by its place among them. */
  int article(int place) {
    return chosen.get(place);
  }

  /**
   * Where the documents of a chosen article begin, of those that the others of these methods want.
   */
  int from(int place) {
    return offsets[place];
  }

  /** Where they end. */
  int to(int place) {
    return offsets[place + 1];
  }

  /** The document of the index that a document of a chosen article is. */
  int document(int place, int local) {
    return articles.start(chosen.get(place)) + local - offsets[place];
  }

  /** Whether it matches. */
  boolean isHit(int local) {
    return hits.get(local);
  }

  /** Whether it has anything that no title or heading has for it. */
  boolean isOwnHit(int local) {
    return own.get(local);
  }

  float score(int local) {
    return scores[local];
  }

  /** The concepts that a passage has, as bits in the order of the plan. */
  int concepts(int local) {
    return concepts[local];
  }

  /** Tells where documents that come in order stand in the arrays. */
  private final class Walk {
    private int place;

    int local(int document) {
      while (document >= articles.end(chosen.get(place))) {
        place++;
      }
      return offsets[place] + document - articles.start(chosen.get(place));
    }

    boolean atTitle(int local) {
      return local == offsets[place];
    }

    /** Behind what stands under a document that was found last. */
    int reach(int document, int local) {
      return local + articles.reach(document) - document;
    }
  }

  private void add(Concept concept, int bit) throws IOException {
    int[] area = {scores.length, 0};
    for (Wording wording : concept.wordings()) {
      if (wording.part() == Part.HEADS) {
        addHeads(wording, area);
      } else {
        Walk walk = new Walk();
        Scored found = all.of(wording.query());
        for (int i = 0; i < found.count(); i++) {
          int local = walk.local(found.document(i));
          add(local, wording.weight() * found.score(i));
          own.set(local);
          area[0] = Math.min(area[0], local);
          area[1] = Math.max(area[1], local + 1);
        }
      }
    }
    for (int local = area[0]; local < area[1]; local++) {
      if (sum[local] > 0) {
        scores[local] += best[local] + ranking.words().tie() * (sum[local] - best[local]);
        concepts[local] |= bit;
        hits.set(local);
        best[local] = 0;
        sum[local] = 0;
      }
    }
  }

  /** A title counts once, and of headings one within another the outermost. */
  private void addHeads(Wording wording, int[] area) throws IOException {
    Walk walk = new Walk();
    int done = 0;
    Scored found = all.of(wording.query());
    for (int i = 0; i < found.count(); i++) {
      int document = found.document(i);
      int local = walk.local(document);
      boolean title = walk.atTitle(local);
      int reach = walk.reach(document, local);
      if (title || local >= done) {
        float worth = wording.weight()
            * (title ? ranking.heads().title() : ranking.heads().heading());
        for (int under = local; under < reach; under++) {
          add(under, worth);
        }
        done = title ? local : reach;
        area[0] = Math.min(area[0], local);
        area[1] = Math.max(area[1], reach);
      }
    }
  }

  private void add(int local, float score) {
    sum[local] += score;
    best[local] = Math.max(best[local], score);
  }

  /** Adds the scores of what matches, and of what stands under it. */
  private void add(Query query) throws IOException {
    Walk walk = new Walk();
    Scored found = all.of(query);
    for (int i = 0; i < found.count(); i++) {
      int local = walk.local(found.document(i));
      int reach = walk.reach(found.document(i), local);
      for (int under = local; under < reach; under++) {
        scores[under] += found.score(i);
      }
      own.set(local);
    }
  }

  /** Only what has all that is required is a hit, whatever words it has. */
  private void keep(FixedBitSet required) {
    for (int place = 0; place < chosen.size(); place++) {
      for (int local = offsets[place]; local < offsets[place + 1]; local++) {
        if (required.get(document(place, local))) {
          hits.set(local);
        } else {
          hits.clear(local);
        }
      }
    }
  }
}
