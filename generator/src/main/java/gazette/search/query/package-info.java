/**
 * Takes a query apart into what it names besides words: the numbers of documents
 * ({@link gazette.search.query.DocumentNumbers}) and days ({@link gazette.search.query.Days}).
 *
 * <p>
 * In: normalised text. Out: values with their place in the text, so that the rest stays a query.
 * {@link gazette.search.query.NumberMatch} tells how well a number asked for fits one of a
 * document. Nothing here knows the index.
 */
@NullMarked
package gazette.search.query;

import org.jspecify.annotations.NullMarked;
