/**
 * The cache of builds: values that were made of certain inputs, so that a later build with the same
 * inputs need not make them again. Start with {@link gazette.cache.Cache};
 * {@link gazette.cache.Codec} turns records into bytes and back. Internal.
 */
@NullMarked
package gazette.cache;

import org.jspecify.annotations.NullMarked;
