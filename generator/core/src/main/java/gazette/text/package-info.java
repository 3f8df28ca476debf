/**
 * How official Chinese text is numbered and normalised: one rule for pages, index, query and
 * checks.
 *
 * <p>
 * Start with {@link gazette.text.Normalizer} and {@link gazette.text.Bigrams} for what is searched,
 * with {@link gazette.text.ClauseNumber}, {@link gazette.text.ChineseNumber} and
 * {@link gazette.text.Pinyin} for numbers and names. Internal.
 */
@NullMarked
package gazette.text;

import org.jspecify.annotations.NullMarked;
