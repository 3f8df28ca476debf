package gazette.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the passages of a result that may be shown, by words and by meaning. */
final class PassageChoice {

  private static final Comparator<ScoredPassage> BEST_FIRST = Comparator
      .comparingDouble(ScoredPassage::score)
      .reversed()
      .thenComparingInt(ScoredPassage::document);

  private final PassageScores scores;
  private final Tally tally;
  private final Ranking ranking;
  private final boolean required;

  /**
   * Chooses by scores.
   *
   * @param required whether a passage must have what the query names
   */
  PassageChoice(PassageScores scores, Ranking ranking, boolean required) {
    this.scores = scores;
    this.tally = scores.tally();
    this.ranking = ranking;
    this.required = required;
  }

  /**
   * The passages of a result, best first.
   *
   * @param nearest how near in meaning the nearest result is
   */
  List<ScoredPassage> of(Evidence evidence, double nearest) {
    List<ScoredPassage> passages = of(evidence, nearest, required);
    // What is only near in meaning has nothing of what is named.
    return passages.isEmpty() ? of(evidence, nearest, false) : passages;
  }

  private List<ScoredPassage> of(Evidence evidence, double nearest, boolean hits) {
    double mostWords = mostWords(evidence);
    List<ScoredPassage> passages = new ArrayList<>();
    for (int local = evidence.from(); local < evidence.to(); local++) {
      if (scores.isPassage(evidence.place(), local)
          && mayBeShown(local, hits, passages.isEmpty())) {
        double words = tally.isHit(local) && mostWords > 0 ? scores.words(local) / mostWords : 0;
        double near = nearest > 0 ? Math.max(0, scores.nearness(local)) / nearest : 0;
        double part = (tally.isOwnHit(local) ? ranking.meaning().withWords() : 1)
            - evidence.share();
        passages.add(new ScoredPassage(tally.document(evidence.place(), local),
            (float) (words + ranking.meaning().passages() * part * near),
            Math.max(0, scores.nearness(local))));
      }
    }
    passages.sort(BEST_FIRST);
    return passages.subList(0, Math.min(ranking.snippet().looked(), passages.size()));
  }

  private double mostWords(Evidence evidence) {
    double most = 0;
    for (int local = evidence.from(); local < evidence.to(); local++) {
      if (tally.isHit(local) && scores.isPassage(evidence.place(), local)) {
        most = Math.max(most, scores.words(local));
      }
    }
    return most;
  }

  /** What has nothing of its own to show is shown only where nothing else is. */
  private boolean mayBeShown(int local, boolean hits, boolean isFirst) {
    return hits ? tally.isHit(local) : isFirst || tally.isOwnHit(local) || scores.areByMeaning();
  }
}
