package gazette.search;

import gazette.search.index.Counts;
import gazette.search.index.Literal;
import gazette.search.index.StoredTexts;
import gazette.search.remote.Sought;
import gazette.search.remote.Told;
import gazette.search.remote.Told.Hit;
import gazette.text.Normalizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Counts of an index that is elsewhere, for one query. To ask for each by itself would take
 * hundreds of journeys: what is not known yet is noted and taken to be 0, then all of it is asked
 * for at once, and the query is looked at again, until nothing is unknown.
 */
final class RemoteCounts implements Counts {

  private final RemoteGeneration index;
  private final Set<Query> unknown = new HashSet<>();
  private final Map<String, Query> unknownTexts = new HashMap<>();
  private final Map<String, Boolean> texts = new HashMap<>();

  RemoteCounts(RemoteGeneration index) {
    this.index = index;
  }

  /** Asks for what was not known; whether there was anything, so that all must be done again. */
  boolean learn() throws IOException {
    if (unknown.isEmpty() && unknownTexts.isEmpty()) {
      return false;
    }
    if (!unknown.isEmpty()) {
      index.learn(unknown);
      unknown.clear();
    }
    if (!unknownTexts.isEmpty()) {
      learnTexts();
      unknownTexts.clear();
    }
    return true;
  }

  private void learnTexts() throws IOException {
    List<String> literals = new ArrayList<>();
    List<Sought> sought = new ArrayList<>();
    unknownTexts.forEach((literal, query) -> {
      literals.add(literal);
      sought.add(Sought.best(query, MOST_READ));
    });
    List<Told> told = index.engine().find(sought);
    Map<String, DirectoryReader> articles = index.segments(
        told.stream().flatMap(one -> one.hits().stream()).map(Hit::article).distinct().toList());
    for (int i = 0; i < literals.size(); i++) {
      boolean stands = false;
      for (Hit hit : told.get(i).hits()) {
        DirectoryReader article = articles.get(hit.article());
        stands |= article != null && Literal.contains(
            Normalizer.normalize(new StoredTexts(article).text(hit.place())).text(),
            literals.get(i));
      }
      texts.put(literals.get(i), stands);
    }
  }

  private int count(Query query) {
    Integer known = index.count(query);
    if (known == null) {
      unknown.add(query);
      return 0;
    }
    return known;
  }

  @Override
  public int passages() {
    return index.passages();
  }

  @Override
  public int documents(Term term) {
    return count(new TermQuery(term));
  }

  @Override
  public int pair(String pair) {
    return index.pairs().of(pair);
  }

  @Override
  public List<Character> after(char first) {
    return index.pairs().after(first);
  }

  @Override
  public int having(Query query, @Nullable String literal) {
    int count = Math.min(MOST_COUNTED, count(query));
    if (literal == null || count == 0 || count > MOST_READ) {
      return count;
    }
    Boolean known = texts.get(literal);
    if (known == null) {
      unknownTexts.put(literal, query);
      return 0;
    }
    return known ? count : 0;
  }

  @Override
  public boolean isThere(Query query) {
    return count(query) > 0;
  }
}
