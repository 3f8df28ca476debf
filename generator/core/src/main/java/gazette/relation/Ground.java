package gazette.relation;

import gazette.text.ClauseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The sentence of a text that something is known from.
 *
 * @param line the line of the file
 * @param clause the clause it stands in; null when in none
 * @param sentence the sentence as printed
 */
public record Ground(int line, @Nullable ClauseNumber clause, String sentence) {}
