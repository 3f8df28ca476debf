package gazette.content;

import gazette.model.MarkdownText;
import gazette.problem.Problems;
import gazette.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The body of an article that was read before, and is read again only when it is asked for. */
public final class ArticleBody {

  private ArticleBody() {}

  /**
   * A body whose text is still in its file.
   *
   * @param content the content folder
   * @param file relative to it, such as {@code 2020/06/18-zhengban-77.md}
   * @param firstLine the line on which it begins, from 1
   * @param digest what {@link MarkdownText#digest} gave of it
   */
  public static MarkdownText unread(Path content, String file, int firstLine, String digest) {
    return MarkdownText.unread(file, firstLine, digest, () -> {
      try {
        String text = SourceTree.article(content.resolve(file), file, new Problems())
            .map(source -> source.body())
            .orElse("");
        if (!new MarkdownText(file, firstLine, text).digest().equals(digest)) {
          throw new FileSystemException(file, null,
              "it was changed while it was read; wait until nobody changes the content, then try again");
        }
        return text;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }
}
