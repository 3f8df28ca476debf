/**
 * A page to HTML or XML, with the packed templates or a webmaster's own.
 *
 * <p>
 * In: {@link gazette.page.Page}. Out: the text of the file. Start with
 * {@link gazette.template.Templates}. The only room that knows FreeMarker, and none of its types
 * leave it. Internal.
 */
@NullMarked
package gazette.template;

import org.jspecify.annotations.NullMarked;
