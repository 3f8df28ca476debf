/**
 * Shows of a passage the sentences that answer. Start with {@code Snippets}.
 */
@NullMarked
package gazette.search.snippet;

import org.jspecify.annotations.NullMarked;
