/**
 * Markdown to HTML, outline, plain text and passages.
 *
 * <p>
 * In: {@link gazette.model.MarkdownText}. Out: {@link gazette.markdown.RenderedText}. Start with
 * {@code Markdown}. The only room that knows flexmark, and none of its types leave it.
 */
@NullMarked
package gazette.markdown;

import org.jspecify.annotations.NullMarked;
