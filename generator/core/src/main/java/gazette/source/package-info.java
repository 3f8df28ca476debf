/**
 * The files of {@code content/} as they lie there: strictly UTF-8, of bounded size, readable
 * characters only, no number of a person in full, split into front matter and body.
 *
 * <p>
 * In: a folder. Out: {@link gazette.source.SourceTree}. Start there;
 * {@link gazette.source.TextFile} reads a single file. Nothing here knows what a key or a text
 * means; whether files lie and are saved as they should is found here and becomes a
 * {@link gazette.problem.Problem}. Internal.
 */
@NullMarked
package gazette.source;

import org.jspecify.annotations.NullMarked;
