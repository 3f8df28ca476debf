package gazette.search;

import gazette.search.ParsedQuery.ClauseWanted;
import gazette.search.ParsedQuery.Day;
import gazette.search.ParsedQuery.NumberWanted;
import gazette.search.ParsedQuery.Unit;
import gazette.search.Schema.Part;
import gazette.search.SearchQuery.Filter;
import gazette.text.Bigrams;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a parsed query into one for the index: what a passage must have, and what brings it up.
 *
 * <p>
 * A passage must have a number of the query's units anywhere in its title, headings or text. Each
 * counts by BM25, as a word and as pairs of characters, where it counts most; pairs across units
 * and the whole query as a phrase add to that.
 */
final class QueryBuilder {

  // Weights are in the currency of BM25, where one rare word in a short text is worth about 10.
  private static final float OWN_NUMBER = 100;
  private static final float CITED_NUMBER = 20;
  private static final float CLAUSE = 60;
  private static final float SIGNED_ON = 30;
  private static final float SPOKEN_DAY = 20;
  private static final float SPOKEN_DAY_OF_YEAR = 15;

  // A run longer than this is no phrase that a text repeats.
  private static final int LONGEST_PHRASE = 60;
  private static final int MOST_PAIRS = 48;
  // A pair of characters says less than a word.
  private static final float PAIRS = 0.75f;
  // Of title, headings and text the best counts; the others add this part of theirs.
  private static final float TIE = 0.1f;
  private static final float WEAK = 0.3f;

  private final ParsedQuery parsed;
  private final Filter filter;

  QueryBuilder(ParsedQuery parsed, Filter filter) {
    this.parsed = parsed;
    this.filter = filter;
  }

  /**
   * The queries to ask one after another until one finds something: the first wants most units, the
   * second some of them.
   */
  List<Query> stages() {
    List<Unit> strong = parsed.units().stream().filter(unit -> !unit.isWeak()).toList();
    List<Unit> wanted = strong.isEmpty() ? parsed.units() : strong;
    int most = most(wanted.size());
    int few = few(wanted.size());
    List<Query> stages = new ArrayList<>();
    stages.add(query(wanted, most, true));
    boolean hasPlaces = !parsed.clauses().isEmpty() || !parsed.days().isEmpty();
    if (few < most || (hasPlaces && !wanted.isEmpty())) {
      stages.add(query(wanted, few, false));
    }
    return stages;
  }

  /** How many of a number of units a passage must have. */
  private static int most(int units) {
    return units <= 2 ? units : Math.max(2, (units * 2 + 4) / 5);
  }

  /** How many suffice where nothing has most: a question has words that no official text uses. */
  private static int few(int units) {
    return (units * 3 + 9) / 10;
  }

  private Query query(List<Unit> wanted, int atLeast, boolean places) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Filters.add(query, filter);
    parsed.numbers().forEach(number -> query.add(number(number), Occur.MUST));
    parsed.phrases().forEach(phrase -> query.add(inAnyPart(phrase), Occur.MUST));
    Occur place = places ? Occur.MUST : Occur.SHOULD;
    parsed.clauses().forEach(clause -> query.add(clause(clause), place));
    parsed.days().forEach(day -> query.add(day(day), place));
    // A number tells enough: the words beside it only order what is found.
    if (!wanted.isEmpty()) {
      boolean needed = parsed.numbers().isEmpty();
      query.add(having(wanted, needed ? atLeast : 0), needed ? Occur.MUST : Occur.SHOULD);
    }
    parsed.units()
        .stream()
        .filter(unit -> !wanted.contains(unit))
        .forEach(unit -> query.add(new BoostQuery(unit(unit), WEAK), Occur.SHOULD));
    parsed.runs().forEach(run -> addRunScores(query, run));
    return query.build();
  }

  private static Query having(List<Unit> units, int atLeast) {
    BooleanQuery.Builder having = new BooleanQuery.Builder();
    units.forEach(unit -> having.add(unit(unit), Occur.SHOULD));
    return having.setMinimumNumberShouldMatch(atLeast).build();
  }

  /** A unit anywhere in a passage. Where it is a word as the segmenter sees it, it counts most. */
  private static Query unit(Unit unit) {
    if (unit.kind() == Unit.Kind.PIECE) {
      return inParts(part -> PairQueries.phrase(part.pairs, unit.text()), 1);
    }
    return new BooleanQuery.Builder()
        .add(inParts(part -> term(part.words, unit.text()), 1), Occur.SHOULD)
        .add(inParts(part -> PairQueries.phrase(part.pairs, unit.text()), PAIRS), Occur.SHOULD)
        .build();
  }

  private static Query inParts(Function<Part, Query> query, float weight) {
    List<Query> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      parts.add(new BoostQuery(query.apply(part), weight * weight(part)));
    }
    return new DisjunctionMaxQuery(parts, TIE);
  }

  /** Pairs across the borders of units tell their order; the run as a whole that it is repeated. */
  private void addRunScores(BooleanQuery.Builder query, String run) {
    List<Bigrams.Term> terms = Bigrams.of(run);
    Set<String> pairs = new LinkedHashSet<>();
    terms.stream()
        .filter(Bigrams.Term::pair)
        .map(Bigrams.Term::text)
        .filter(pair -> parsed.units().stream().noneMatch(unit -> unit.text().contains(pair)))
        .limit(MOST_PAIRS)
        .forEach(pairs::add);
    for (String pair : pairs) {
      query.add(inParts(part -> term(part.pairs, pair), PAIRS), Occur.SHOULD);
    }
    if (!pairs.isEmpty() && terms.size() <= LONGEST_PHRASE) {
      query.add(inParts(part -> PairQueries.phrase(part.pairs, run), 1), Occur.SHOULD);
    }
  }

  private static float weight(Part part) {
    return switch (part) {
      case TITLE -> 1;
      case HEADINGS -> 0.7f;
      case BODY -> 1;
    };
  }

  private static Query inAnyPart(String phrase) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Part part : Part.values()) {
      any.add(new BoostQuery(PairQueries.phrase(part.pairs, phrase), weight(part)), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query number(NumberWanted number) {
    return new BooleanQuery.Builder()
        .add(constant(term(Schema.NUMBER, number.key()), OWN_NUMBER), Occur.SHOULD)
        .add(constant(term(Schema.CITES, number.key()), CITED_NUMBER), Occur.SHOULD)
        .build();
  }

  private static Query clause(ClauseWanted clause) {
    return new BooleanQuery.Builder()
        .add(constant(term(Schema.CLAUSE, clause.anchor()), CLAUSE), Occur.SHOULD)
        .add(PairQueries.phrase(Part.BODY.pairs, clause.typed()), Occur.SHOULD)
        .build();
  }

  private static Query day(Day day) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (day.date() == null) {
      return constant(term(Schema.DAY, day.inYear()), SPOKEN_DAY);
    }
    // An entry of the chronicle says only 12月15日: the year is that of its issue.
    Query ofYear = new BooleanQuery.Builder()
        .add(term(Schema.DAY, DayKeys.withoutYear(day.inYear())), Occur.FILTER)
        .add(term(Schema.YEAR, Integer.toString(day.date().getYear())), Occur.FILTER)
        .build();
    return query.add(constant(Filters.signed(day.date(), day.date()), SIGNED_ON), Occur.SHOULD)
        .add(constant(term(Schema.DAY, day.date().toString()), SPOKEN_DAY), Occur.SHOULD)
        .add(constant(ofYear, SPOKEN_DAY_OF_YEAR), Occur.SHOULD)
        .build();
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
