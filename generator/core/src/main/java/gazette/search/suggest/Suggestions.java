package gazette.search.suggest;

import gazette.search.index.IndexSnapshot;
import gazette.search.index.NumberKeys;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.StoredTexts;
import gazette.search.remote.ArticleName;
import gazette.search.suggest.Suggestion.Kind;
import gazette.text.Normalizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everything that can be suggested, in memory: titles, numbers, issuers, subjects and the words of
 * titles. Some thousand short texts are looked through in less time than an index of them would
 * take to keep, and any place in a title may be where somebody begins to type.
 */
public final class Suggestions {

  /** The most words that are kept, those of most passages first. */
  private static final int MOST_TERMS = 20_000;
  /** Of each kind but titles, so that there is room for other kinds. */
  private static final int MOST_OF_A_KIND = 3;

  private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::fit)
      .thenComparing(match -> match.candidate().suggestion().kind())
      .thenComparing(match -> match.at() > 0);

  /**
   * What can be suggested.
   *
   * @param spellings the texts that what is typed is compared with, normalised
   */
  private record Candidate(Suggestion suggestion, List<String> spellings) {}

  private record Match(Candidate candidate, int fit, int at) {}

  private final List<Candidate> candidates;

  private Suggestions(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  /** Collects what an index has to suggest. */
  public static Suggestions of(IndexSnapshot index) throws IOException {
    StoredTexts stored = new StoredTexts(index.reader());
    List<ArticleName> articles = new ArrayList<>();
    for (int i = 0; i < index.articles().count(); i++) {
      ArticleFacts article = stored.article(index.articles().start(i));
      articles.add(new ArticleName(article.title(), article.documentNumber(), article.issuers(),
          article.subjects()));
    }
    return of(articles);
  }

  /** Collects what some articles have to suggest, newest first. */
  public static Suggestions of(List<ArticleName> articles) throws IOException {
    Map<Suggestion, List<String>> all = new LinkedHashMap<>();
    for (ArticleName article : articles) {
      add(all, article.title(), Kind.TITLE);
      if (article.number() != null) {
        for (String number : article.number().split("、", -1)) {
          addNumber(all, number);
        }
      }
    }
    sorted(articles, ArticleName::subjects).forEach(subject -> add(all, subject, Kind.SUBJECT));
    sorted(articles, ArticleName::issuers).forEach(issuer -> add(all, issuer, Kind.ISSUER));
    List<String> titles = all.keySet()
        .stream()
        .filter(one -> one.kind() == Kind.TITLE)
        .map(Suggestion::text)
        .toList();
    for (String word : words(titles)) {
      add(all, word, Kind.TERM);
    }
    return new Suggestions(all.entrySet()
        .stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .toList());
  }

  private static List<String> sorted(List<ArticleName> articles,
      Function<ArticleName, List<String>> values) {
    return articles.stream()
        .flatMap(one -> values.apply(one).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static void add(Map<Suggestion, List<String>> all, String text, Kind kind) {
    if (!text.isBlank()) {
      all.putIfAbsent(new Suggestion(text, kind), List.of(Normalizer.normalize(text).text()));
    }
  }

  /** 晋市政办〔2020〕62号 is found by 政办2020 and by 政办62. */
  private static void addNumber(Map<Suggestion, List<String>> all, String number) {
    List<String> spellings = new ArrayList<>();
    String whole = Normalizer.normalize(number).text();
    spellings.add(whole);
    NumberKeys.cited(whole).forEach(found -> spellings.add(found.code() + found.sequence()));
    all.putIfAbsent(new Suggestion(number, Kind.NUMBER), spellings);
  }

  /** The words of titles, those of most titles first. */
  private static List<String> words(List<String> titles) throws IOException {
    TitleWords words = new TitleWords();
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String title : titles) {
      words.of(title).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts.entrySet()
        .stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_TERMS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What somebody may be about to ask.
   *
   * @param text typed so far
   * @param most how many to give
   * @return best first; none for a text of which nothing can be told
   */
  public List<Suggestion> of(String text, int most) {
    Typed typed = new Typed(text);
    if (typed.isEmpty()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    candidates.forEach(candidate -> {
      Match match = match(typed, candidate);
      if (match.fit() != Typed.NONE) {
        matches.add(match);
      }
    });
    matches.sort(BEST_FIRST);
    return chosen(matches, most);
  }

  private static Match match(Typed typed, Candidate candidate) {
    Match best = new Match(candidate, Typed.NONE, 0);
    for (String spelling : candidate.spellings()) {
      for (int at = 0; at < spelling.length() && best.fit() > Typed.WRITTEN; at++) {
        int fit = typed.fit(spelling, at);
        if (fit < best.fit()) {
          best = new Match(candidate, fit, at);
        }
      }
    }
    return best;
  }

  private static List<Suggestion> chosen(List<Match> matches, int most) {
    List<Suggestion> chosen = new ArrayList<>();
    Map<Kind, Integer> ofKind = new EnumMap<>(Kind.class);
    for (Match match : matches) {
      Suggestion suggestion = match.candidate().suggestion();
      int before = ofKind.getOrDefault(suggestion.kind(), 0);
      if (chosen.size() < most && (before < MOST_OF_A_KIND || suggestion.kind() == Kind.TITLE)
          && chosen.stream().noneMatch(other -> other.text().equals(suggestion.text()))) {
        chosen.add(suggestion);
        ofKind.put(suggestion.kind(), before + 1);
      }
    }
    return chosen;
  }
}
