package gazette.statics;

import gazette.statics.StaticIndex.IndexedArticle;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts the articles in two: a volume of old issues that stays as it is while issues are added, and
 * one of the newest, which each new issue changes.
 *
 * <p>
 * The newest are at most an eighth of all. When they would be more they join the old ones, and for
 * once everything changes.
 */
final class Volumes {

  private static final int NEWEST_PART = 8;
  // A small index is one volume: two would cost each query more files than they save.
  private static final int SMALL = 8192;

  private Volumes() {}

  /** The volumes of all articles, which come oldest first. */
  static List<Volume> of(List<IndexedArticle> articles, int mostShards, Vocabulary vocabulary) {
    int border = border(articles);
    List<Volume> volumes = new ArrayList<>();
    if (border > 0) {
      int most = mostShards * (NEWEST_PART - 1) / NEWEST_PART;
      volumes.add(new Volume("a", articles.subList(0, border), most, vocabulary));
    }
    if (border < articles.size()) {
      // Of the newest all queries load as many files as of the old ones: small ones.
      int most = border > 0 ? mostShards / 4 : mostShards;
      List<IndexedArticle> newest = articles.subList(border, articles.size());
      volumes.add(new Volume("b", newest, Math.max(1, most), vocabulary));
    }
    return volumes;
  }

  /** How many articles are old: whole issues, up to a multiple of what the newest may have. */
  private static int border(List<IndexedArticle> articles) {
    int units = articles.stream().mapToInt(article -> article.units().size()).sum();
    if (units < SMALL) {
      return 0;
    }
    int step = Integer.highestOneBit(units) / NEWEST_PART;
    int limit = units / step * step;
    int border = 0;
    int before = 0;
    for (int i = 0; i < articles.size(); i++) {
      before += articles.get(i).units().size();
      boolean last = i + 1 == articles.size()
          || !articles.get(i).issue().equals(articles.get(i + 1).issue());
      if (last && before <= limit) {
        border = i + 1;
      }
    }
    return border;
  }
}
