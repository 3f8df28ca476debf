/**
 * Writes the index and reads what stands in it: one schema, and one spelling of numbers, days and
 * places for all that look them up. There are documents for articles, their headings and their
 * passages ({@code Schema}), and vectors of what their sentences mean ({@code MeaningCodec}). Start
 * with {@code IndexUpdate} and {@code IndexSnapshot}; the only room with {@code segment} below it.
 * Internal.
 */
@NullMarked
package gazette.search.index;

import org.jspecify.annotations.NullMarked;
