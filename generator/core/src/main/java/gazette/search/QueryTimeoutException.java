package gazette.search;

import java.io.IOException;
import java.time.Duration;

/** A query took longer than it may. */
public final class QueryTimeoutException extends IOException {

  private static final long serialVersionUID = 1L;

  public QueryTimeoutException(Duration limit) {
    super("the query took longer than " + limit.toMillis() + " ms; ask for fewer or rarer words");
  }
}
