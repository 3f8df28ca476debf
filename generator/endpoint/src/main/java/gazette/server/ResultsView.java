package gazette.server;

import gazette.search.SearchAnswer;
import java.io.IOException;

/** Draws the results page. Called from many threads at once. */
@FunctionalInterface
public interface ResultsView {

  /** The whole page, HTML. */
  String html(SearchAnswer answer) throws IOException;
}
