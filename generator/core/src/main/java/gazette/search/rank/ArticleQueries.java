package gazette.search.rank;

import gazette.search.index.Schema;
import gazette.search.index.Schema.Part;
import gazette.search.rank.Plan.Concept;
import gazette.search.rank.Plan.Required;
import gazette.search.rank.Plan.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/**
 * A plan as queries for an engine that finds articles elsewhere: there each article has, in fields
 * of the whole, the terms of all its documents. What they find is looked at closely here.
 */
public final class ArticleQueries {

  /** What the fields of the whole begin with. */
  public static final String WHOLE = "whole.";

  /** The fields that the documents of an article have, and the article as a whole. */
  public static final Set<String> OF_PARTS = Set.of(Part.HEADS.words, Part.HEADS.pairs,
      Part.BODY.words, Part.BODY.pairs, Schema.CITES, Schema.CLAUSE, Schema.PLACE, Schema.DAY);

  private ArticleQueries() {}

  /** Finds articles that may be results at all, whatever words they have. */
  public static Query allowed(Plan plan) {
    BooleanQuery.Builder all = new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Schema.KIND, Schema.ARTICLE_KIND)), Occur.FILTER);
    if (plan.filter() != null) {
      all.add(plan.filter(), Occur.FILTER);
    }
    for (Required one : plan.required()) {
      all.add(whole(one.query()), Occur.FILTER);
    }
    return all.build();
  }

  /** Scores articles by how much they are worth a closer look, as {@link ArticleMatches} does. */
  public static Query worth(Plan plan, Ranking ranking) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    for (Concept concept : decisive(plan)) {
      List<Query> ways = new ArrayList<>();
      for (Wording wording : concept.wordings()) {
        if (wording.part() == Part.BODY) {
          ways.add(DayQueries.constant(whole(wording.articles()),
              wording.weight() * (float) concept.rarity()));
        } else {
          ways.add(
              DayQueries.constant(wording.articles(), wording.weight() * ranking.heads().title()));
          ways.add(DayQueries.constant(whole(wording.articles()),
              wording.weight() * ranking.heads().heading()));
        }
      }
      sum.add(new DisjunctionMaxQuery(ways, 0), Occur.SHOULD);
    }
    plan.required().forEach(one -> sum.add(whole(one.query()), Occur.SHOULD));
    return sum.build();
  }

  /** Scores articles by how much of the query they have, 0 to 1. */
  public static Query shares(Plan plan, Ranking ranking) {
    return shares(plan, new Coverage(plan, ranking.answer()));
  }

  static Query shares(Plan plan, Coverage coverage) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    for (Concept concept : decisive(plan)) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      concept.wordings().forEach(wording -> any.add(whole(wording.articles()), Occur.SHOULD));
      double part = coverage.part(plan.concepts().indexOf(concept));
      sum.add(DayQueries.constant(any.build(), (float) part), Occur.SHOULD);
    }
    plan.required()
        .forEach(one -> sum.add(DayQueries.constant(whole(one.query()), (float) coverage.of(0)),
            Occur.SHOULD));
    return sum.build();
  }

  /** Scores passages by the words in their texts. */
  public static BooleanQuery.Builder passages(Plan plan) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Concept concept : decisive(plan)) {
      for (Wording wording : concept.wordings()) {
        if (wording.part() == Part.BODY) {
          any.add(new BoostQuery(wording.query(), wording.weight()), Occur.SHOULD);
        }
      }
    }
    return any;
  }

  /** What holds a question together decides only where there is nothing else. */
  private static List<Concept> decisive(Plan plan) {
    boolean onlyWeak = plan.concepts().stream().noneMatch(Concept::needed);
    return plan.concepts().stream().filter(concept -> onlyWeak || concept.needed()).toList();
  }

  /** The same of an article as a whole. */
  private static Query whole(Query query) {
    return switch (query) {
      case BoostQuery boosted -> new BoostQuery(whole(boosted.getQuery()), boosted.getBoost());
      case ConstantScoreQuery constant -> new ConstantScoreQuery(whole(constant.getQuery()));
      case BooleanQuery all -> {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (BooleanClause clause : all.clauses()) {
          builder.add(whole(clause.query()), clause.occur());
        }
        yield builder.build();
      }
      case TermQuery term -> new TermQuery(whole(term.getTerm()));
      case PrefixQuery prefix -> new PrefixQuery(whole(prefix.getPrefix()));
      case TermInSetQuery any ->
          new TermInSetQuery(whole(any.getField()), terms(any.getBytesRefIterator()));
      default -> query;
    };
  }

  private static Term whole(Term term) {
    return new Term(whole(term.field()), term.bytes());
  }

  private static String whole(String field) {
    return OF_PARTS.contains(field) ? WHOLE + field : field;
  }

  private static List<BytesRef> terms(BytesRefIterator iterator) {
    try {
      List<BytesRef> terms = new ArrayList<>();
      for (BytesRef term = iterator.next(); term != null; term = iterator.next()) {
        terms.add(BytesRef.deepCopyOf(term));
      }
      return terms;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
