package gazette.relation;

import gazette.model.Article;

/**
 * A citation, seen from the document that is cited.
 *
 * @param from the article that speaks of it
 * @param citation how and where
 */
public record Reference(Article from, Citation citation) {}
