package gazette.page;

import gazette.config.Settings;
import gazette.model.Article;
import gazette.model.OfficialNumber;
import gazette.model.Section;
import gazette.page.NumberGroup.YearOfNumbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Articles by section, issuer, subject, number and year, in the orders that readers expect. */
final class Groups {

  private Groups() {}

  /** A group for each name that an article has, the names in the given order. */
  static List<ArticleGroup> by(Function<Article, List<String>> names, Comparator<String> order,
      Function<String, @Nullable SitePath> page, Collection<Article> articles) {
    Map<String, List<Article>> groups = new TreeMap<>(order);
    for (Article article : articles) {
      for (String name : names.apply(article)) {
        groups.computeIfAbsent(name, first -> new ArrayList<>()).add(article);
      }
    }
    List<ArticleGroup> result = new ArrayList<>();
    groups.forEach((name, group) -> result.add(new ArticleGroup(name, page.apply(name), group)));
    return result;
  }

  /** The articles that have a number, by issuer code, year and running number. */
  static List<NumberGroup> byNumber(Collection<Article> articles, Map<String, String> anchors) {
    Map<String, Map<Integer, List<NumberGroup.Numbered>>> codes = new TreeMap<>(Slugs.PINYIN);
    for (Article article : articles) {
      for (OfficialNumber number : article.numbers()) {
        codes.computeIfAbsent(number.code(), code -> new TreeMap<>(Comparator.reverseOrder()))
            .computeIfAbsent(number.period(), period -> new ArrayList<>())
            .add(new NumberGroup.Numbered(number, article));
      }
    }
    List<NumberGroup> groups = new ArrayList<>();
    codes.forEach((code, years) -> groups.add(
        new NumberGroup(code, Objects.requireNonNull(anchors.get(code)), yearsOfNumbers(years))));
    return groups;
  }

  private static List<YearOfNumbers> yearsOfNumbers(Map<Integer, List<NumberGroup.Numbered>> all) {
    List<YearOfNumbers> result = new ArrayList<>();
    all.values().forEach(documents -> {
      documents.sort(
          Comparator.comparingInt((NumberGroup.Numbered document) -> document.number().sequence())
              .thenComparingInt(document -> document.number().part())
              .thenComparing(document -> document.article().id()));
      result.add(new YearOfNumbers(period(documents.getFirst().number()), documents));
    });
    return result;
  }

  private static @Nullable String period(OfficialNumber number) {
    return number.isOfYear() ? number.period() + "年"
        : number.isOfTerm() ? "第" + number.period() + "届" : null;
  }

  /** The articles by the year of their issue, newest first. */
  static List<YearOfArticles> byYear(Collection<Article> articles) {
    Map<Integer, List<Article>> years = new TreeMap<>(Comparator.reverseOrder());
    for (Article article : newestIssueFirst(articles)) {
      years.computeIfAbsent(article.id().issue().year(), year -> new ArrayList<>()).add(article);
    }
    List<YearOfArticles> result = new ArrayList<>();
    years.forEach((year, group) -> result.add(new YearOfArticles(year, group)));
    return result;
  }

  /** The newest issue first, its articles in the order of print. */
  static List<Article> newestIssueFirst(Collection<Article> articles) {
    Comparator<Article> byIssue = Comparator.comparing(article -> article.id().issue());
    return articles.stream().sorted(byIssue.reversed()).toList();
  }

  /** The order of the settings; names that they lack come last, by pinyin. */
  static Comparator<String> orderOfSections(Settings settings) {
    return order(settings.sections().stream().map(Section::name).toList());
  }

  /** The order of the settings; names that they lack come last, by pinyin. */
  static Comparator<String> orderOfSubjects(Settings settings) {
    return order(settings.subjects());
  }

  private static Comparator<String> order(List<String> known) {
    return Comparator.<String>comparingInt(name -> {
      int place = known.indexOf(name);
      return place < 0 ? known.size() : place;
    }).thenComparing(Slugs.PINYIN);
  }
}
