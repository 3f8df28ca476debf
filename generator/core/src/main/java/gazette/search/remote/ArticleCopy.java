package gazette.search.remote;

import gazette.search.index.SearchEntry.ArticleFacts;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * An article for an engine.
 *
 * @param article its facts
 * @param digest tells its documents from all others
 * @param documents its documents in their order, the article's own first: by field either a list of
 *   terms, each as often as it stands there, or a number
 * @param pieces the same for each piece of a text whose meaning is known
 * @param segment what {@link Engine#articles} gives back, in Base64
 */
public record ArticleCopy(ArticleFacts article, String digest, List<Map<String, Object>> documents,
    List<Map<String, Object>> pieces, String segment) {

  /** Takes articles, one after another. */
  public interface Sink {
    void add(ArticleCopy article) throws IOException;
  }

  public ArticleCopy {
    documents = List.copyOf(documents);
    pieces = List.copyOf(pieces);
  }
}
