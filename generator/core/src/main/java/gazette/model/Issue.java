package gazette.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One issue (期) of the gazette.
 *
 * @param id its year and number
 * @param serial its number since the first issue (总第N期); null when the gazette prints none
 * @param published 出刊日期; null when the issue does not print one
 * @param online when its articles were put on the website, in China; null when not stated
 * @param editors the editorial board as printed
 * @param imprint publisher, address and so on as printed
 * @param note words of the issue about itself, such as the slogans of its back cover; null when
 *   none
 * @param scan pictures of what was printed
 * @param articles in the order of print; those that were withdrawn are left out
 * @param emendations where what is published is not what its source has, in the order of the source
 */
public record Issue(IssueId id, @Nullable Serial serial, @Nullable LocalDate published,
    @Nullable LocalDateTime online, List<Credit> editors, List<Credit> imprint,
    @Nullable String note, Scan scan, List<Article> articles, List<Emendation> emendations) {

  public Issue {
    editors = List.copyOf(editors);
    imprint = List.copyOf(imprint);
    articles = List.copyOf(articles);
    emendations = List.copyOf(emendations);
    if (articles.stream().anyMatch(article -> !article.id().issue().equals(id))) {
      throw new IllegalArgumentException("an article of another issue in " + id);
    }
  }

  /**
   * Pictures of what was printed.
   *
   * @param pdf all of it; null when the site has none
   * @param cover its cover; null when the site has none
   */
  public record Scan(@Nullable ArticleFile pdf, @Nullable ArticleFile cover) {
    /** Of most issues the site has the texts alone. */
    public static final Scan NONE = new Scan(null, null);
  }

  /** The files of its articles, each once, by name. */
  public List<ArticleFile> files() {
    return articles.stream()
        .flatMap(article -> article.files().all().stream())
        .distinct()
        .sorted(Comparator.comparing(ArticleFile::name))
        .toList();
  }

  /** Where the text of an article is not what its source has. */
  public List<Emendation> emendationsOf(Article article) {
    return emendations.stream()
        .filter(emendation -> article.id().equals(emendation.article()))
        .toList();
  }

  /** The sections in the order of their first article, each with its articles in order. */
  public List<SectionOfIssue> sections() {
    Map<Section, List<Article>> bySection = new LinkedHashMap<>();
    for (Article article : articles) {
      bySection.computeIfAbsent(article.section(), section -> new ArrayList<>()).add(article);
    }
    return bySection.entrySet()
        .stream()
        .map(entry -> new SectionOfIssue(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * A section as one issue fills it.
   *
   * @param section the section
   * @param articles its articles in the order of print, at least one
   */
  public record SectionOfIssue(Section section, List<Article> articles) {
    public SectionOfIssue {
      articles = List.copyOf(articles);
    }
  }
}
