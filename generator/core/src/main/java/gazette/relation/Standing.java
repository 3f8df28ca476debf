package gazette.relation;

import gazette.model.Article;
import gazette.model.IssueId;
import gazette.model.LongestTerm;
import gazette.model.OfficialNumber;
import gazette.model.Status;
import gazette.model.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document is in force, as far as the gazette tells, and why. All but the status is the
 * same on every day.
 *
 * @param status what can be said on the day that was asked for
 * @param days the days that it rests on
 * @param endings the articles that end it, earliest first; before them those without a day
 * @param grounds the sentences of its text that the days are known from
 * @param lookedThrough the newest issue held, when it is told that nothing ends the document: what
 *   later ones say is not known; else null
 */
public record Standing(Status status, Days days, List<Ending> endings, List<Ground> grounds,
    @Nullable IssueId lookedThrough) {

  // 行政法规制定程序条例第五条, 规章制定程序条例第七条; some 规章 are called 细则 or 规则.
  private static final Set<String> REGULATIONS = Set.of("条例", "办法", "规定", "细则", "实施细则", "规则");

  public Standing {
    endings = List.copyOf(endings);
    grounds = List.copyOf(grounds);
  }

  /**
   * The days of a document, from its front matter, else from its text.
   *
   * @param first its first day in force; null when not known
   * @param isCounted whether the first day is counted from that of its signature
   * @param term how long it is in force; null when it states nothing
   * @param last its last day in force by that term; null when not known
   * @param longest the last day that a rule on all such documents allows; null when none does
   */
  public record Days(@Nullable LocalDate first, boolean isCounted, @Nullable Term term,
      @Nullable LocalDate last, @Nullable LocalDate longest) {

    static Days of(Article article, StatedTerm stated, @Nullable LocalDate first,
        @Nullable LongestTerm rule) {
      Term term = article.term() != null ? article.term() : stated.term();
      LocalDate last = switch (term) {
        case null -> null;
        case Term.Until until -> until.lastDay();
        case Term.For period -> first == null ? null : period.lastDay(first);
      };
      boolean isCounted = article.effective() == null
          && stated.start() instanceof Start.OnceMadeKnown;
      LocalDate longest = rule == null || first == null || term != null || !rule.covers(article)
          ? null
          : rule.lastDay(first);
      return new Days(first, isCounted, term, last, longest);
    }
  }

  static Standing of(Article article, ArticleFacts facts, List<Ending> endings, Days days,
      Found found) {
    StatedTerm stated = facts.stated();
    List<Ground> grounds = Stream.of(stated.startGround(), stated.termGround())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
    boolean hasBegun = days.first() != null ? !found.day().isBefore(days.first())
        : stated.start() instanceof Start.Untold;
    Status status = endings.stream().anyMatch(ending -> ending.isOverOn(found.day()))
        ? Status.REPEALED
        : isSurelyOver(article, days, hasBegun, found.day()) ? Status.EXPIRED
            : status(days, hasBegun, isOpenEnded(article, facts), found.day());
    boolean isOpen = !status.isOver() && status != Status.NOT_STATED;
    return new Standing(status, days, endings, grounds, isOpen ? found.newest() : null);
  }

  /**
   * When and in what it was found.
   *
   * @param day the day that is asked for
   * @param newest the newest issue held
   */
  record Found(LocalDate day, IssueId newest) {}

  /** Where the first day is not told, it is not later than that of the signature. */
  private static boolean isSurelyOver(Article article, Days days, boolean hasBegun, LocalDate day) {
    return days.first() == null && hasBegun && article.signed() != null
        && days.term() instanceof Term.For period && day.isAfter(period.lastDay(article.signed()));
  }

  private static Status status(Days days, boolean hasBegun, boolean isOpenEnded, LocalDate day) {
    if (days.first() != null && !hasBegun) {
      return Status.NOT_YET_IN_FORCE;
    }
    if (days.last() != null) {
      return day.isAfter(days.last()) ? Status.EXPIRED : Status.IN_FORCE;
    }
    if (!hasBegun) {
      return Status.NOT_STATED;
    }
    if (isOpenEnded) {
      return Status.IN_FORCE;
    }
    return days.longest() != null && day.isAfter(days.longest()) ? Status.BEYOND_LONGEST_TERM
        : Status.BEGUN;
  }

  /**
   * Whether an order publishes it, as 规章 and 行政法规 are, and it says nothing of an end that could not
   * be read: it is in force until another ends it.
   */
  private static boolean isOpenEnded(Article article, ArticleFacts facts) {
    OfficialNumber number = article.number();
    return number != null && number.isOrder() && facts.stated().unread().isEmpty()
        && facts.names()
            .stream()
            .flatMap(name -> Names.kind(name).stream())
            .anyMatch(REGULATIONS::contains);
  }

  /** What has ended the document; empty when nothing has yet. */
  public Optional<Article> repealedBy() {
    return status == Status.REPEALED ? Optional.of(endings.getFirst().by()) : Optional.empty();
  }

  /** The last day on which it is in force, by its term or by what ends it; empty when open. */
  public Optional<LocalDate> end() {
    Optional<LocalDate> ended = endings.stream()
        .map(Ending::from)
        .filter(from -> from != null)
        .map(from -> from.minusDays(1))
        .findFirst();
    LocalDate last = days.last();
    return last == null ? ended
        : ended.filter(day -> day.isBefore(last)).or(() -> Optional.of(last));
  }
}
