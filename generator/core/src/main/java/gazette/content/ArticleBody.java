package gazette.content;

import gazette.model.MarkdownText;
import gazette.problem.Problems;
import gazette.problem.ToldException;
import gazette.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The body of an article that was read before, and is read again only when it is asked for. */
public final class ArticleBody {

  private ArticleBody() {}

  /** What tells where a body is read again: its file, the line on which it begins, its digest. */
  public static String reference(MarkdownText body) {
    return body.file() + " " + body.firstLine() + " " + body.digest();
  }

  /**
   * A body whose text is still in its file.
   *
   * @param content the content folder
   * @param reference what {@link #reference} told of it
   */
  public static MarkdownText unread(Path content, String reference) {
    List<String> parts = List.of(reference.split(" ", -1));
    String file = parts.get(0);
    int firstLine = Integer.parseInt(parts.get(1));
    String digest = parts.get(2);
    return MarkdownText.unread(file, firstLine, digest, () -> {
      try {
        String text = SourceTree.article(content.resolve(file), file, new Problems())
            .map(source -> source.body())
            .orElse("");
        if (!new MarkdownText(file, firstLine, text).digest().equals(digest)) {
          throw ToldException.of(Path.of(file), "changed-while-read");
        }
        return text;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }
}
