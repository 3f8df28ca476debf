/**
 * Shows of a passage the sentences that answer, by words and by meaning, and of a table the row
 * with its head. Looks at the text alone: the index keeps no positions. Start with
 * {@code Snippets}. Internal.
 */
@NullMarked
package gazette.search.snippet;

import org.jspecify.annotations.NullMarked;
