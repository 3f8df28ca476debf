package gazette.manifest;

import java.io.IOException;

/** A text is not the manifest of a site. The message goes on from the manifest's name. */
public final class MalformedManifestException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean cutOff;

  MalformedManifestException(String what, boolean cutOff) {
    super(what);
    this.cutOff = cutOff;
  }

  /** Whether it is but the beginning of one: a copy that has not ended. */
  public boolean isCutOff() {
    return cutOff;
  }
}
