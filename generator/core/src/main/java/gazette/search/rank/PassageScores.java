package gazette.search.rank;

import gazette.search.index.ArticleRanges;
import gazette.search.index.MeaningAsked;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What each passage of the articles looked at scores, and how near it is in meaning. */
final class PassageScores {

  private final Tally tally;
  private final Coverage coverage;
  private final boolean wordsNeeded;
  private final ArticleRanges articles;
  // Of each document looked at; empty when only words count.
  private final float[] nearness;

  private PassageScores(Tally tally, Coverage coverage, boolean wordsNeeded, ArticleRanges articles,
      float[] nearness) {
    this.tally = tally;
    this.coverage = coverage;
    this.wordsNeeded = wordsNeeded;
    this.articles = articles;
    this.nearness = nearness;
  }

  /**
   * The scores of what was tallied.
   *
   * @param meaning what the query means; null when only words count
   */
  static PassageScores of(Tally tally, Coverage coverage, Plan plan, Postings postings,
      @Nullable MeaningAsked meaning) throws IOException {
    return new PassageScores(tally, coverage, plan.wordsNeeded(), postings.articles(),
        meaning == null ? new float[0] : nearness(tally, new Meanings(postings.reader(), meaning)));
  }

  private static float[] nearness(Tally tally, Meanings meanings) throws IOException {
    float[] near = new float[tally.articles() == 0 ? 0 : tally.to(tally.articles() - 1)];
    for (int place = 0; place < tally.articles(); place++) {
      for (int local = tally.from(place); local < tally.to(place); local++) {
        near[local] = meanings.nearest(tally.document(place, local));
      }
    }
    return near;
  }

  /** What was found of each passage. */
  Tally tally() {
    return tally;
  }

  /** Whether meaning counts. */
  boolean areByMeaning() {
    return nearness.length > 0;
  }

  /** Whether a document is a passage, and no title or heading. */
  boolean isPassage(int place, int local) {
    return articles.isPassage(tally.document(place, local));
  }

  /** How near a document is in meaning; 0 when only words count. */
  float nearness(int local) {
    return nearness.length == 0 ? 0 : nearness[local];
  }

  /** A passage that has half of the query counts less than half of one that has all. */
  float words(int local) {
    double part = coverage.of(tally.concepts(local));
    // A number or day is found whatever words stand beside it.
    return (float) (tally.score(local) * (wordsNeeded ? Math.sqrt(part) : 1 + part));
  }
}
