package gazette.relation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a document is in force from, as its text says. */
public sealed interface Start {

  /** A day (自2021年2月1日起施行). */
  record On(LocalDate day) implements Start {}

  /**
   * Once it is made known (自公布之日起施行), or some time after that (自公布之日起30日后施行).
   *
   * @param days how many days after; 0 for none
   * @param months how many months after; 0 for none
   */
  record OnceMadeKnown(int days, int months) implements Start {}

  /**
   * On a day behind it that it does not tell: once it was passed or approved (自批准之日起施行), or once it
   * was made known, which was long before it was given the form that is printed (…修正).
   */
  record Untold() implements Start {}

  /**
   * The day on which another document begins (与《…》同时施行), or that it is going to say.
   *
   * @param name what that document is called; null when it has no name
   */
  record AsElsewhere(@Nullable String name) implements Start {}

  /**
   * The first day in force; empty when the text alone does not tell it.
   *
   * @param signed 成文日期, which stands for the day on which it was made known
   */
  default Optional<LocalDate> day(@Nullable LocalDate signed) {
    return switch (this) {
      case On on -> Optional.of(on.day());
      // 民法典第二百零一条: the day itself is not counted, and 后 is the day after the last.
      case OnceMadeKnown(int days, int months) -> Optional.ofNullable(signed)
          .map(day -> days + months == 0 ? day : day.plusMonths(months).plusDays(days + 1L));
      case Untold untold -> Optional.empty();
      case AsElsewhere elsewhere -> Optional.empty();
    };
  }
}
