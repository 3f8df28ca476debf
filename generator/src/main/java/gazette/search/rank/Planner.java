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
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Filter;
import gazette.search.query.SearchQuery.Group;
import gazette.search.rank.Plan.Concept;
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
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Turns a parsed query into a plan: what to look for in the index, and how much each tells. */
public final class Planner {

  // Weights are in the currency of BM25, where one rare word in a short text is worth about 10.
  private static final float OWN_NUMBER = 100;
  private static final float CITED_NUMBER = 20;
  private static final float CLAUSE = 60;

  // What a word in a title or heading is worth, by how rare it is; in a text BM25 says it.
  private static final float TITLE = 2.2f;
  // Where passages are results, which law it is matters less than what the passage says.
  private static final float TITLE_OF_PASSAGES = 0.5f;
  private static final float HEADINGS = 1.2f;
  // Of title, headings and text the best counts; the others add this part of theirs.
  private static final float TIE = 0.3f;
  // A word as a word, and as pairs of characters; pairs within a word that counts already.
  private static final float WORD = 1.5f;
  private static final float PAIRS = 0.75f;
  private static final float PAIR_WITHIN = 0.5f;
  // What is asked for in other words, and as words that stand apart.
  private static final float ALIKE = 0.8f;
  private static final float APART = 0.7f;
  private static final float WEAK = 0.5f;

  // A run longer than this is no phrase that a text repeats.
  private static final int LONGEST_PHRASE = 60;
  private static final int MOST_PAIRS = 48;

  private final Lexicon lexicon;
  private final ParsedQuery parsed;
  private final Filter filter;
  private final float titleWeight;

  public Planner(Lexicon lexicon, ParsedQuery parsed, SearchQuery query) {
    this.lexicon = lexicon;
    this.parsed = parsed;
    this.filter = query.filter();
    this.titleWeight = query.group() == Group.PASSAGE ? TITLE_OF_PASSAGES : TITLE;
  }

  /**
   * The plan.
   *
   * @param places whether a passage must be a place that the query names; else it only helps
   */
  public Plan plan(boolean places) throws IOException {
    List<Unit> needed = needed();
    List<Concept> concepts = new ArrayList<>();
    for (Unit unit : parsed.units()) {
      if (concepts.size() < Plan.MOST) {
        concepts.add(concept(unit, needed.contains(unit)));
      }
    }
    BooleanQuery.Builder bonus = new BooleanQuery.Builder();
    parsed.runs().forEach(run -> addRunScores(bonus, run));
    BooleanQuery.Builder required = new BooleanQuery.Builder();
    parsed.numbers().forEach(number -> required.add(number(number), Occur.MUST));
    parsed.phrases().forEach(phrase -> required.add(inAnyPart(phrase), Occur.MUST));
    BooleanQuery.Builder place = places ? required : bonus;
    Occur occur = places ? Occur.MUST : Occur.SHOULD;
    parsed.clauses().forEach(clause -> place.add(clause(clause), occur));
    parsed.places().forEach(key -> place.add(constant(term(Schema.PLACE, key), CLAUSE), occur));
    boolean alone = needed.isEmpty() && parsed.numbers().isEmpty();
    boolean dated = false;
    for (DaysAsked asked : parsed.days()) {
      // When a thing happened is not always said where the thing is, unless it is all that is asked.
      boolean must = asked.isDay() || asked.kind() != DaysAsked.Kind.ANY || alone;
      (must ? place : bonus).add(DayQueries.of(asked), must ? occur : Occur.SHOULD);
      dated |= asked.kind() != DaysAsked.Kind.ANY;
    }
    BooleanQuery.Builder filters = new BooleanQuery.Builder();
    Filters.add(filters, filter);
    return new Plan(concepts, orNull(required.build()), orNull(bonus.build()),
        parsed.numbers().isEmpty() && !(dated && places), orNull(filters.build()));
  }

  /**
   * What an answer is wanted to have. Single characters that stand together as nowhere in the index
   * are no name but chance (质疑|函交|了): they count only where nothing else is asked for.
   */
  private List<Unit> needed() throws IOException {
    List<Unit> strong = parsed.units().stream().filter(unit -> !unit.isWeak()).toList();
    List<Unit> known = new ArrayList<>();
    for (Unit unit : strong) {
      boolean chance = unit.kind() == Unit.Kind.PIECE && unit.isChinese() && !isThere(unit);
      if (!chance) {
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

  private Concept concept(Unit unit, boolean needed) throws IOException {
    int passages = passages(unit);
    for (String alike : unit.alike()) {
      passages = Math.max(passages, lexicon.wording(alike));
    }
    double rarity = lexicon.rarity(passages);
    float weight = needed ? 1 : WEAK;
    List<Wording> wordings = new ArrayList<>();
    addWordings(unit.text(), unit.kind(), rarity, weight, wordings);
    if (!unit.words().isEmpty()) {
      BooleanQuery.Builder apart = new BooleanQuery.Builder();
      for (String word : unit.words()) {
        apart.add(inPart(Part.BODY, word, Unit.Kind.WORD), Occur.MUST);
      }
      wordings.add(new Wording(apart.build(), weight * APART, false));
    }
    for (String alike : unit.alike()) {
      addWordings(alike, Unit.Kind.WORD, rarity, weight * ALIKE, wordings);
    }
    return new Concept(unit.text(), wordings, rarity, needed);
  }

  /** Two characters that are a word of the dictionary are there as a word or not at all. */
  private int passages(Unit unit) throws IOException {
    boolean wordOnly = unit.kind() == Unit.Kind.WORD && unit.text().length() == 2;
    return wordOnly ? lexicon.word(unit.text()) : lexicon.wording(unit.text());
  }

  /** A wording by where it stands. */
  private void addWordings(String text, Unit.Kind kind, double rarity, float weight,
      List<Wording> wordings) throws IOException {
    for (Part part : Part.values()) {
      Query query = inPart(part, text, kind);
      wordings.add(switch (part) {
        // All passages of an article have its title: how many say nothing about how rare it is.
        case TITLE -> new Wording(query, weight * (float) rarity * titleWeight, true);
        case HEADINGS -> new Wording(query, weight * (float) rarity * HEADINGS, true);
        case BODY -> new Wording(query, weight, false);
      });
    }
  }

  /**
   * A word stands as the segmenter sees it, or within a longer text that it does not know. Two
   * characters that are a word are looked for as one only: 水产 is not in 饮水|产生.
   */
  private Query inPart(Part part, String text, Unit.Kind kind) throws IOException {
    boolean word = lexicon.word(text) > 0;
    boolean pair = text.length() == 2 && Character.isIdeographic(text.charAt(0));
    if (pair && (word || kind == Unit.Kind.WORD)) {
      return new BoostQuery(term(part.words, text), WORD);
    }
    Query phrase = PairQueries.phrase(part.pairs, text);
    if (!word || kind == Unit.Kind.PIECE) {
      return phrase;
    }
    return new BooleanQuery.Builder().add(term(part.words, text), Occur.SHOULD)
        .add(new BoostQuery(phrase, PAIRS), Occur.SHOULD)
        .build();
  }

  /** Pairs of characters tell the order of words; the run as a whole that it is repeated. */
  private void addRunScores(BooleanQuery.Builder query, String run) {
    List<Bigrams.Term> terms = Bigrams.of(run);
    Set<String> pairs = new LinkedHashSet<>();
    terms.stream()
        .filter(Bigrams.Term::pair)
        .map(Bigrams.Term::text)
        .limit(MOST_PAIRS)
        .forEach(pairs::add);
    for (String pair : pairs) {
      boolean within = parsed.units().stream().anyMatch(unit -> unit.text().contains(pair));
      query.add(new BoostQuery(term(Part.BODY.pairs, pair), within ? PAIR_WITHIN : PAIRS),
          Occur.SHOULD);
    }
    if (pairs.size() > 1 && terms.size() <= LONGEST_PHRASE) {
      List<Query> parts = new ArrayList<>();
      for (Part part : Part.values()) {
        parts.add(PairQueries.phrase(part.pairs, run));
      }
      query.add(new DisjunctionMaxQuery(parts, TIE), Occur.SHOULD);
    }
  }

  private static Query inAnyPart(String phrase) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Part part : Part.values()) {
      any.add(PairQueries.phrase(part.pairs, phrase), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query number(NumberWanted number) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String own : number.own()) {
      any.add(constant(term(Schema.NUMBER, own), OWN_NUMBER), Occur.SHOULD);
      any.add(constant(term(Schema.CITES, own), CITED_NUMBER), Occur.SHOULD);
    }
    for (String cited : number.cited()) {
      any.add(constant(term(Schema.CITES, cited), CITED_NUMBER), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query clause(ClauseWanted clause) {
    return new BooleanQuery.Builder()
        .add(constant(term(Schema.CLAUSE, clause.anchor()), CLAUSE), Occur.SHOULD)
        .add(PairQueries.phrase(Part.BODY.pairs, clause.typed()), Occur.SHOULD)
        .build();
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
