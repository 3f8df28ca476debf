package gazette.model;

import java.util.regex.Pattern;

/**
 * A file that lies beside an article and is published with it.
 *
 * @param name its name, which is that of its address, too
 * @param digest of what lies beside the article
 * @param bytes how long what is published of it is: without what tells where it was made
 * @param width in pixels; 0 when it is no picture
 * @param height in pixels; 0 when it is no picture
 */
public record ArticleFile(String name, FileKind kind, String digest, int bytes, int width,
    int height) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*(?:\\.[a-z0-9_-]+)*");

  public ArticleFile {
    if (!isName(name)) {
      throw new IllegalArgumentException(name);
    }
  }

  /** Whether any file server and file system takes a name as it is. */
  public static boolean isName(String name) {
    return name.length() <= 100 && NAME.matcher(name).matches();
  }
}
