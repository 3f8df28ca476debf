package gazette.site;

import gazette.digest.Digests;
import gazette.memory.RecordCodec;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.MarkdownText;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells articles, without their texts, from all others. Safe for use by several threads. */
final class Heads {

  static final RecordCodec CODEC = new RecordCodec(Map.of(MarkdownText.class, body -> ""),
      Map.of());

  private final Map<ArticleId, String> digests = new ConcurrentHashMap<>();

  /** The digest of all but the text of an article. */
  String of(Article article) {
    return digests.computeIfAbsent(article.id(), first -> Digests.of(CODEC.encode(article)));
  }
}
