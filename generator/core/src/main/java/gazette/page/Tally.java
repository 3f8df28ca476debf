package gazette.page;

import gazette.model.Article;
import gazette.model.Issue;
import gazette.page.Plot.Count;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Documents, counted.
 *
 * @param by what they are counted by, as a reader is told: 发文机关
 * @param counts how many there are of each; a document may count for several
 * @param plot the same as a picture
 */
public record Tally(String by, List<Count> counts, Plot plot) {

  private static final int MONTHS = 12;

  public Tally {
    counts = List.copyOf(counts);
  }

  /** The documents of a year; empty where there is one issue. */
  static List<Tally> ofYear(YearOfIssues year) {
    return year.held().size() < 2 ? List.of()
        : compared(List.of(columns("成文月份", months(year.year(), documents(year.held()))),
            byIssuer(year.held()), bySubject(year.held())));
  }

  /** The documents of all years, newest first; empty where there is one issue. */
  static List<Tally> ofAll(List<YearOfIssues> years) {
    List<Issue> held = years.stream().flatMap(year -> year.held().stream()).toList();
    if (years.size() < 2) {
      return years.isEmpty() ? List.of() : ofYear(years.getFirst());
    }
    List<Count> counts = years.reversed()
        .stream()
        .map(year -> new Count(year.year() + "年", documents(year.held()).size()))
        .toList();
    return compared(List.of(columns("刊载年份", counts), byIssuer(held), bySubject(held)));
  }

  private static List<Tally> compared(List<Tally> tallies) {
    return tallies.stream()
        .filter(tally -> tally.counts.stream().filter(count -> count.number() > 0).count() > 1)
        .toList();
  }

  private static List<Article> documents(List<Issue> issues) {
    return issues.stream()
        .flatMap(issue -> issue.articles().stream())
        .filter(article -> !article.isChronicle())
        .toList();
  }

  private static Tally byIssuer(List<Issue> issues) {
    return bars("发文机关", named(Article::issuers, documents(issues)));
  }

  private static Tally bySubject(List<Issue> issues) {
    return bars("主题", named(Article::subjects, documents(issues)));
  }

  private static List<Count> named(Function<Article, List<String>> names,
      Collection<Article> articles) {
    Map<String, Integer> counts = new TreeMap<>(Slugs.PINYIN);
    articles.forEach(
        article -> names.apply(article).forEach(name -> counts.merge(name, 1, Integer::sum)));
    return counts.entrySet()
        .stream()
        .map(count -> new Count(count.getKey(), count.getValue()))
        .toList();
  }

  /** Each month of a year, and before them what was signed earlier. */
  private static List<Count> months(int year, List<Article> articles) {
    List<Count> counts = new ArrayList<>();
    int earlier = (int) articles.stream()
        .filter(article -> article.signed() != null && article.signed().getYear() < year)
        .count();
    if (earlier > 0) {
      counts.add(new Count("此前", earlier));
    }
    IntStream.rangeClosed(1, MONTHS)
        .mapToObj(month -> new Count(month + "月",
            (int) articles.stream()
                .filter(article -> article.signed() != null && article.signed().getYear() == year
                    && article.signed().getMonthValue() == month)
                .count()))
        .forEach(counts::add);
    return counts;
  }

  private static Tally columns(String by, List<Count> counts) {
    // There is room for 12 below a column, not for 12月, nor for 2020年.
    List<Count> columns = counts.stream()
        .map(count -> new Count(count.name().replaceFirst("[年月]$", ""), count.number()))
        .toList();
    return new Tally(by, counts, Plot.columns(title(by, counts), columns));
  }

  private static Tally bars(String by, List<Count> counts) {
    return new Tally(by, counts, Plot.bars(title(by, counts), counts));
  }

  private static String title(String by, List<Count> counts) {
    Count most = counts.stream().max((a, b) -> a.number() - b.number()).orElse(new Count("", 0));
    return "按" + by + "的文件数，最多为" + most.name() + "，" + most.number() + "篇";
  }
}
