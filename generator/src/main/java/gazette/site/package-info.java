/**
 * Calls the rooms in order: content in, website and index out; and of what an earlier build made,
 * keeps what would come out the same.
 *
 * <p>
 * Start with {@link gazette.site.SiteBuilder}. {@link gazette.site.LastState} tells by sizes and
 * times whether anything changed at all, {@link gazette.site.Memory} what was read and made before,
 * {@link gazette.site.PageInputs} what a page is made of, {@link gazette.site.Outputs} which files
 * stay.
 */
@NullMarked
package gazette.site;

import org.jspecify.annotations.NullMarked;
