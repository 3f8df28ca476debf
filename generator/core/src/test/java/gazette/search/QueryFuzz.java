package gazette.search;

import static gazette.search.Draft.article;
import static java.nio.charset.StandardCharsets.UTF_8;

import gazette.search.query.SearchQuery;
import java.io.IOException;

/** Any text is a query. */
public final class QueryFuzz {

  private static final Asking INDEX = index();

  private QueryFuzz() {}

  private static Asking index() {
    try {
      return Asking.of(
          article("a.html", "关于养老服务的通知").number("晋市政办〔2020〕62号").text("推进养老服务。\n第二条 占地62㎡。"),
          article("b.html", "12月大事记").text("12月15日 举行防汛演练。"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes a text as Jazzer made it, as long as one may be. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    String text = new String(data, UTF_8);
    String query = text.substring(0, Math.min(text.length(), SearchQuery.MAX_LENGTH));
    try {
      INDEX.ask(query);
    } catch (QueryTimeoutException givenUp) {
      // Classes that Jazzer has yet to instrument take their time.
    }
    INDEX.suggest(query, 8);
  }
}
