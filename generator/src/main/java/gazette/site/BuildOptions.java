package gazette.site;

import gazette.manifest.SigningKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How to build.
 *
 * @param strict whether warnings stop the build, too
 * @param day the day for which the status of documents is told
 * @param register whether what is published is written into the register beside the content; not
 *   for a look at drafts
 * @param now the time of the build, which only the manifest and the trace tell
 * @param key signs the manifest, if there is one
 */
public record BuildOptions(boolean strict, LocalDate day, boolean register, Instant now,
    Optional<SigningKey> key) {

  /** Errors stop the build, warnings do not; the status is that of today in China. */
  public static BuildOptions today() {
    Instant now = Instant.now();
    return new BuildOptions(false, LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")), false, now,
        Optional.empty());
  }

  public BuildOptions strict(boolean strict) {
    return new BuildOptions(strict, day, register, now, key);
  }

  public BuildOptions on(LocalDate day) {
    return new BuildOptions(strict, day, register, now, key);
  }

  public BuildOptions register(boolean register) {
    return new BuildOptions(strict, day, register, now, key);
  }

  public BuildOptions at(Instant now) {
    return new BuildOptions(strict, day, register, now, key);
  }

  public BuildOptions signedBy(Optional<SigningKey> key) {
    return new BuildOptions(strict, day, register, now, key);
  }
}
