package gazette.relation;

import gazette.model.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of its own time in force, and where.
 *
 * @param start from when; null when it does not say, or in two ways
 * @param startGround where it says so; null without {@code start}
 * @param term how long; null when it does not say, or in two ways
 * @param termGround where it says so; null without {@code term}
 * @param unread what speaks of it in a form that is not known, or otherwise than another place
 */
public record StatedTerm(@Nullable Start start, @Nullable Ground startGround, @Nullable Term term,
    @Nullable Ground termGround, List<Ground> unread) {

  /** Of a text that says nothing. */
  static final StatedTerm NONE = new StatedTerm(null, null, null, null, List.of());

  public StatedTerm {
    unread = List.copyOf(unread);
  }
}
