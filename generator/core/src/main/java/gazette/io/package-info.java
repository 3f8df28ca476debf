/**
 * Digests of bytes, and many files packed into one.
 *
 * <p>
 * Start with {@link gazette.io.Digests} and {@link gazette.io.ZipFileWriter}, which gives the same
 * bytes for the same files in the same order. Knows nothing of what the files are. Internal.
 */
@NullMarked
package gazette.io;

import org.jspecify.annotations.NullMarked;
