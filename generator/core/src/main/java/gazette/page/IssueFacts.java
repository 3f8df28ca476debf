package gazette.page;

import gazette.config.Settings;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an issue, for programs. The names are a contract; what is absent is left out.
 *
 * @param number the number; of a joint issue the first; null for an extra one
 * @param lastNumber of a joint issue
 * @param name what a joint or an extra issue is called
 * @param lastSerial of a joint issue that has several
 */
record IssueFacts(int year, @Nullable Integer number, @Nullable Integer lastNumber,
    @Nullable String name, @Nullable Integer serial, @Nullable Integer lastSerial,
    @Nullable String published) {

  static IssueFacts of(Issue issue, Settings settings) {
    IssueId id = issue.id();
    Serial serial = issue.serial();
    return new IssueFacts(id.year(), id.isExtra() ? null : id.number(),
        id.isJoint() ? id.last() : null,
        id.isJoint() || id.isExtra() ? Wording.issue(id, settings) : null,
        serial == null ? null : serial.first(),
        serial == null || serial.count() == 1 ? null : serial.last(),
        Objects.toString(issue.published(), null));
  }
}
