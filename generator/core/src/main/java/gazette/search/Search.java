package gazette.search;

import gazette.search.SearchAnswer.Hit;
import gazette.search.SearchAnswer.Match;
import gazette.search.SearchAnswer.Result;
import gazette.search.SearchAnswer.Total;
import gazette.search.index.Lexicon;
import gazette.search.index.MeaningAsked;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.StoredTexts;
import gazette.search.index.StoredTexts.Passage;
import gazette.search.query.Mending;
import gazette.search.query.ParsedQuery;
import gazette.search.query.QueryParser;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.Words;
import gazette.search.rank.Facets;
import gazette.search.rank.Plan;
import gazette.search.rank.Planner;
import gazette.search.rank.Ranking;
import gazette.search.rank.Results;
import gazette.search.rank.Results.Found;
import gazette.search.rank.ScoredPassage;
import gazette.search.snippet.Snippet;
import gazette.search.snippet.Snippets;
import gazette.text.Normalizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One query on one build of the index. */
final class Search {

  private final Source index;
  private final SearchQuery query;
  private final Ranking ranking;

  Search(Source index, SearchQuery query, Ranking ranking) {
    this.index = index;
    this.query = query;
    // Among the clauses of laws the model alone orders no better than words do.
    this.ranking = index.known().meaning().isByModel() && query.group() == Group.ARTICLE
        ? ranking.ofModel()
        : ranking;
  }

  SearchAnswer answer() throws IOException {
    Lexicon lexicon = index.lexicon();
    Words words = new Words(lexicon, index.known().synonyms(), index.known().numbers(),
        index.known().newestDay());
    String text = Normalizer.normalize(query.text()).text();
    ParsedQuery parsed = QueryParser.parse(text, words);
    if (parsed.isEmpty()) {
      return nothing();
    }
    Results found = results(lexicon, parsed);
    String suggestion = null;
    Optional<String> mended = query.literal() ? Optional.empty()
        : new Mending(lexicon, index.known().synonyms()).mend(parsed);
    if (mended.isPresent()) {
      ParsedQuery meant = QueryParser.parse(mended.get(), words);
      Results more = results(lexicon, meant);
      if (more.total() > 0 && more.share() >= ranking.answer().mended() * found.share()) {
        parsed = meant;
        found = more;
        suggestion = mended.get();
      }
    }
    return new SearchAnswer(query, new Total(found.total(), found.isTotalAtLeast()),
        shown(lexicon, parsed, found), found.facets().counts(), suggestion);
  }

  private SearchAnswer nothing() {
    return new SearchAnswer(query, Total.exactly(0), List.of(), Facets.none(), null);
  }

  private Results results(Lexicon lexicon, ParsedQuery parsed) throws IOException {
    Planner planner = new Planner(lexicon, parsed, query.filter(), ranking);
    MeaningAsked meaning = parsed.namesSomething() ? null : asked(parsed);
    Results found = results(planner.plan(true), meaning);
    boolean hasPlaces = !parsed.clauses().isEmpty() || !parsed.days().isEmpty()
        || !parsed.places().isEmpty();
    boolean hasOther = !parsed.units().isEmpty() || !parsed.numbers().isEmpty()
        || !parsed.phrases().isEmpty();
    return found.total() == 0 && hasPlaces && hasOther ? results(planner.plan(false), asked(parsed))
        : found;
  }

  private Results results(Plan plan, @Nullable MeaningAsked meaning) throws IOException {
    return Results.of(query, plan, index.postings(query, plan, meaning), meaning, ranking);
  }

  /** What a query means; null when it means nothing. */
  private @Nullable MeaningAsked asked(ParsedQuery parsed) {
    return ranking.meaning().results() == 0 ? null : index.known().meaning().asked(parsed.text());
  }

  private List<Result> shown(Lexicon lexicon, ParsedQuery parsed, Results found)
      throws IOException {
    StoredTexts stored = found.texts();
    boolean byMeaning = !parsed.namesSomething() && ranking.meaning().results() > 0
        && index.known().meaning().isByWords();
    Snippets snippets = Snippets.of(lexicon, parsed, byMeaning, ranking.snippet());
    List<Result> results = new ArrayList<>();
    for (Found one : found.page()) {
      results
          .add(result(one, results.size() < ranking.snippet().closely(), stored, snippets, parsed));
    }
    return results;
  }

  /** The passages that answer best come first among those that score well. */
  private Result result(Found found, boolean closely, StoredTexts stored, Snippets snippets,
      ParsedQuery parsed) throws IOException {
    record Shown(Passage passage, Snippet snippet, double score) {}
    ArticleFacts article = stored.article(found.article());
    List<Shown> shown = new ArrayList<>();
    Snippets below = closely ? snippets.below(article.title()) : snippets;
    for (ScoredPassage scored : looked(found, closely)) {
      Passage passage = stored.passage(scored.document());
      Snippet snippet = below.of(passage, closely);
      shown.add(new Shown(passage, snippet,
          scored.score() + ranking.snippet().shown() * snippet.share()
              + ranking.snippet().meant() * (closely ? snippet.near() : scored.near())
              + ranking.snippet().alike() * snippet.alike()));
    }
    shown.sort(Comparator.comparingDouble(Shown::score).reversed());
    List<Hit> hits = new ArrayList<>();
    for (Shown one : shown) {
      // A further passage that has nothing to show came up by the title alone.
      if (hits.isEmpty()
          || (hits.size() < ranking.snippet().passages() && one.snippet().marked())) {
        String url = article.url() + "#" + one.passage().anchor();
        hits.add(new Hit(one.passage().label(), url, one.snippet().html()));
      }
    }
    boolean literal = shown.stream().anyMatch(one -> one.snippet().literal());
    return new Result(article, match(found, parsed, article.title(), literal), found.score(), hits);
  }

  /** Of the first results many passages, of the others the best, and what is not much worse. */
  private List<ScoredPassage> looked(Found found, boolean closely) {
    if (closely) {
      return found.passages();
    }
    double least = ranking.snippet().nearBest() * found.passages().getFirst().score();
    return found.passages()
        .stream()
        .limit(ranking.snippet().passages())
        .filter(passage -> passage.score() >= least)
        .toList();
  }

  /** Exact is what is or has what the query names, or has the query as it was typed. */
  private static Match match(Found found, ParsedQuery parsed, String title, boolean literal) {
    if (found.match() == Results.Match.MEANING) {
      return Match.MEANING;
    }
    boolean exact = literal || found.match() == Results.Match.NAMED
        || Normalizer.normalize(title).text().contains(parsed.text().strip());
    return exact ? Match.EXACT : Match.WORDS;
  }
}
