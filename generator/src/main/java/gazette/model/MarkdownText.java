package gazette.model;

/**
 * The body of an article as its curator wrote it.
 *
 * @param file the file as its author knows it, such as {@code 2020/06/18-zhengban-77.md}
 * @param firstLine the line of that file on which the body begins, from 1
 * @param text Markdown with {@code \n} line ends; may be empty
 */
public record MarkdownText(String file, int firstLine, String text) {

  public MarkdownText {
    if (file.isEmpty() || firstLine < 1) {
      throw new IllegalArgumentException(file + ":" + firstLine);
    }
  }
}
