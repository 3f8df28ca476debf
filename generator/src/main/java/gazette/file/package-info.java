/**
 * The text files of {@code content/} as strings: strictly UTF-8, of bounded size, readable
 * characters only, no number of a person in full.
 *
 * <p>
 * In: a path. Out: its text with {@code \n} line ends, or a {@link gazette.problem.Problem} that
 * says how to mend the file. Start with {@link gazette.file.TextFile}. Internal.
 */
@NullMarked
package gazette.file;

import org.jspecify.annotations.NullMarked;
