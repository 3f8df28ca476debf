/**
 * What a site is made of, file by file, so that anyone can check a copy of it.
 *
 * <p>
 * In: paths, lengths and digests. Out: the bytes of {@code manifest.json}, {@code SHA256SUMS} and
 * {@code trace.txt}, and back. Start with {@link gazette.manifest.Manifest}; the files are made by
 * {@link gazette.manifest.Proofs} and read by {@link gazette.manifest.ManifestFile}. Nothing here
 * knows where a site lies. Public.
 */
@NullMarked
package gazette.manifest;

import org.jspecify.annotations.NullMarked;
