/**
 * Puts the files of a site in place: written aside, checked, then moved in.
 *
 * <p>
 * In: paths and bytes. Out: {@code site/public} and {@code site/index}. Start with
 * {@link gazette.publish.Staging}; {@link gazette.publish.PageCheck} looks at the finished pages,
 * {@link gazette.publish.Placement} has the order in which they come into place. Whatever stops a
 * build before the last step leaves the public site as it was. Internal.
 */
@NullMarked
package gazette.publish;

import org.jspecify.annotations.NullMarked;
