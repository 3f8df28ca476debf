package gazette.manifest;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Who publishes a site, with what, and when.
 *
 * @param title the name of the publication
 * @param url where the publisher's own site is
 * @param program name and version of the program
 * @param now the time of this build
 * @param keys sign the manifest: none, one, or while keys are changed two
 */
public record Origin(String title, URI url, String program, Instant now, List<SigningKey> keys) {

  public Origin {
    keys = List.copyOf(keys);
  }

  /** The halves that everybody may know. */
  public List<PublicKey> publicKeys() {
    return keys.stream().map(SigningKey::publicKey).toList();
  }
}
