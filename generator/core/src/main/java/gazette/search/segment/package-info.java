/**
 * Cuts Chinese text into the words that smartcn finds, several times faster. Start with
 * {@code WordSegmenter}. Internal.
 */
@NullMarked
package gazette.search.segment;

import org.jspecify.annotations.NullMarked;
