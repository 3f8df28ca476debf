package gazette.site;

import gazette.search.query.StopWords;
import gazette.search.rank.Ranking;
import gazette.staticsearch.QueryRules;
import gazette.text.SynonymGroup;
import java.util.List;
import java.util.Map;

/** Takes the rules of the endpoint along to browsers. */
final class Rules {

  private Rules() {}

  /**
   * The rules.
   *
   * @param meaning whether browsers can find by meaning
   */
  static QueryRules of(List<SynonymGroup> synonyms, boolean meaning) {
    Ranking ranking = Ranking.DEFAULT;
    Ranking.Answer answer = ranking.answer();
    return new QueryRules(Map.ofEntries(entry("word", ranking.words().word()),
        entry("pairWithin", ranking.words().pairWithin()), entry("alike", ranking.words().alike()),
        entry("tie", ranking.words().tie()), entry("title", ranking.heads().title()),
        entry("ofFew", answer.ofFew()), entry("lessEach", answer.lessEach()),
        entry("atLeast", answer.atLeast()), entry("unknown", answer.unknown()),
        entry("together", answer.together()), entry("ofBest", answer.ofBest()),
        entry("breadth", answer.breadth()), entry("most", ranking.meaning().most()),
        entry("said", ranking.named().said()), entry("signed", ranking.named().signed()),
        entry("results", ranking.meaning().results()),
        entry("unanswered", ranking.meaning().unanswered()),
        entry("titleMeaning", ranking.meaning().title()), entry("near", ranking.meaning().near()),
        entry("nearest", ranking.meaning().nearest())), StopWords.words(), StopWords.PARTICLES,
        synonyms, meaning);
  }

  private static Map.Entry<String, Double> entry(String name, double weight) {
    // Numbers of fewer digits: 0.05 and not 0.05000000074505806.
    return Map.entry(name, Double.valueOf(Float.toString((float) weight)));
  }
}
