/**
 * Writes the index and reads what stands in it: one schema, and one spelling of numbers, days and
 * places for all that look them up. Start with {@code IndexUpdate} and {@code IndexSnapshot}; the
 * only room with {@code segment} below it.
 */
@NullMarked
package gazette.search.index;

import org.jspecify.annotations.NullMarked;
