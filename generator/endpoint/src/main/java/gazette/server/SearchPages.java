package gazette.server;

import gazette.search.SearchAnswer;
import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The answers that come from the index: the results page, its JSON, and how the server is. */
final class SearchPages {

  private final Searcher searcher;
  private final QueryGate gate;
  private final ResultsView view;

  SearchPages(Searcher searcher, QueryGate gate, ResultsView view) {
    this.searcher = searcher;
    this.gate = gate;
    this.view = view;
  }

  /** The results page. Parameters it does not know are the marks of those who link here. */
  Answer page(@Nullable String query, @Nullable String client)
      throws IOException, RefusedException {
    SearchAnswer answer = gate.search(QueryReader.read(Parameters.parse(query)), client);
    return Answer.text(200, Answer.HTML, view.html(answer));
  }

  /** The same as JSON. A parameter it does not know is a mistake of who wrote the program. */
  Answer json(@Nullable String query, @Nullable String client)
      throws IOException, RefusedException {
    SearchQuery question = QueryReader.read(parameters(query, QueryReader.NAMES));
    long start = System.nanoTime();
    SearchAnswer answer = gate.search(question, client);
    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Answer.text(200, Answer.JSON, AnswerJson.of(answer, tookMs));
  }

  /** What somebody may be about to ask. It takes a moment, and no place among the queries. */
  Answer suggestions(@Nullable String query) throws IOException, RefusedException {
    String typed = QueryReader.text(parameters(query, Set.of("q")));
    return Answer.text(200, Answer.SUGGESTIONS, AnswerJson.of(typed, searcher.suggest(typed)));
  }

  private static Parameters parameters(@Nullable String query, Set<String> known)
      throws RefusedException {
    Parameters parameters = Parameters.parse(query);
    for (String name : parameters.names()) {
      if (!known.contains(name)) {
        throw new RefusedException(Refusal.unknownParameter(name, known));
      }
    }
    return parameters;
  }

  /** 200 when queries can be answered, 503 when not. */
  Answer health() {
    String generation = searcher.generation();
    boolean ready = !generation.isEmpty();
    return Answer
        .text(ready ? 200 : 503, Answer.JSON,
            AnswerJson.health(ready, generation, ready ? searcher.documents() : 0))
        .with("Cache-Control", "no-store");
  }
}
