package gazette.search;

import gazette.search.query.SearchQuery;
import gazette.search.suggest.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * An index as it is asked, wherever it lies: many threads may search at once, and a new build is
 * taken up while they do.
 */
public interface SearchEngine extends AutoCloseable {

  /**
   * Answers a query.
   *
   * @throws QueryTimeoutException when it takes too long
   */
  SearchAnswer search(SearchQuery query) throws IOException;

  /**
   * What somebody may be about to ask: numbers, subjects, issuers, words and titles in which what
   * is typed stands, as it is or in pinyin.
   *
   * @param typed what is typed so far; any text
   * @param most how many to give
   * @return best first
   */
  List<Suggestion> suggest(String typed, int most) throws IOException;

  /** How many passages there are. */
  int documents();

  /** Which content the index was made of: 16 hexadecimal digits. */
  String generation();

  /** Why queries are not compared by the sentence model of the index; empty when all is well. */
  Optional<String> meaningFailure();

  /**
   * Takes up the index that is there now, if it is another one. Queries that run finish with the
   * index that they began with.
   *
   * @return whether there was another one
   */
  boolean refresh() throws IOException;

  /** Lets go of it once the running queries have finished; later ones fail. */
  @Override
  void close() throws IOException;
}
