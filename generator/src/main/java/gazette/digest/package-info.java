/**
 * Digests of bytes. Start with {@link gazette.digest.Digests}.
 */
@NullMarked
package gazette.digest;

import org.jspecify.annotations.NullMarked;
