/**
 * Writes the index and answers queries: one schema and one analysis for both.
 *
 * <p>
 * In: {@link gazette.search.index.SearchEntry}, one a passage, and
 * {@link gazette.search.query.SearchQuery}. Out: {@link gazette.search.SearchAnswer}. Start with
 * {@code SearchIndex}, then {@code Search}, which takes one query from its text to the answer;
 * {@code docs/ranking.md} has all steps and weights. {@code IndexUpdate} brings an index up to
 * date. It lies in shards, a folder and a segment each: of the newest year twelve issues, of older
 * ones four years ({@code IndexShard}). The only room that knows Lucene, and none of its types
 * leave it. Public.
 */
@NullMarked
package gazette.search;

import org.jspecify.annotations.NullMarked;
