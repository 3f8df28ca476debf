package gazette.search.rank;

import gazette.search.index.DayKeys;
import gazette.search.index.PairQueries;
import gazette.search.index.Schema;
import gazette.search.index.Schema.Part;
import gazette.search.query.DaysAsked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds what happened on days that a query names. */
final class DayQueries {

  // Texts name each day of a longer stretch too often to tell anything.
  private static final int MOST_DAYS = 31;

  private DayQueries() {}

  static Query of(DaysAsked asked, Ranking.Named weights) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    switch (asked.kind()) {
      case SIGNED -> any.add(within(Schema.SIGNED, asked, weights.said()), Occur.SHOULD);
      case EFFECTIVE -> any.add(within(Schema.EFFECTIVE, asked, weights.said()), Occur.SHOULD);
      case EXPIRES -> any.add(within(Schema.EXPIRES, asked, weights.said()), Occur.SHOULD);
      case ANY, PUBLISHED -> any.add(within(Schema.SIGNED, asked, weights.signed()), Occur.SHOULD);
    }
    addSpoken(any, asked, weights);
    return any.build();
  }

  private static Query within(String field, DaysAsked asked, float score) {
    return constant(
        LongPoint.newRangeQuery(field, asked.from().toEpochDay(), asked.to().toEpochDay()), score);
  }

  private static void addSpoken(BooleanQuery.Builder any, DaysAsked asked, Ranking.Named weights) {
    if (asked.isDay() && !asked.yearSaid()) {
      String inYear = DayKeys.inYear(asked.from().getMonthValue(), asked.from().getDayOfMonth());
      any.add(constant(new TermQuery(new Term(Schema.DAY, inYear)), weights.spoken()),
          Occur.SHOULD);
    } else if (asked.isDay() || asked.spellings().isEmpty()) {
      addSpokenDays(any, asked, weights);
    }
    for (String spelling : asked.isDay() ? List.<String>of() : asked.spellings()) {
      any.add(constant(PairQueries.all(Part.HEADS, spelling), weights.said()), Occur.SHOULD);
      any.add(constant(PairQueries.all(Part.BODY, spelling), weights.spokenMonth()), Occur.SHOULD);
    }
  }

  private static void addSpokenDays(BooleanQuery.Builder any, DaysAsked asked,
      Ranking.Named weights) {
    if (asked.to().toEpochDay() - asked.from().toEpochDay() > MOST_DAYS) {
      return;
    }
    List<BytesRef> dates = new ArrayList<>();
    List<BytesRef> inYear = new ArrayList<>();
    for (LocalDate day = asked.from(); !day.isAfter(asked.to()); day = day.plusDays(1)) {
      dates.add(new BytesRef(day.toString()));
      // An entry of the chronicle says only 12月15日: the year is that of its issue.
      inYear.add(new BytesRef(DayKeys.ofIssue(Integer.toString(day.getYear()),
          DayKeys.inYear(day.getMonthValue(), day.getDayOfMonth()))));
    }
    any.add(constant(new TermInSetQuery(Schema.DAY, dates), weights.spoken()), Occur.SHOULD);
    any.add(constant(new TermInSetQuery(Schema.DAY, inYear), weights.spokenOfYear()), Occur.SHOULD);
  }

  /** A query that scores the same wherever it matches. */
  static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
