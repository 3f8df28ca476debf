package gazette.manifest;

/** A manifest is read, or refused as malformed. */
public final class ManifestFuzz {

  private ManifestFuzz() {}

  /** Takes bytes as Jazzer made them. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      ManifestFile.read(data);
    } catch (MalformedManifestException refused) {
      // Its reader is told.
    }
  }
}
