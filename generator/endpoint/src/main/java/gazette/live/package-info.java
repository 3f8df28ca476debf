/**
 * A built site, served: every new build is taken up while queries run, and the results page is
 * drawn with the site's own template.
 *
 * <p>
 * In: the {@link gazette.site.Folders} of a build. Out: a listening
 * {@link gazette.server.SearchServer}. Start with {@link gazette.live.SiteServer}. Public.
 */
@NullMarked
package gazette.live;

import org.jspecify.annotations.NullMarked;
