package gazette.publish;

import gazette.problem.Phrase;
import gazette.problem.ToldException;
import java.nio.file.Path;

/** Another build is at work in the same folder. */
public final class SiteInUseException extends ToldException {

  private static final long serialVersionUID = 1L;

  SiteInUseException(Path site) {
    super(Phrase.of("site-in-use", site), null);
  }
}
