package gazette.manifest;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Who publishes a site, with what, and when.
 *
 * @param title the name of the publication
 * @param url where the publisher's own site is
 * @param program name and version of the program
 * @param now the time of this build
 * @param key signs the manifest, if there is one
 */
public record Origin(String title, URI url, String program, Instant now,
    Optional<SigningKey> key) {}
