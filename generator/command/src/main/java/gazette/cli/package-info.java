/**
 * The command: arguments in, exit code and printed problems out.
 *
 * <p>
 * Start with {@link gazette.cli.Main}. Exit codes: 0 done, 1 the content or a template has errors
 * or nothing could be drafted, 2 wrong arguments or a draft is there already, 3 could not read or
 * write, 4 a mistake of the program itself; {@code verify} answers 5 extra, 6 stale, 7 partial, 8
 * rolled back, 9 tampered. Internal.
 */
@NullMarked
package gazette.cli;

import org.jspecify.annotations.NullMarked;
