/**
 * Markdown to HTML, outline, plain text and passages.
 *
 * <p>
 * In: {@link gazette.model.MarkdownText}. Out: {@link gazette.markdown.RenderedText}. Start with
 * {@link gazette.markdown.Markdown}. On the way: {@code BlockReader} parses the source into a
 * {@link gazette.markdown.Document} of {@code Block}s, from which facts are read, too;
 * {@code InlineReader} finds the marks in their text, {@code BodyWriter} writes them. The only room
 * that knows flexmark, and none of its types leave it. Internal.
 */
@NullMarked
package gazette.markdown;

import org.jspecify.annotations.NullMarked;
