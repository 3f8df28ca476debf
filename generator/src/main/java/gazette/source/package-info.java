/**
 * The files of {@code content/} as they lie there, split into front matter and body.
 *
 * <p>
 * In: a folder. Out: {@link gazette.source.SourceTree}. Start there. Nothing here knows what a key
 * or a text means; whether files lie and are saved as they should is found here and becomes a
 * {@link gazette.problem.Problem}. Internal.
 */
@NullMarked
package gazette.source;

import org.jspecify.annotations.NullMarked;
