package gazette.cli;

import gazette.model.Status;
import gazette.search.SearchAnswer;
import gazette.search.SearchEngine;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Filter;
import gazette.server.AnswerJson;
import gazette.site.SiteSearch;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  private static final String BOLD = "\u001b[1m";
  private static final String ONLY_RELATED = "没有完全匹配的内容，以下内容可能相关：";
  private static final long NANOS_IN_A_MILLISECOND = 1_000_000;
  private static final String PLAIN = "\u001b[0m";

  @Mixin
  private FolderOptions folders;

  @Parameters(arity = "1..*", paramLabel = "WORDS", descriptionKey = "words")
  private List<String> words;

  @Option(names = "--page", defaultValue = "1")
  private int page;

  @Option(names = "--gazette", paramLabel = "FOLDER")
  private @Nullable String gazette;

  @Option(names = "--json")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SearchCommand() {}

  @Override
  public Integer call() throws IOException {
    SearchQuery query = query();
    try (SearchEngine index = SiteSearch.open(folders.folders())) {
      index.meaningFailure()
          .ifPresent(
              why -> spec.commandLine().getErr().println(Words.of(spec).say("gazette", why)));
      long start = System.nanoTime();
      SearchAnswer answer = index.search(query);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(AnswerJson.of(answer, (System.nanoTime() - start) / NANOS_IN_A_MILLISECOND));
      } else {
        print(answer, out);
      }
    }
    return ExitCode.DONE;
  }

  private SearchQuery query() {
    SearchQuery first = SearchQuery.of("");
    try {
      Filter filter = new Filter(gazette, null, null, null, null, null, null, null, null);
      return new SearchQuery(String.join(" ", words), filter, first.sort(), first.group(), page,
          first.size(), false);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(),
          Words.of(spec).say("no-results", page, SearchQuery.MAX_LENGTH, SearchQuery.MAX_DEPTH), e);
    }
  }

  private void print(SearchAnswer answer, PrintWriter out) {
    Words words = Words.of(spec);
    out.println(
        words.say("found", answer.query().text(), words.counted(answer.total(), "article")));
    int rank = (answer.query().page() - 1) * answer.query().size();
    boolean isExact = true;
    for (SearchAnswer.Result result : answer.results()) {
      rank++;
      if (isExact && result.match() == SearchAnswer.Match.MEANING) {
        isExact = false;
        out.printf("%n%s%n", ONLY_RELATED);
      }
      String told = Stream
          .of(result.article().title(), result.article().documentNumber(), told(result.article()))
          .filter(Objects::nonNull)
          .collect(Collectors.joining("  "));
      out.printf("%n%s. %s%n", rank, told);
      for (SearchAnswer.Hit hit : result.passages()) {
        out.printf("   %s  %s%n      %s%n", hit.url(), hit.label(), text(hit.snippet()));
      }
    }
  }

  private static @Nullable String told(ArticleFacts article) {
    return article.status() == null ? null : Status.told(article.status(), article.repealedBy());
  }

  /** The snippet as text; its marks are bold on a terminal and left out in a pipe. */
  private static String text(String snippet) {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return snippet.replace("<mark>", terminal ? BOLD : "")
        .replace("</mark>", terminal ? PLAIN : "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
