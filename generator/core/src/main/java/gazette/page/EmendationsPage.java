package gazette.page;

import gazette.model.Emendation;
import gazette.model.Issue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the texts of an issue are not what their source has (校勘记).
 *
 * @param articles the pages of its articles in the order of print, with their texts
 */
public record EmendationsPage(SitePath path, Frame frame, Issue issue,
    List<ArticlePage> articles) implements Page {
  public EmendationsPage {
    articles = List.copyOf(articles);
  }

  /** How many there are of each kind that there is: 识读更正29处. */
  public List<String> kinds() {
    Map<Emendation.Kind, Long> counts = issue.emendations()
        .stream()
        .collect(Collectors.groupingBy(Emendation::kind, TreeMap::new, Collectors.counting()));
    return counts.entrySet()
        .stream()
        .map(kind -> kind.getKey().label() + kind.getValue() + "处")
        .toList();
  }

  /** Those of cover and contents page. */
  public List<Emendation> ofNoArticle() {
    return issue.emendations().stream().filter(one -> one.article() == null).toList();
  }
}
