package gazette.publish;

import java.io.IOException;
import java.nio.file.Path;

/** Another build is at work in the same folder. */
public final class SiteInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  SiteInUseException(Path site) {
    super("another build is writing " + site + "; wait until it has finished");
  }
}
