/**
 * Which pages there are, where they lie, what each shows; feeds, catalogue, sitemap.
 *
 * <p>
 * In: {@link gazette.model.Gazette} and {@link gazette.markdown.RenderedText}. Out:
 * {@code gazette.page.Page}. Start with {@code SitePages}. Internal.
 */
@NullMarked
package gazette.page;

import org.jspecify.annotations.NullMarked;
