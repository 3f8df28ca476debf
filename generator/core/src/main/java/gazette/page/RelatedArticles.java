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
import java.util.concurrent.ConcurrentHashMap;

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
  private final Map<ArticleId, List<Article>> found = new ConcurrentHashMap<>();

  /** An article that shares so many subjects and cited documents with another. */
  private record Candidate(Article article, int shared) {
    private Candidate(Article article) {
      this(article, 0);
    }

    private Candidate and(Candidate other) {
      return new Candidate(article, shared + other.shared);
    }
  }

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

  /** At most five, the nearest first. They are looked for once. */
  List<Article> of(Article article) {
    return found.computeIfAbsent(article.id(), first -> find(article));
  }

  private List<Article> find(Article article) {
    Set<String> own = marks.get(article.id());
    if (own == null) {
      return List.of();
    }
    Map<ArticleId, Candidate> candidates = new HashMap<>();
    for (String mark : own) {
      for (Article other : marked.getOrDefault(mark, List.of())) {
        candidates.merge(other.id(), new Candidate(other, 1), Candidate::and);
      }
    }
    nearness.around(article)
        .forEach(other -> candidates.putIfAbsent(other.id(), new Candidate(other)));
    candidates.keySet().removeAll(named(article));
    return candidates.values()
        .stream()
        .filter(other -> !other.article().isChronicle())
        .map(other -> found(article, other))
        .filter(found -> found.score() > 0)
        .sorted(Comparator.comparingDouble(Found::score)
            .reversed()
            .thenComparing(found -> found.article().id(), Comparator.reverseOrder()))
        .limit(MOST)
        .map(Found::article)
        .toList();
  }

  private Found found(Article article, Candidate other) {
    double near = nearness.between(article, other.article());
    boolean isBeside = article.id().issue().equals(other.article().id().issue());
    double least = isBeside || other.shared() == 0 ? VERY_NEAR : NEAR;
    return new Found(other.article(), near < least ? 0 : near + SHARED * other.shared());
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
