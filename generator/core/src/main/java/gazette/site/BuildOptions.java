package gazette.site;

import gazette.content.Audience;
import gazette.manifest.SigningKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * How to build.
 *
 * @param strict whether warnings stop the build, too
 * @param day the day for which the status of documents is told
 * @param purpose what it is for
 * @param now the time of the build, which only the manifest and the trace tell
 * @param keys sign the manifest: none, one, or while keys are changed two
 * @param threads how many to use, from 1
 * @param full whether everything is made anew, whatever an earlier build left
 */
public record BuildOptions(boolean strict, LocalDate day, Purpose purpose, Instant now,
    List<SigningKey> keys, int threads, boolean full) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** What a build is for. */
  public enum Purpose {
    /** A site like the public one, of which the register beside the content learns nothing. */
    TRIAL,
    /** The public site: what it publishes is written into the register. */
    PUBLICATION,
    /** A look at drafts, and at what is not due yet, for editors. */
    PREVIEW
  }

  public BuildOptions {
    keys = List.copyOf(keys);
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }

  /** Errors stop the build, warnings do not; the status is that of today in China. */
  public static BuildOptions today() {
    Instant now = Instant.now();
    return new BuildOptions(false, LocalDate.ofInstant(now, CHINA), Purpose.TRIAL, now, List.of(),
        Runtime.getRuntime().availableProcessors(), false);
  }

  public BuildOptions strict(boolean strict) {
    return new BuildOptions(strict, day, purpose, now, keys, threads, full);
  }

  public BuildOptions on(LocalDate day) {
    return new BuildOptions(strict, day, purpose, now, keys, threads, full);
  }

  public BuildOptions purpose(Purpose purpose) {
    return new BuildOptions(strict, day, purpose, now, keys, threads, full);
  }

  public BuildOptions at(Instant now) {
    return new BuildOptions(strict, day, purpose, now, keys, threads, full);
  }

  public BuildOptions signedBy(List<SigningKey> keys) {
    return new BuildOptions(strict, day, purpose, now, keys, threads, full);
  }

  public BuildOptions threads(int threads) {
    return new BuildOptions(strict, day, purpose, now, keys, threads, full);
  }

  public BuildOptions full(boolean full) {
    return new BuildOptions(strict, day, purpose, now, keys, threads, full);
  }

  /** Who is to see the content. */
  Audience audience() {
    return new Audience(purpose == Purpose.PREVIEW, LocalDateTime.ofInstant(now, CHINA));
  }
}
