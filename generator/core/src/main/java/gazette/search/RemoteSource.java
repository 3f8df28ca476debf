package gazette.search;

import gazette.search.SearchAnswer.FacetCount;
import gazette.search.index.IndexSnapshot;
import gazette.search.index.Lexicon;
import gazette.search.index.MeaningAsked;
import gazette.search.index.QuerySearcher;
import gazette.search.index.Schema;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import gazette.search.rank.ArticleQueries;
import gazette.search.rank.Beyond;
import gazette.search.rank.Plan;
import gazette.search.rank.Postings;
import gazette.search.rank.Ranking;
import gazette.search.remote.SignTerms;
import gazette.search.remote.Sought;
import gazette.search.remote.Sought.Order;
import gazette.search.remote.Told;
import gazette.search.remote.Told.Hit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An index that is elsewhere, for one query: it is asked which articles are worth a closer look,
 * and those are looked at here, as if they were all, but with what is known of all.
 */
final class RemoteSource implements Source {

  /** Something is not known yet: it is asked for, then the query is looked at again. */
  static final class UnknownYetException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final RemoteGeneration index;
  private final RemoteCounts counts;
  private final Lexicon lexicon;
  private final Duration limit;
  private final long deadline;
  private final Ranking ranking;
  private final Map<Plan, Set<String>> chosen = new HashMap<>();

  RemoteSource(RemoteGeneration index, Duration limit, Ranking ranking) {
    this.index = index;
    this.counts = new RemoteCounts(index);
    this.lexicon = new Lexicon(counts);
    this.limit = limit;
    this.deadline = System.nanoTime() + limit.toNanos();
    this.ranking = ranking;
  }

  /** Answers a query: looks at it again until nothing is unknown. */
  SearchAnswer answer(SearchQuery query) throws IOException {
    while (true) {
      try {
        SearchAnswer answer = new Search(this, query, ranking).answer();
        if (!counts.learn()) {
          return answer;
        }
      } catch (UnknownYetException again) {
        counts.learn();
      }
      left();
    }
  }

  private Duration left() throws QueryTimeoutException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw new QueryTimeoutException(limit);
    }
    return Duration.ofNanos(left);
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
  public Postings postings(SearchQuery query, Plan plan, @Nullable MeaningAsked meaning)
      throws IOException {
    askForTerms(plan);
    Set<String> urls = chosen.get(plan);
    if (urls == null) {
      urls = choose(query, plan, meaning);
      chosen.put(plan, urls);
    }
    IndexReader reader = inOrder(index.segments(urls).values());
    QuerySearcher searcher = new QuerySearcher(reader, new OfAll());
    searcher.setSimilarity(new BM25Similarity(ranking.words().k1(), ranking.words().b()));
    return new Postings(searcher, IndexSnapshot.ofPart(reader), left(), new Others(urls));
  }

  /** How rare each term is must be known of all articles. */
  private void askForTerms(Plan plan) throws IOException {
    QueryVisitor terms = new QueryVisitor() {
      @Override
      public void consumeTerms(Query query, Term... its) {
        for (Term term : its) {
          counts.documents(term);
        }
      }
    };
    plan.concepts()
        .forEach(concept -> concept.wordings().forEach(wording -> wording.query().visit(terms)));
    plan.required().forEach(one -> one.query().visit(terms));
    plan.bonus().forEach(one -> one.visit(terms));
    if (counts.learn()) {
      throw new UnknownYetException();
    }
  }

  private Set<String> choose(SearchQuery query, Plan plan, @Nullable MeaningAsked meaning)
      throws IOException {
    Ranking weights = query.group() == Group.ARTICLE ? ranking : ranking.ofPassages();
    int most = weights.look().articles() + query.page() * query.size();
    Query allowed = ArticleQueries.allowed(plan);
    List<Sought> sought = new ArrayList<>();
    if (index.articles() <= most) {
      sought.add(Sought.best(
          both(meaning == null ? ArticleQueries.shares(plan, weights) : null, allowed), most));
    } else if (query.sort() == Sort.DATE) {
      Query shares = both(ArticleQueries.shares(plan, weights), allowed);
      double best = find(Sought.best(shares, 1)).stream().mapToDouble(Hit::score).max().orElse(0);
      double least = plan.wordsNeeded() ? weights.answer().ofBest() * best : 0;
      sought.add(new Sought(shares, most, least, Order.SIGNED, false));
    } else {
      boolean byPassages = query.group() == Group.PASSAGE;
      sought.add(Sought.best(both(ArticleQueries.worth(plan, weights), allowed), most));
      sought.add(Sought.best(passages(plan), byPassages ? 4 * most : most));
      if (meaning != null) {
        BooleanQuery.Builder near = new BooleanQuery.Builder().add(SignTerms.near(meaning.signs()),
            Occur.MUST);
        if (plan.filter() != null) {
          near.add(plan.filter(), Occur.FILTER);
        }
        sought.add(Sought.best(near.build(), weights.look().sentences() / 3));
      }
    }
    Set<String> urls = new LinkedHashSet<>();
    for (Told told : index.engine().find(sought)) {
      told.hits().forEach(hit -> urls.add(hit.article()));
    }
    return urls;
  }

  private List<Hit> find(Sought sought) throws IOException {
    return index.engine().find(List.of(sought)).getFirst().hits();
  }

  private static Query both(@Nullable Query scored, Query allowed) {
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(allowed, Occur.FILTER);
    if (scored != null) {
      both.add(scored, Occur.MUST);
    }
    return both.build();
  }

  private static Query passages(Plan plan) {
    BooleanQuery.Builder passages = ArticleQueries.passages(plan)
        .add(new TermQuery(new Term(Schema.KIND, Schema.PASSAGE_KIND)), Occur.FILTER);
    plan.required().forEach(one -> passages.add(one.query(), Occur.MUST));
    if (plan.filter() != null) {
      passages.add(plan.filter(), Occur.FILTER);
    }
    return passages.setMinimumNumberShouldMatch(plan.required().isEmpty() ? 1 : 0).build();
  }

  /** As the articles lie in an index: the newest first, then by address. */
  private static IndexReader inOrder(Collection<DirectoryReader> articles) throws IOException {
    record Placed(DirectoryReader article, long order, String url) {}
    List<Placed> placed = new ArrayList<>();
    for (DirectoryReader article : articles) {
      LeafReader segment = article.leaves().getFirst().reader();
      NumericDocValues orders = segment.getNumericDocValues(Schema.ORDER);
      SortedDocValues urls = segment.getSortedDocValues(Schema.ARTICLE);
      if (orders.advanceExact(0) && urls.advanceExact(0)) {
        placed.add(new Placed(article, orders.longValue(),
            urls.lookupOrd(urls.ordValue()).utf8ToString()));
      }
    }
    placed.sort(Comparator.comparingLong(Placed::order).reversed().thenComparing(Placed::url));
    return new MultiReader(placed.stream().map(Placed::article).toArray(IndexReader[]::new), false);
  }

  /** How rare terms are in all articles. */
  private final class OfAll implements QuerySearcher.Whole {

    @Override
    public int documents(Term term) {
      return counts.documents(term);
    }

    @Override
    public CollectionStatistics length(String field) {
      return index.length(field);
    }
  }

  /** What was not looked at. */
  private final class Others implements Beyond {

    private final Set<String> looked;

    Others(Set<String> looked) {
      this.looked = looked;
    }

    @Override
    public int allArticles() {
      return index.articles();
    }

    @Override
    public Counted having(Query shares, Query allowed, double least) throws IOException {
      if (looked.size() >= index.articles() || least > 1) {
        return new Counted(0, Map.of());
      }
      Query others = new BooleanQuery.Builder().add(shares, Occur.MUST)
          .add(allowed, Occur.FILTER)
          .add(new TermInSetQuery(Schema.ARTICLE, looked.stream().map(BytesRef::new).toList()),
              Occur.MUST_NOT)
          .build();
      Told told = index.engine()
          .find(List.of(new Sought(others, 0, least, Order.SCORE, true)))
          .getFirst();
      Map<String, List<FacetCount>> facets = new HashMap<>(told.facets());
      return new Counted(told.total(), facets);
    }
  }
}
