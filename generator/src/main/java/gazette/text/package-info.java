/**
 * How official Chinese text is numbered and normalised: one rule for pages, index, query and
 * checks.
 *
 * <p>
 * Start with {@link gazette.text.ClauseNumber}, {@link gazette.text.ChineseNumber},
 * {@link gazette.text.Pinyin}.
 */
@NullMarked
package gazette.text;

import org.jspecify.annotations.NullMarked;
