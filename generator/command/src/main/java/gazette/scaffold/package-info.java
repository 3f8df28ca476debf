/**
 * Begins a gazette, and its next issue and article from the pattern of the last ones.
 *
 * <p>
 * In: the content folder as it lies, sound or not. Out: a {@link gazette.scaffold.NewFile}. Start
 * with {@link gazette.scaffold.NewGazette}, {@link gazette.scaffold.NextIssue} and
 * {@link gazette.scaffold.NextArticle}. What only a curator knows is left to him, in lines that
 * {@code check} asks about or that are remarks. Internal.
 */
@NullMarked
package gazette.scaffold;

import org.jspecify.annotations.NullMarked;
