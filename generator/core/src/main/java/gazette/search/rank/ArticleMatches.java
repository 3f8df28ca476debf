package gazette.search.rank;

import gazette.search.index.ArticleRanges;
import gazette.search.index.Literal;
import gazette.search.index.Schema.Part;
import gazette.search.index.StoredTexts;
import gazette.search.rank.Plan.Concept;
import gazette.search.rank.Plan.Required;
import gazette.search.rank.Plan.Wording;
import gazette.text.Normalizer;
import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What each article of the index has of a query, whatever may come of it: from this all results are
 * counted, and those chosen that are worth a closer look. Articles are few beside passages.
 */
final class ArticleMatches {

  // Beyond so many, what has all pairs of a phrase is taken to have the phrase.
  private static final int MOST_READ = 500;

  private final Plan plan;
  private final Postings postings;
  private final ArticleRanges articles;
  private final Ranking.Heads heads;
  private final int[] concepts;
  private final float[] worth;
  private final FixedBitSet allowed;
  private final @Nullable FixedBitSet required;

  private ArticleMatches(Plan plan, Postings postings, Ranking.Heads heads) throws IOException {
    this.plan = plan;
    this.postings = postings;
    this.articles = postings.articles();
    this.heads = heads;
    this.concepts = new int[articles.count()];
    this.worth = new float[articles.count()];
    this.allowed = new FixedBitSet(Math.max(1, articles.count()));
    this.required = plan.required().isEmpty() ? null : documentsRequired();
    allow();
  }

  /** Asks everything of a plan that concerns articles as a whole. */
  static ArticleMatches of(Plan plan, Postings postings, Ranking.Heads heads) throws IOException {
    ArticleMatches matches = new ArticleMatches(plan, postings, heads);
    boolean onlyWeak = plan.concepts().stream().noneMatch(Concept::needed);
    for (int i = 0; i < plan.concepts().size(); i++) {
      Concept concept = plan.concepts().get(i);
      // What holds a question together stands in all of them, and decides nothing.
      if (concept.needed() || onlyWeak) {
        matches.add(concept, 1 << i);
      }
    }
    return matches;
  }

  /**
   * The articles that may be results: those that the filter lets through, with what is required.
   */
  FixedBitSet allowed() {
    return allowed;
  }

  /** The documents that have all that is required; null when nothing is. */
  @Nullable
  FixedBitSet required() {
    return required;
  }

  /** The concepts that an article has, as bits in the order of the plan. */
  int concepts(int article) {
    return concepts[article];
  }

  /** How much an article is worth a closer look. */
  float worth(int article) {
    return worth[article];
  }

  /** Whether an article may be a result by its words or by what is required. */
  boolean matches(int article) {
    return allowed.get(article) && (concepts[article] != 0 || required != null);
  }

  private void add(Concept concept, int bit) throws IOException {
    float[] best = new float[worth.length];
    for (Wording wording : concept.wordings()) {
      postings.all(wording.articles(), document -> {
        int article = articles.article(document);
        concepts[article] |= bit;
        best[article] = Math.max(best[article], worth(concept, wording, document, article));
      });
    }
    for (int article = 0; article < best.length; article++) {
      worth[article] += best[article];
    }
  }

  private float worth(Concept concept, Wording wording, int document, int article) {
    if (wording.part() == Part.BODY) {
      return wording.weight() * (float) concept.rarity();
    }
    boolean title = document == articles.start(article);
    return wording.weight() * (title ? heads.title() : heads.heading());
  }

  private void allow() throws IOException {
    if (plan.filter() == null) {
      allowed.set(0, articles.count());
    } else {
      postings.all(plan.filter(), document -> allowed.set(articles.article(document)));
    }
    if (required != null) {
      FixedBitSet having = new FixedBitSet(allowed.length());
      for (int at = required.nextSetBit(0); at < required.length();) {
        int article = articles.article(at);
        having.set(article);
        int end = articles.end(article);
        at = end >= required.length() ? required.length() : required.nextSetBit(end);
      }
      allowed.and(having);
    }
  }

  private FixedBitSet documentsRequired() throws IOException {
    int documents = Math.max(1, postings.reader().maxDoc());
    FixedBitSet all = new FixedBitSet(documents);
    all.set(0, documents);
    for (Required one : plan.required()) {
      FixedBitSet having = new FixedBitSet(documents);
      postings.all(one.query(), document -> having.set(document));
      if (one.literal() != null && having.cardinality() <= MOST_READ) {
        keepLiteral(having, one.literal());
      }
      all.and(reached(having));
    }
    return all;
  }

  private void keepLiteral(FixedBitSet having, String literal) throws IOException {
    StoredTexts texts = new StoredTexts(postings.reader());
    Postings.each(having, document -> {
      if (!Literal.contains(Normalizer.normalize(texts.text(document)).text(), literal)) {
        having.clear(document);
      }
    });
  }

  /** What titles and headings have, all has that stands under them. */
  private FixedBitSet reached(FixedBitSet having) throws IOException {
    FixedBitSet reached = having.clone();
    Postings.each(having, document -> reached.set(document, articles.reach(document)));
    return reached;
  }
}
