package gazette.verify;

import gazette.manifest.Manifest;
import gazette.manifest.PublicKey;
import java.util.Optional;

/**
 * What the one who verifies knows already.
 *
 * @param key the publisher's key; empty: the key of {@code seen} is expected, or any
 * @param seen the manifest of a copy that was verified before: no copy may be older
 * @param publisher the copy that others are measured by, usually the publisher's own
 */
public record Expectation(Optional<PublicKey> key, Optional<Manifest> seen,
    Optional<Copy> publisher) {

  /** Nothing but the copy itself is known. */
  public static final Expectation NONE = new Expectation(Optional.empty(), Optional.empty(),
      Optional.empty());

  Optional<PublicKey> expectedKey() {
    return key.or(() -> seen.flatMap(Manifest::key));
  }
}
