package gazette.relation;

import gazette.model.Article;
import gazette.model.Status;
import gazette.model.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document is in force, and why. All but the status is the same on every day.
 *
 * @param status whether it is in force on the day that was asked for
 * @param firstDay its first day in force; null when not known
 * @param isFirstDayStated whether the first day is given as a date; else its text says that it is
 *   in force once signed
 * @param lastDay its last day in force by its own term; null when it states none
 * @param endings the articles that end it, earliest first
 */
public record Standing(Status status, @Nullable LocalDate firstDay, boolean isFirstDayStated,
    @Nullable LocalDate lastDay, List<Ending> endings) {

  public Standing {
    endings = List.copyOf(endings);
  }

  static Standing of(Article article, boolean inForceOnceSigned, List<Ending> endings,
      LocalDate day) {
    LocalDate first = firstDay(article, inForceOnceSigned);
    LocalDate last = lastDay(article.term(), first);
    return new Standing(status(first, last, endings, day), first, article.effective() != null, last,
        endings);
  }

  static @Nullable LocalDate firstDay(Article article, boolean inForceOnceSigned) {
    return article.effective() == null && inForceOnceSigned ? article.signed()
        : article.effective();
  }

  private static @Nullable LocalDate lastDay(@Nullable Term term, @Nullable LocalDate first) {
    return switch (term) {
      case null -> null;
      case Term.Until until -> until.lastDay();
      case Term.For period -> first == null ? null : period.lastDay(first);
    };
  }

  private static Status status(@Nullable LocalDate first, @Nullable LocalDate last,
      List<Ending> endings, LocalDate day) {
    if (endings.stream().anyMatch(ending -> ending.isOverOn(day))) {
      return Status.REPEALED;
    }
    if (first != null && day.isBefore(first)) {
      return Status.NOT_YET_IN_FORCE;
    }
    if (last != null && day.isAfter(last)) {
      return Status.EXPIRED;
    }
    return first == null && last == null ? Status.NOT_STATED : Status.IN_FORCE;
  }

  /** The last day on which it is in force, by its term or by what ends it; empty when open. */
  public Optional<LocalDate> end() {
    Optional<LocalDate> ended = endings.stream()
        .map(Ending::from)
        .filter(from -> from != null)
        .map(from -> from.minusDays(1))
        .findFirst();
    return lastDay == null ? ended
        : ended.filter(day -> day.isBefore(lastDay)).or(() -> Optional.of(lastDay));
  }
}
