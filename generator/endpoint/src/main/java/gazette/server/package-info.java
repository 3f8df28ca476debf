/**
 * The endpoint: HTTP in, search out; and, for {@code serve}, the files of the built website.
 *
 * <p>
 * In: a {@link gazette.server.Searcher} that knows the index and a
 * {@link gazette.server.ResultsView} that knows the template of the results page. Out: a listening
 * {@link gazette.server.SearchServer}; start with it. A request becomes an {@code Answer}, or a
 * {@code Refusal} that says in a sentence what was wrong; one place writes both. The only room that
 * knows Jetty, and none of its types leave it. Public.
 */
@NullMarked
package gazette.server;

import org.jspecify.annotations.NullMarked;
