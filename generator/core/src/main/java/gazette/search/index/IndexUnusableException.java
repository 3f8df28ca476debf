package gazette.search.index;

import gazette.problem.Phrase;
import gazette.problem.ToldException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The index cannot be used: it is missing, damaged or of another version of the program. */
public final class IndexUnusableException extends ToldException {

  private static final long serialVersionUID = 1L;

  IndexUnusableException(Path folder, Phrase trouble, @Nullable Throwable cause) {
    super(Phrase.of("index-unusable", folder, trouble), cause);
  }
}
