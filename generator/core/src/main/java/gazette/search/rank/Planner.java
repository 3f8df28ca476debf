package gazette.search.rank;

import gazette.search.index.Lexicon;
import gazette.search.index.PairQueries;
import gazette.search.index.Schema;
import gazette.search.index.Schema.Part;
import gazette.search.query.DaysAsked;
import gazette.search.query.ParsedQuery;
import gazette.search.query.ParsedQuery.ClauseWanted;
import gazette.search.query.ParsedQuery.NumberWanted;
import gazette.search.query.ParsedQuery.Unit;
import gazette.search.query.SearchQuery.Filter;
import gazette.search.rank.Plan.Concept;
import gazette.search.rank.Plan.Need;
import gazette.search.rank.Plan.Required;
import gazette.search.rank.Plan.Wording;
import gazette.text.Bigrams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Turns a parsed query into a plan: what to look for in the index, and how much each tells. */
public final class Planner {

  // A run longer than this is no phrase that a text repeats.
  private static final int LONGEST_PHRASE = 60;
  private static final int MOST_PAIRS = 48;

  private final Lexicon lexicon;
  private final ParsedQuery parsed;
  private final Filter filter;
  private final Ranking.Words weights;
  private final Ranking.Named named;

  public Planner(Lexicon lexicon, ParsedQuery parsed, Filter filter, Ranking ranking) {
    this.lexicon = lexicon;
    this.parsed = parsed;
    this.filter = filter;
    this.weights = ranking.words();
    this.named = ranking.named();
  }

  /**
   * The plan.
   *
   * @param mustBePlace whether a passage must be a place that the query names; else it only helps
   */
  public Plan plan(boolean mustBePlace) throws IOException {
    List<Unit> needed = needed();
    List<Concept> concepts = new ArrayList<>();
    for (Unit unit : parsed.units()) {
      // A single character is in half of all passages; its pairs with others count anyway.
      boolean tells = needed.contains(unit) || unit.text().length() > 1;
      if (tells && concepts.size() < Plan.MOST) {
        concepts.add(concept(unit, need(unit, needed)));
      }
    }
    List<Query> bonus = new ArrayList<>();
    parsed.runs().forEach(run -> addRunScores(bonus, run));
    List<Required> required = new ArrayList<>();
    if (!parsed.numbers().isEmpty()) {
      required.add(new Required(anyOf(parsed.numbers()), null));
    }
    parsed.phrases().forEach(phrase -> required.add(new Required(inAnyPart(phrase), phrase)));
    List<Query> places = new ArrayList<>();
    parsed.clauses().forEach(clause -> places.add(clause(clause)));
    parsed.places()
        .forEach(key -> places.add(DayQueries.constant(term(Schema.PLACE, key), named.clause())));
    boolean alone = needed.isEmpty() && parsed.numbers().isEmpty();
    boolean dated = false;
    for (DaysAsked asked : parsed.days()) {
      // When a thing happened is not always said where the thing is, unless it is all that is asked.
      if (asked.isDay() || asked.kind() != DaysAsked.Kind.ANY || alone) {
        places.add(DayQueries.of(asked, named));
      } else {
        bonus.add(DayQueries.of(asked, named));
      }
      dated |= asked.kind() != DaysAsked.Kind.ANY;
    }
    for (Query place : places) {
      if (mustBePlace) {
        required.add(new Required(place, null));
      } else {
        bonus.add(place);
      }
    }
    BooleanQuery.Builder filters = new BooleanQuery.Builder();
    Filters.add(filters, filter);
    return new Plan(concepts, required, bonus,
        parsed.numbers().isEmpty() && !(dated && mustBePlace), orNull(filters.build()));
  }

  private static Need need(Unit unit, List<Unit> needed) {
    if (needed.contains(unit)) {
      return Need.NEEDED;
    }
    return unit.isWeak() ? Need.WEAK : Need.UNKNOWN;
  }

  /** What an answer is wanted to have; the unknown only where nothing else is asked for. */
  private List<Unit> needed() throws IOException {
    List<Unit> strong = parsed.units().stream().filter(unit -> !unit.isWeak()).toList();
    List<Unit> known = new ArrayList<>();
    for (Unit unit : strong) {
      boolean unknown = unit.kind() == Unit.Kind.PIECE && unit.isChinese() && !isThere(unit);
      if (!unknown) {
        known.add(unit);
      }
    }
    if (!known.isEmpty()) {
      return known;
    }
    return strong.isEmpty() ? parsed.units() : strong;
  }

  private boolean isThere(Unit piece) throws IOException {
    for (String alike : piece.alike()) {
      if (lexicon.wording(alike) > 0) {
        return true;
      }
    }
    String text = piece.text();
    return lexicon.word(text) > 0 || (text.length() > 2 && lexicon.text(text) > 0);
  }

  private static @Nullable Query orNull(BooleanQuery query) {
    return query.clauses().isEmpty() ? null : query;
  }

  private Concept concept(Unit unit, Need need) throws IOException {
    int passages = passages(unit);
    for (String alike : unit.alike()) {
      passages = Math.max(passages, lexicon.wording(alike));
    }
    double rarity = lexicon.rarity(passages);
    float weight = need == Need.NEEDED ? 1 : weights.weak();
    List<Wording> wordings = new ArrayList<>();
    addWordings(unit.text(), unit.kind(), rarity, weight, wordings);
    if (!unit.words().isEmpty()) {
      BooleanQuery.Builder apart = new BooleanQuery.Builder();
      for (String word : unit.words()) {
        apart.add(inPart(Part.BODY, word, Unit.Kind.WORD), Occur.MUST);
      }
      wordings.add(new Wording(Part.BODY, apart.build(), apart.build(), weight * weights.apart()));
    }
    for (String alike : weights.alike() == 0 ? List.<String>of() : unit.alike()) {
      addWordings(alike, Unit.Kind.WORD, rarity, weight * weights.alike(), wordings);
    }
    return new Concept(unit.text(), wordings, rarity, need);
  }

  /** Two characters that are a word of the dictionary are there as a word or not at all. */
  private int passages(Unit unit) throws IOException {
    boolean wordOnly = unit.kind() == Unit.Kind.WORD && unit.text().length() == 2;
    return wordOnly ? lexicon.word(unit.text()) : lexicon.wording(unit.text());
  }

  /** A wording by where it stands. */
  private void addWordings(String text, Unit.Kind kind, double rarity, float weight,
      List<Wording> wordings) throws IOException {
    Query heads = inPart(Part.HEADS, text, kind);
    wordings.add(new Wording(Part.HEADS, heads, heads, weight * (float) rarity));
    Query body = inPart(Part.BODY, text, kind);
    wordings.add(
        new Wording(Part.BODY, body, isWord(text, kind) ? term(Schema.TEXT, text) : body, weight));
  }

  /**
   * A word stands as the segmenter sees it, or within a longer text that it does not know. Two
   * characters that are a word are looked for as one only: 水产 is not in 饮水|产生.
   */
  private Query inPart(Part part, String text, Unit.Kind kind) throws IOException {
    if (isWord(text, kind)) {
      return new BoostQuery(term(part.words, text), weights.word());
    }
    Query pairs = PairQueries.all(part, text);
    if (lexicon.word(text) == 0 || kind == Unit.Kind.PIECE) {
      return pairs;
    }
    return new BooleanQuery.Builder().add(term(part.words, text), Occur.SHOULD)
        .add(new BoostQuery(pairs, weights.pairs()), Occur.SHOULD)
        .build();
  }

  private boolean isWord(String text, Unit.Kind kind) throws IOException {
    boolean pair = text.length() == 2 && Character.isIdeographic(text.charAt(0));
    return pair && (kind == Unit.Kind.WORD || lexicon.word(text) > 0);
  }

  /** Pairs of characters tell the order of words; the run as a whole that it is repeated. */
  private void addRunScores(List<Query> bonus, String run) {
    List<Bigrams.Term> terms = Bigrams.of(run);
    Set<String> pairs = new LinkedHashSet<>();
    terms.stream()
        .filter(Bigrams.Term::pair)
        .map(Bigrams.Term::text)
        .limit(MOST_PAIRS)
        .forEach(pairs::add);
    for (String pair : pairs) {
      boolean within = parsed.units().stream().anyMatch(unit -> unit.text().contains(pair));
      bonus.add(new BoostQuery(PairQueries.pair(Part.BODY, pair),
          within ? weights.pairWithin() : weights.pairs()));
    }
    if (pairs.size() > 1 && terms.size() <= LONGEST_PHRASE) {
      bonus.add(new BoostQuery(inAnyPart(run), weights.run()));
    }
  }

  private static Query inAnyPart(String phrase) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Part part : Part.values()) {
      any.add(PairQueries.all(part, phrase), Occur.SHOULD);
    }
    return any.build();
  }

  /** No document has two numbers: of several that are asked for, each finds its own. */
  private Query anyOf(List<NumberWanted> numbers) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    numbers.forEach(number -> any.add(number(number), Occur.SHOULD));
    return any.build();
  }

  private Query number(NumberWanted number) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String own : number.own()) {
      any.add(DayQueries.constant(term(Schema.NUMBER, own), named.ownNumber()), Occur.SHOULD);
      any.add(DayQueries.constant(term(Schema.CITES, own), named.citedNumber()), Occur.SHOULD);
    }
    for (String cited : number.cited()) {
      any.add(DayQueries.constant(term(Schema.CITES, cited), named.citedNumber()), Occur.SHOULD);
    }
    return any.build();
  }

  private Query clause(ClauseWanted clause) {
    return new BooleanQuery.Builder()
        .add(DayQueries.constant(term(Schema.CLAUSE, clause.anchor()), named.clause()),
            Occur.SHOULD)
        .add(PairQueries.all(Part.BODY, clause.typed()), Occur.SHOULD)
        .build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
