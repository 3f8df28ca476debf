package gazette.search.index;

import java.io.IOException;
import java.nio.file.Path;

/** The index cannot be used: it is missing, damaged or of another version of the program. */
public final class IndexUnusableException extends IOException {

  private static final long serialVersionUID = 1L;

  public IndexUnusableException(Path folder, String trouble, Throwable cause) {
    super(sentence(folder, trouble), cause);
  }

  public IndexUnusableException(Path folder, String trouble) {
    super(sentence(folder, trouble));
  }

  private static String sentence(Path folder, String trouble) {
    return "the search index in %s %s; run ./gazette build".formatted(folder, trouble);
  }
}
