package gazette.search.query;

import gazette.search.query.DayVerbs.Verb;
import gazette.search.query.DaysAsked.Kind;
import gazette.search.query.PeriodForms.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days in a query: 2020年12月15日, 去年11月, 四季度, 国庆前, 12月1日到15日, with the verb beside them.
 * Lengths of time (3个月, 10日内, 有效期5年) are no days.
 */
public final class Days {

  private static final Pattern TO = Pattern.compile(" ?(?:到|至|[-~—–]+) ?");
  // Not 12月15日前后 and 前三季度, 后勤, 起草.
  private static final Pattern BOUND = Pattern.compile(" ?(?:(?<before>[之以]前|前(?![后期任三]))"
      + "|(?<after>[之以]后|以来|后(?![勤备续期]))|(?<since>起(?![草诉重义])|开始)"
      + "|以?内(?![部容蒙科外地设])|期间|[那当]天|当日|左右|前后)");
  private static final Pattern CLOSED = Pattern.compile(" ?(?:的|\\z|[^\\p{IsHan}0-9a-z ])");
  private static final Pattern LEAD = Pattern.compile("[自从在于到至](?= ?\\z)");

  private record Stretch(Period period, int end) {}

  private final String text;
  private final PeriodForms forms;

  private Days(String text, LocalDate today) {
    this.text = text;
    this.forms = new PeriodForms(today);
  }

  /**
   * The days that a query names, in its order; none overlaps another.
   *
   * @param normalised the query
   * @param today from where 今年 and 上个月 are said; its year is that of days without one
   */
  public static List<DaysAsked> in(String normalised, LocalDate today) {
    return new Days(normalised, today).all();
  }

  private List<DaysAsked> all() {
    List<DaysAsked> days = new ArrayList<>();
    int done = 0;
    int at = 0;
    while (at < text.length()) {
      Optional<Found> found = forms.at(text, at);
      if (found.isEmpty()) {
        at++;
        continue;
      }
      Period period = found.get().period();
      int end = found.get().end();
      if (period != null) {
        DaysAsked asked = asked(period, done, at, end);
        days.add(asked);
        end = asked.end();
        done = end;
      }
      at = end;
    }
    return days;
  }

  private DaysAsked asked(Period begin, int from, int start, int beginEnd) {
    Stretch stretch = stretch(begin, beginEnd);
    Period period = stretch.period();
    int end = stretch.end();
    Matcher bound = BOUND.matcher(text).region(end, text.length());
    boolean bounded = bound.lookingAt();
    end = bounded ? bound.end() : end;
    boolean since = bounded && bound.group("since") != null;
    Verb verb = verb(from, start, end);
    Kind kind = verb != null ? verb.kind() : since ? Kind.EFFECTIVE : Kind.ANY;
    // What takes effect 12月1日起 does so on that day.
    boolean open = bounded && (bound.group("after") != null || (since && kind != Kind.EFFECTIVE));
    LocalDate first = bounded && bound.group("before") != null ? DaysAsked.FIRST : period.from();
    LocalDate finish = open ? DaysAsked.LAST : lastDay(period, first);
    int outerStart = verb != null && verb.edge() < start ? verb.edge() : lead(from, start);
    int outerEnd = verb != null && verb.edge() > start ? verb.edge() : end;
    return new DaysAsked(first, finish, period.yearSaid(), kind, outerStart, particle(outerEnd));
  }

  /** As far as 到 and another day after it lead. */
  private Stretch stretch(Period begin, int end) {
    Matcher to = TO.matcher(text).region(end, text.length());
    if (to.lookingAt()) {
      Found found = forms.at(text, to.end()).orElse(null);
      Period last = found == null ? null : found.period();
      if (found != null && last != null && begin.goesBefore(last)) {
        return new Stretch(begin.to(last), found.end());
      }
    }
    return new Stretch(begin, end);
  }

  private static LocalDate lastDay(Period period, LocalDate first) {
    boolean excluded = first.equals(DaysAsked.FIRST) && !period.reachesIn();
    return excluded ? period.from().minusDays(1) : period.to();
  }

  private @Nullable Verb verb(int from, int start, int end) {
    boolean closed = CLOSED.matcher(text).region(end, text.length()).lookingAt();
    return DayVerbs.behind(text, end)
        .or(() -> DayVerbs.before(text, from, start, closed))
        .orElse(null);
  }

  private int lead(int from, int start) {
    Matcher lead = LEAD.matcher(text).region(Math.max(from, start - 2), start);
    return lead.find() ? lead.start() : start;
  }

  private int particle(int end) {
    return end < text.length() && text.charAt(end) == '的' ? end + 1 : end;
  }
}
