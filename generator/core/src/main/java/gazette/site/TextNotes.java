package gazette.site;

import gazette.markdown.RenderedText;
import gazette.model.ArticleId;
import gazette.problem.Problem;
import gazette.relation.Mention;
import java.util.List;

/**
 * What the text of an article gave when it was rendered, beside its page.
 *
 * @param links the links in it
 * @param mentions the documents that it names, each once, as if it stood at the beginning
 * @param passages how many it has
 * @param problems what is wrong with it; only warnings, as nothing is published with errors
 */
record TextNotes(ArticleId article, List<RenderedText.Link> links, List<Mention> mentions,
    int passages, List<Problem> problems) {
  TextNotes {
    links = List.copyOf(links);
    mentions = List.copyOf(mentions);
    problems = List.copyOf(problems);
  }
}
