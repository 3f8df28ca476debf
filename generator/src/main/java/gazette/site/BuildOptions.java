package gazette.site;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How to build.
 *
 * @param strict whether warnings stop the build, too
 * @param day the day for which the status of documents is told
 * @param register whether what is published is written into the register beside the content; not
 *   for a look at drafts
 */
public record BuildOptions(boolean strict, LocalDate day, boolean register) {

  /** Errors stop the build, warnings do not; the status is that of today in China. */
  public static BuildOptions today() {
    return new BuildOptions(false, LocalDate.now(ZoneId.of("Asia/Shanghai")), false);
  }

  public BuildOptions strict(boolean strict) {
    return new BuildOptions(strict, day, register);
  }

  public BuildOptions on(LocalDate day) {
    return new BuildOptions(strict, day, register);
  }

  public BuildOptions register(boolean register) {
    return new BuildOptions(strict, day, register);
  }
}
