/**
 * An index on other machines: what an engine there is given, and what it is asked. Implementations
 * of {@link gazette.search.remote.Engine} translate queries and carry bytes; how results come of
 * them is the business of this program, as with an index at hand. Public.
 */
@NullMarked
package gazette.search.remote;

import org.jspecify.annotations.NullMarked;
