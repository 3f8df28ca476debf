/**
 * Writes the index and answers queries: one schema and one analysis for both.
 *
 * <p>
 * In: {@link gazette.search.index.SearchEntry}, one a passage, and
 * {@link gazette.search.query.SearchQuery}. Out: {@link gazette.search.SearchAnswer}. Start with
 * {@code SearchIndex}; {@code IndexUpdate} brings an index up to date. It lies in shards of six
 * issues, a folder and a segment each ({@code IndexShard}). The only room that knows Lucene, and
 * none of its types leave it.
 */
@NullMarked
package gazette.search;

import org.jspecify.annotations.NullMarked;
