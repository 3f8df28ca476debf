package gazette.source;

import java.nio.file.Path;

/**
 * Where the content of a gazette lies.
 *
 * @param path the folder
 * @param gazette its name within the content of a site of several gazettes; empty for the only one
 */
public record ContentFolder(Path path, String gazette) {

  /** That of the only gazette of a site. */
  public static ContentFolder of(Path path) {
    return new ContentFolder(path, "");
  }

  /** That of one of several gazettes. */
  public ContentFolder of(String key) {
    return new ContentFolder(path.resolve(key), key);
  }

  /** A file in it as its author knows it, relative to the content of the site. */
  public String shown(String file) {
    return gazette.isEmpty() ? file : gazette + "/" + file;
  }
}
