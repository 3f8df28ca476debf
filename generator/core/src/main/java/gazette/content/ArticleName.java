package gazette.content;

import gazette.model.ArticleId;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.SourceFile;
import gazette.text.Pinyin;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an article's file, which becomes its address. */
final class ArticleName {

  private static final Pattern ORDER = Pattern.compile("\\d{1,3}");
  private static final int SUFFIX = ".md".length();

  private ArticleName() {}

  /** The name without {@code .md}; empty when it cannot be an address. */
  static Optional<String> slug(SourceFile file, Problems problems) {
    String name = file.name();
    String slug = name.substring(0, name.length() - SUFFIX);
    if (ArticleId.isSlug(slug) && name.endsWith(".md")) {
      return Optional.of(slug);
    }
    problems.error(Place.of(file.path()), "article-name", Quote.of(name), suggestion(slug));
    return Optional.empty();
  }

  private static String suggestion(String slug) {
    Matcher matcher = ORDER.matcher(slug);
    String order = matcher.lookingAt() ? matcher.group() : "";
    String suggested = String.format(Locale.ROOT, "%02d-%s",
        order.isEmpty() ? 1 : Integer.parseInt(order),
        Pinyin.slug(slug.substring(order.length())).replaceFirst("^-", ""));
    return ArticleId.isSlug(suggested) ? suggested : "01-name";
  }
}
