/**
 * What somebody who types may be about to ask. Start with {@code Suggestions}. Internal.
 */
@NullMarked
package gazette.search.suggest;

import org.jspecify.annotations.NullMarked;
