package gazette.content;

import gazette.problem.Problems;
import gazette.yaml.Fields;
import gazette.yaml.ScalarNode;
import java.time.LocalDateTime;
import java.util.Optional;

/** When an article becomes public, as its front matter says: at once, some day, or not yet. */
final class Release {

  /** For an article that says nothing of it. */
  static final LocalDateTime AT_ONCE = LocalDateTime.MIN;

  /** For a draft. */
  static final LocalDateTime OPEN = LocalDateTime.MAX;

  private Release() {}

  /** Reads {@code draft: true} and {@code publish: 2021-02-01 09:00}. */
  static LocalDateTime read(Fields fields, Problems problems) {
    Optional<ScalarNode> draft = fields.text("draft");
    draft.filter(written -> !isBoolean(written))
        .ifPresent(written -> problems.error(written.place(), "draft-form"));
    if (draft.filter(written -> !written.text().equals("false")).isPresent()) {
      return OPEN;
    }
    // A day that cannot be read is an error; until it is mended the article stays where it is.
    return fields.has("publish") ? fields.dateTime("publish").orElse(OPEN) : AT_ONCE;
  }

  private static boolean isBoolean(ScalarNode written) {
    return written.text().equals("true") || written.text().equals("false");
  }
}
