/**
 * Says whether a copy of a site is whole, on a disk or behind a web server.
 *
 * <p>
 * In: a {@link gazette.mirror.Copy} and what is known of the publisher. Out: a
 * {@link gazette.mirror.Verdict}. Start with {@link gazette.mirror.Verifier}. A copy is not
 * trusted: whatever it answers, and however long, ends in a verdict.
 */
@NullMarked
package gazette.mirror;

import org.jspecify.annotations.NullMarked;
