/**
 * Finds what may answer a query, weighs it, and orders it.
 *
 * <p>
 * {@code Planner} says what to look for, {@code ArticleMatches} what every article has of it,
 * {@code Candidates} which are worth a closer look, {@code Tally} what each of their passages has.
 * Start with {@code Results}, which weighs that and orders it. Internal.
 */
@NullMarked
package gazette.search.rank;

import org.jspecify.annotations.NullMarked;
