/**
 * Packs files into one.
 *
 * <p>
 * In: names and bytes. Out: a ZIP file, the same bytes for the same files in the same order. Start
 * with {@link gazette.zip.ZipFileWriter}. Knows nothing of what the files are.
 */
@NullMarked
package gazette.zip;

import org.jspecify.annotations.NullMarked;
