package gazette.page;

import gazette.markdown.RenderedText;
import gazette.markdown.RenderedText.Heading;
import gazette.markdown.RenderedText.Passage;
import gazette.model.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A chronicle article with its days.
 *
 * @param article the article, usually of one month
 * @param days its days in order
 * @param calendars the months in which the days lie, in order
 */
public record MonthOfDays(Article article, List<Day> days, List<Calendar> calendars) {

  private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]*[。！？]?");

  public MonthOfDays {
    days = List.copyOf(days);
    calendars = List.copyOf(calendars);
  }

  static MonthOfDays of(Article article, RenderedText text) {
    List<Day> days = new ArrayList<>();
    // Two events may be printed each under the same day: the first event of each begins with it.
    List<Passage> rest = text.passages();
    for (Heading heading : text.outline()) {
      String day = heading.text();
      int at = first(rest, day);
      days.add(new Day(heading.anchor(), day,
          at < 0 ? "" : sentence(rest.get(at).text().substring(day.length()))));
      rest = rest.subList(at + 1, rest.size());
    }
    return new MonthOfDays(article, days, Calendar.of(article.id().issue().year(), text.outline()));
  }

  private static int first(List<Passage> passages, String day) {
    return IntStream.range(0, passages.size())
        .filter(i -> passages.get(i).text().startsWith(day))
        .findFirst()
        .orElse(-1);
  }

  private static String sentence(String events) {
    Matcher sentence = SENTENCE.matcher(events.strip());
    return sentence.lookingAt() ? sentence.group() : "";
  }

  /**
   * A day of a chronicle.
   *
   * @param anchor where it stands on the page of the article
   * @param text as printed: 12月2日
   * @param sentence the first of its events, its first sentence
   */
  public record Day(String anchor, String text, String sentence) {}
}
