/**
 * Where an article contradicts itself, though each of its parts is well formed.
 *
 * <p>
 * Each {@link gazette.lint.Check} is one class, listed in {@link gazette.lint.Lint}, with a folder
 * of a failing case below {@code content/failing}. What is certainly wrong is an error, what only
 * looks so a warning; where the print is odd its curator says so, and the checks are silent. Start
 * with {@link gazette.lint.Lint}. Internal.
 */
@NullMarked
package gazette.lint;

import org.jspecify.annotations.NullMarked;
