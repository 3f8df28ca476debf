package gazette.page;

import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.relation.Citation;
import gazette.relation.Relations;
import gazette.relation.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what else a reader of an article may want: articles that share a subject or a cited
 * document with it, the nearest by title first. Those that its page names already are left out;
 * those that share nothing with it, and those of its own issue, which stand beside it in the
 * contents, must be very near.
 */
final class RelatedArticles {

  private static final int MOST = 5;
  private static final double NEAR = 0.25;
  private static final double VERY_NEAR = 0.5;
  // Of two that are equally near, that which shares more comes first.
  private static final double SHARED = 0.05;

  private final Relations relations;
  private final TitleNearness nearness;
  private final Map<ArticleId, Set<String>> marks = new HashMap<>();
  private final Map<String, List<Article>> marked = new HashMap<>();

  private record Found(Article article, double score) {}

  RelatedArticles(Gazette gazette, Relations relations, TitleNearness nearness) {
    this.relations = relations;
    this.nearness = nearness;
    gazette.articles().filter(article -> !article.isChronicle()).forEach(article -> {
      Set<String> own = new HashSet<>(article.subjects());
      relations.from(article).forEach(citation -> own.add(cited(citation)));
      marks.put(article.id(), own);
      own.forEach(mark -> marked.computeIfAbsent(mark, first -> new ArrayList<>()).add(article));
    });
  }

  private static String cited(Citation citation) {
    return "《" + (citation.number() == null ? citation.name() : citation.number());
  }

  /** At most five, the nearest first. */
  List<Article> of(Article article) {
    Set<String> own = marks.get(article.id());
    if (own == null) {
      return List.of();
    }
    Map<ArticleId, Article> candidates = new HashMap<>();
    own.forEach(mark -> marked.getOrDefault(mark, List.of())
        .forEach(other -> candidates.put(other.id(), other)));
    nearness.around(article).forEach(other -> candidates.put(other.id(), other));
    Set<ArticleId> named = named(article);
    return candidates.values()
        .stream()
        .filter(other -> !other.isChronicle() && !named.contains(other.id()))
        .map(other -> found(article, other, own))
        .filter(found -> found.score() > 0)
        .sorted(Comparator.comparingDouble(Found::score)
            .reversed()
            .thenComparing(found -> found.article().id(), Comparator.reverseOrder()))
        .limit(MOST)
        .map(Found::article)
        .toList();
  }

  private Found found(Article article, Article other, Set<String> own) {
    double near = nearness.between(article, other);
    long shared = marks.getOrDefault(other.id(), Set.of()).stream().filter(own::contains).count();
    boolean isBeside = article.id().issue().equals(other.id().issue());
    double least = isBeside || shared == 0 ? VERY_NEAR : NEAR;
    return new Found(other, near < least ? 0 : near + SHARED * shared);
  }

  /** Itself, and what its page names as cited or citing. */
  private Set<ArticleId> named(Article article) {
    Set<ArticleId> named = new HashSet<>(Set.of(article.id()));
    relations.to(article).forEach(reference -> named.add(reference.from().id()));
    for (Citation citation : relations.from(article)) {
      if (relations.target(article, citation) instanceof Target.Held held) {
        named.add(held.article().id());
      }
    }
    return named;
  }
}
