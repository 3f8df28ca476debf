package gazette.verify;

import gazette.manifest.Manifest;
import gazette.manifest.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * What the one who verifies knows already.
 *
 * @param keys the publisher's: each is as good; none: one of {@code seen} is expected, or any
 * @param seen the manifest of a copy that was verified before: no copy may be older
 * @param publisher the copy that others are measured by, usually the publisher's own
 */
public record Expectation(List<PublicKey> keys, Optional<Manifest> seen, Optional<Copy> publisher) {

  /** Nothing but the copy itself is known. */
  public static final Expectation NONE = new Expectation(List.of(), Optional.empty(),
      Optional.empty());

  public Expectation {
    keys = List.copyOf(keys);
  }

  List<PublicKey> expectedKeys() {
    return keys.isEmpty() ? seen.map(Manifest::keys).orElse(keys) : keys;
  }
}
