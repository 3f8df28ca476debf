/**
 * Takes a query apart into what it names, the numbers of documents
 * ({@link gazette.search.query.DocumentNumbers}) and days ({@link gazette.search.query.Days}) among
 * it, and the words and pieces of the rest. Start with {@link gazette.search.query.QueryParser}.
 *
 * <p>
 * In: normalised text. Out: {@link gazette.search.query.ParsedQuery}.
 * {@link gazette.search.query.Mending} tries what a query may mean that was typed with a slip, in
 * pinyin or by its first letters. Of the index only the words and numbers in it are known here
 * ({@code Lexicon}). Internal.
 */
@NullMarked
package gazette.search.query;

import org.jspecify.annotations.NullMarked;
