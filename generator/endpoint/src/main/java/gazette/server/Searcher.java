package gazette.server;

import gazette.search.SearchAnswer;
import gazette.search.query.SearchQuery;
import gazette.search.suggest.Suggestion;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The index as the server sees it. Called from many threads at once. */
public interface Searcher extends Closeable {

  /**
   * Answers a query.
   *
   * @throws IOException when the index cannot be read; the reader is told to try again
   */
  SearchAnswer search(SearchQuery query) throws IOException;

  /**
   * What somebody may be about to ask, best first.
   *
   * @param typed so far; any text
   * @throws IOException when the index cannot be read; the reader is told to try again
   */
  List<Suggestion> suggest(String typed) throws IOException;

  /** How many documents can be found. */
  int documents();

  /** Which build of the index answers; empty while there is none, then the server is not ready. */
  String generation();

  /** Lets go of the index, once; queries that still run may finish. */
  @Override
  void close() throws IOException;
}
