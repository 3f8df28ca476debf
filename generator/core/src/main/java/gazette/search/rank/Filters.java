package gazette.search.rank;

import gazette.search.index.Schema;

import gazette.search.query.SearchQuery.Filter;
import java.time.LocalDate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What results must be, as clauses that do not score. */
public final class Filters {

  private Filters() {}

  public static void add(BooleanQuery.Builder query, Filter filter) {
    add(query, Schema.YEAR, filter.year());
    add(query, Schema.ISSUE, filter.issue());
    add(query, Schema.SECTION, filter.section());
    add(query, Schema.ISSUER, filter.issuer());
    add(query, Schema.SUBJECT, filter.subject());
    add(query, Schema.STATUS, filter.status());
    if (filter.from() != null || filter.to() != null) {
      LocalDate from = filter.from() == null ? LocalDate.MIN : filter.from();
      LocalDate to = filter.to() == null ? LocalDate.MAX : filter.to();
      query.add(signed(from, to), Occur.FILTER);
    }
  }

  /** Signed on one of the days from the first to the last. */
  public static Query signed(LocalDate from, LocalDate to) {
    return LongPoint.newRangeQuery(Schema.SIGNED, from.toEpochDay(), to.toEpochDay());
  }

  private static void add(BooleanQuery.Builder query, String field, @Nullable String value) {
    if (value != null) {
      query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }
  }
}
