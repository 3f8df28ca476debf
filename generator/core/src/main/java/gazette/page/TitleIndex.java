package gazette.page;

import gazette.model.Article;
import gazette.text.Pinyin;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Articles by the first letter of their titles in pinyin. */
final class TitleIndex {

  /** The group of what begins with no letter, such as 2020年. */
  static final String OTHER = "other";

  /** What a title can begin with: no syllable begins with i, u or v. */
  static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "j", "k", "l",
      "m", "n", "o", "p", "q", "r", "s", "t", "w", "x", "y", "z", OTHER);

  // 关于印发《…》的通知 would put half of all titles under one letter.
  private static final Pattern OPENING = Pattern
      .compile("(?:关于)?(?:(?:印发|转发|批转|公布|发布)(?!工作))?[\\p{IsPunctuation}\\s]*");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}年度?");
  private static final String GOVERNMENT = "人民政府";

  // 晋城市, with which the gazette of 晋城市人民政府 begins nearly everything.
  private final String place;

  /**
   * An index for a gazette.
   *
   * @param publisher whose place is no part of what a title is about
   */
  TitleIndex(String publisher) {
    this.place = publisher.substring(0, Math.max(0, publisher.indexOf(GOVERNMENT)));
  }

  /** A group for each of the letters, empty ones too, so that no address goes. */
  List<ArticleGroup> groups(List<Article> articles, Addresses at) {
    record Keyed(Article article, String key, String slug) {}
    Map<String, List<Article>> byLetter = articles.stream().map(article -> {
      String key = key(article);
      return new Keyed(article, key, Pinyin.slug(key));
    })
        .sorted(Comparator.comparing(Keyed::slug)
            .thenComparing(Keyed::key)
            .thenComparing(keyed -> keyed.article().id()))
        .collect(Collectors.groupingBy(keyed -> letter(keyed.slug()),
            Collectors.mapping(Keyed::article, Collectors.toList())));
    return LETTERS.stream()
        .map(letter -> new ArticleGroup(letter, at.titles(letter),
            byLetter.getOrDefault(letter, List.of())))
        .toList();
  }

  /** The title from where it says what it is about: without issuer, place and year. */
  String key(Article article) {
    String title = article.contentsTitle();
    String key = title;
    for (String issuer : article.issuers()) {
      key = without(issuer, key);
    }
    key = without(place, OPENING.matcher(key).replaceFirst(""));
    key = YEAR.matcher(key).lookingAt() ? YEAR.matcher(key).replaceFirst("") : key;
    return key.isEmpty() ? title : key;
  }

  private static String without(String opening, String title) {
    return title.startsWith(opening) ? title.substring(opening.length()) : title;
  }

  private static String letter(String slug) {
    String first = slug.isEmpty() ? "" : slug.substring(0, 1).toLowerCase(Locale.ROOT);
    return LETTERS.contains(first) ? first : OTHER;
  }
}
