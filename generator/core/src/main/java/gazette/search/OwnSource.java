package gazette.search;

import gazette.search.index.Lexicon;
import gazette.search.index.MeaningAsked;
import gazette.search.index.OwnCounts;
import gazette.search.index.QuerySearcher;
import gazette.search.query.SearchQuery;
import gazette.search.rank.Plan;
import gazette.search.rank.Postings;
import gazette.search.rank.Ranking;
import java.time.Duration;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/** An index that is at hand. */
final class OwnSource implements Source {

  private final Generation index;
  private final Postings postings;
  private final Lexicon lexicon;

  OwnSource(Generation index, Duration limit, Ranking ranking) {
    this.index = index;
    QuerySearcher searcher = new QuerySearcher(index.snapshot().reader());
    searcher.setSimilarity(new BM25Similarity(ranking.words().k1(), ranking.words().b()));
    this.postings = new Postings(searcher, index.snapshot(), limit);
    this.lexicon = new Lexicon(new OwnCounts(index.snapshot(), searcher));
  }

  @Override
  public Lexicon lexicon() {
    return lexicon;
  }

  @Override
  public Known known() {
    return index.known();
  }

  @Override
  public Postings postings(SearchQuery query, Plan plan, @Nullable MeaningAsked meaning) {
    return postings;
  }
}
