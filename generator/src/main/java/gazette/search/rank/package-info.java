/**
 * Collects what may answer a query, weighs it, and orders it. Start with {@code Planner},
 * {@code Tally} and {@code Grouping}.
 */
@NullMarked
package gazette.search.rank;

import org.jspecify.annotations.NullMarked;
