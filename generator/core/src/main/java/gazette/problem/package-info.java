/**
 * What is wrong with the content, where, and what would be right.
 *
 * <p>
 * An author's mistake is a value: rooms that read content report a {@link gazette.problem.Problem}
 * and go on, so that one run names them all. Start with {@link gazette.problem.Problems}. Public.
 */
@NullMarked
package gazette.problem;

import org.jspecify.annotations.NullMarked;
