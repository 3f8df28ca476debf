package gazette.relation;

import gazette.text.ClauseNumber;
import java.util.List;
import java.util.Set;

/**
 * What an article says of documents, itself among them. Told from its front matter and body alone,
 * in one walk over the text; small enough to be kept of every article.
 *
 * @param names what it is known by: its title, the documents that it encloses
 * @param clauses the clauses that it has exactly once: a reference to one of them is no guess
 * @param attachments the addresses of its attachments that no other has: fujian-1, fulu-8-5
 * @param stated what its text says of its own time in force
 * @param citations the documents that it speaks of, each once, in the order of the text
 */
public record ArticleFacts(List<String> names, Set<ClauseNumber> clauses, Set<String> attachments,
    StatedTerm stated, List<Citation> citations) {

  public ArticleFacts {
    names = List.copyOf(names);
    clauses = Set.copyOf(clauses);
    attachments = Set.copyOf(attachments);
    citations = List.copyOf(citations);
  }
}
