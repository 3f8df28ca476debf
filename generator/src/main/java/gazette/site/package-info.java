/**
 * Calls the rooms in order: content in, website and index out.
 *
 * <p>
 * Start with {@link gazette.site.SiteBuilder}.
 */
@NullMarked
package gazette.site;

import org.jspecify.annotations.NullMarked;
