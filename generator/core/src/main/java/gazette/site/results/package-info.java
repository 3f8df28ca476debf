/**
 * The page on which the search server shows what it found.
 *
 * <p>
 * In: {@link gazette.search.SearchAnswer}. Out: a {@link gazette.page.Page}. Start with
 * {@link ResultsPage}. Internal.
 */
@NullMarked
package gazette.site.results;

import org.jspecify.annotations.NullMarked;
