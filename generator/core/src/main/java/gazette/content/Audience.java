package gazette.content;

import java.time.LocalDateTime;
import java.util.List;

/**
 * For whom content is read: editors see drafts and what is not due yet, the public does not.
 *
 * @param areEditors whether they are
 * @param now the time of day at the publisher's place
 */
public record Audience(boolean areEditors, LocalDateTime now) {

  /** The public at a time of day. */
  public static Audience publicAt(LocalDateTime now) {
    return new Audience(false, now);
  }

  /** Whether what was read without these files is what they are to see: none has fallen due. */
  public boolean isServedBy(List<IssueReading.Unreleased> withheld) {
    return areEditors || withheld.stream().noneMatch(file -> sees(file.release()));
  }

  /** Whether they may see what is released then. */
  boolean sees(LocalDateTime release) {
    return areEditors || !release.isAfter(now);
  }
}
