package gazette.content;

import gazette.markdown.Documents;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.relation.ArticleFacts;
import java.util.List;
import java.util.Map;

/**
 * A gazette as its source files give it.
 *
 * @param gazette the issues and articles without errors of their own
 * @param facts what each of its articles says of documents
 * @param fingerprints what may not change in each of its articles unsaid
 * @param documents their bodies, as far as they were parsed
 * @param unreleased the files that the public does not see yet
 * @param others the articles that have errors, in the head or in their issue; only good for checks
 */
public record ReadGazette(Gazette gazette, Map<ArticleId, ArticleFacts> facts,
    Map<ArticleId, Fingerprint> fingerprints, Documents documents,
    List<IssueReading.Unreleased> unreleased, List<Article> others) {
  public ReadGazette {
    facts = Map.copyOf(facts);
    fingerprints = Map.copyOf(fingerprints);
    unreleased = List.copyOf(unreleased);
    others = List.copyOf(others);
  }
}
