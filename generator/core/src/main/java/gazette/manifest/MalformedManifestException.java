package gazette.manifest;

import gazette.problem.Phrase;
import gazette.problem.ToldException;

/** A text is not the manifest of a site. The message goes on from the manifest's name. */
public final class MalformedManifestException extends ToldException {

  private static final long serialVersionUID = 1L;

  private final boolean cutOff;

  MalformedManifestException(Phrase what, boolean cutOff) {
    super(what, null);
    this.cutOff = cutOff;
  }

  /** Whether it is but the beginning of one: a copy that has not ended. */
  public boolean isCutOff() {
    return cutOff;
  }
}
