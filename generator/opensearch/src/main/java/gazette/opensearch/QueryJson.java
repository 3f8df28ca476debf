package gazette.opensearch;

import gazette.search.index.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/** Says a query in the language of the servers. */
final class QueryJson {

  private QueryJson() {}

  /** A field as it is called there: a dot would make it a part of another. */
  static String field(String name) {
    return name.replace('.', '_');
  }

  static Map<String, Object> of(Query query) {
    return of(query, 1);
  }

  private static Map<String, Object> of(Query query, float boost) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
      case ConstantScoreQuery constant ->
          one("constant_score", Map.of("filter", of(constant.getQuery()), "boost", boost));
      case TermQuery term -> one("term", one(field(term.getTerm().field()),
          Map.of("value", term.getTerm().text(), "boost", boost)));
      case PrefixQuery prefix -> one("prefix", one(field(prefix.getPrefix().field()),
          Map.of("value", prefix.getPrefix().text(), "boost", boost)));
      case TermInSetQuery any -> one("terms",
          Map.of(field(any.getField()), terms(any.getBytesRefIterator()), "boost", boost));
      case BooleanQuery all -> bool(all, boost);
      case DisjunctionMaxQuery best -> one("dis_max", Map.of("queries",
          best.getDisjuncts().stream().map(QueryJson::of).toList(), "boost", boost));
      case PointRangeQuery range -> one("range",
          one(field(range.getField()),
              Map.of("gte", LongPoint.decodeDimension(range.getLowerPoint(), 0), "lte",
                  LongPoint.decodeDimension(range.getUpperPoint(), 0), "boost", boost)));
      case MatchNoDocsQuery _ -> one("match_none", Map.of());
      default -> throw new IllegalArgumentException(query.getClass() + ": " + query);
    };
  }

  private static Map<String, Object> bool(BooleanQuery query, float boost) {
    Map<String, Object> bool = new LinkedHashMap<>();
    for (BooleanClause.Occur occur : BooleanClause.Occur.values()) {
      List<Map<String, Object>> clauses = query.clauses()
          .stream()
          .filter(clause -> clause.occur() == occur)
          .map(clause -> of(clause.query()))
          .toList();
      if (!clauses.isEmpty()) {
        bool.put(switch (occur) {
          case MUST -> "must";
          case FILTER -> "filter";
          case SHOULD -> "should";
          case MUST_NOT -> "must_not";
        }, clauses);
      }
    }
    if (bool.isEmpty()) {
      return one("match_none", Map.of());
    }
    if (query.getMinimumNumberShouldMatch() > 0) {
      bool.put("minimum_should_match", query.getMinimumNumberShouldMatch());
    }
    bool.put("boost", boost);
    return one("bool", bool);
  }

  /** Documents of the kind of passages, headings or articles. */
  static Map<String, Object> ofKind(String kind) {
    return one("term", one(Schema.KIND, kind));
  }

  static Map<String, Object> one(String key, Object value) {
    return Map.of(key, value);
  }

  private static List<String> terms(BytesRefIterator iterator) {
    try {
      List<String> terms = new ArrayList<>();
      for (BytesRef term = iterator.next(); term != null; term = iterator.next()) {
        terms.add(term.utf8ToString());
      }
      return terms;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
