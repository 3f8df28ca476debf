package gazette.source;

/**
 * The file of one article.
 *
 * @param path relative to the content folder, such as {@code 2020/06/18-zhengban-77.md}
 * @param frontMatter the lines between the two lines {@code ---}, with {@code \n} line ends
 * @param frontMatterLine the line on which they begin, from 1
 * @param body all that follows, as its curator wrote it, with {@code \n} line ends
 * @param bodyLine the line on which it begins, from 1
 */
public record SourceFile(String path, String frontMatter, int frontMatterLine, String body,
    int bodyLine) {

  /** The name of the file without its folder: {@code 18-zhengban-77.md}. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
