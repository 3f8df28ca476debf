package gazette.markdown;

import gazette.model.MarkdownText;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents of one build, each parsed once: what was parsed to be read is at hand when it is
 * rendered, and then let go. Safe for use by several threads.
 */
public final class Documents {

  private final Markdown markdown = new Markdown();
  private final Map<String, Document> parsed = new ConcurrentHashMap<>();

  /** Parses a body, which will be rendered later. */
  public Document parse(MarkdownText text) {
    Document document = markdown.parse(text);
    parsed.put(text.file(), document);
    return document;
  }

  /** The document of a body that is rendered now. */
  public Document take(MarkdownText text) {
    Document document = parsed.remove(text.file());
    return document != null ? document : markdown.parse(text);
  }

  /** Renders documents. */
  public Markdown markdown() {
    return markdown;
  }
}
