/**
 * Says whether a copy of a site is whole, on a disk or behind a web server.
 *
 * <p>
 * In: a {@link gazette.verify.Copy} and what is known of the publisher. Out: a
 * {@link gazette.verify.Verdict}. Start with {@link gazette.verify.Verifier}. A copy is not
 * trusted: whatever it answers, and however long, ends in a verdict. Public.
 */
@NullMarked
package gazette.verify;

import org.jspecify.annotations.NullMarked;
