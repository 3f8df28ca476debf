package gazette.bench;

import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import gazette.server.SearchServer;
import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import gazette.live.SiteServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks gazette and bare Lucene the same questions, by turns, and prints a table. Arguments: a
 * folder of content; a folder for site and indexes, where a site that lies there already is taken
 * as it is; how many seconds each figure is asked for; and, if the table is to be kept, the file of
 * results, in which it takes the place of the last one of as many passages.
 */
public final class SearchBench {

  private static final int QUESTIONS = 600;
  private static final int WARM_UP_SECONDS = 5;
  private static final int ROUNDS = 3;
  private static final int[] CLIENTS = {1, 16};

  private SearchBench() {}

  public static void main(String[] arguments) throws Exception {
    Path work = Path.of(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    Folders folders = new Folders(Path.of(arguments[0]), Path.of("templates"), work);
    if (!Files.isDirectory(folders.index())) {
      SiteBuilder.build(folders, BuildOptions.today());
    }
    Texts texts = Texts.of(folders.index());
    List<String> questions = texts.questions(QUESTIONS);
    try (SearchIndex index = SearchIndex.open(folders.index());
        BareLucene bare = new BareLucene(work.resolve("bare"), texts);
        SearchServer server = SiteServer.start(folders, "127.0.0.1", 0, true);
        HttpClient client = HttpClient.newHttpClient()) {
      Map<String, Load.Answering> all = new LinkedHashMap<>();
      all.put("bare Lucene", bare::ask);
      all.put("gazette", question -> index.search(SearchQuery.of(question)).results().size());
      all.put("gazette, JSON over HTTP", question -> ask(client, server.uri(), question));
      all.put("gazette, suggestions",
          question -> index.suggest(question.substring(0, 2), 10).size());
      String table = "%s, %d passages, %d questions, load %.1f:%n%n%s".formatted(LocalDate.now(ZoneOffset.UTC),
          texts.passages().size(), questions.size(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          table(all, questions, seconds));
      System.out.print(table);
      if (arguments.length > 3) {
        keep(Path.of(arguments[3]), Integer.toString(texts.passages().size()), table);
      }
    }
  }

  /** Puts a table where the last one of that name stands, or at the end. */
  private static void keep(Path results, String name, String table) throws IOException {
    String text = Files.readString(results);
    String begin = "<!-- search %s -->\n".formatted(name);
    String end = "<!-- /search %s -->\n".formatted(name);
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    String kept = begin + table + end;
    Files.writeString(results, from < 0 || to < from ? text + "\n" + kept
        : text.substring(0, from) + kept + text.substring(to + end.length()));
  }

  private static int ask(HttpClient client, URI server, String question)
      throws IOException, InterruptedException {
    String query = URLEncoder.encode(question, StandardCharsets.UTF_8);
    HttpRequest request = HttpRequest.newBuilder(server.resolve("api/search?q=" + query)).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body().length();
  }

  private static String table(Map<String, Load.Answering> all, List<String> questions,
      int seconds) throws Exception {
    for (Load.Answering one : all.values()) {
      Load.measure(one, questions, 2, Math.min(seconds, WARM_UP_SECONDS));
    }
    StringBuilder table = new StringBuilder();
    table.append("| who | clients | answers/s | p50 ms | p99 ms | p50 / bare | failed |\n");
    table.append("|---|---|---|---|---|---|---|\n");
    for (int clients : CLIENTS) {
      Map<String, Load.Measured> best = new LinkedHashMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (Map.Entry<String, Load.Answering> one : all.entrySet()) {
          Load.Measured now = Load.measure(one.getValue(), questions, clients, seconds);
          best.merge(one.getKey(), now, SearchBench::better);
        }
      }
      double bare = best.values().iterator().next().p50();
      best.forEach((name, measured) -> table.append(
          "| %s | %d | %.0f | %.2f | %.2f | %.2f | %d |%n".formatted(name, clients,
              measured.perSecond(), measured.p50(), measured.p99(), measured.p50() / bare,
              measured.failed())));
    }
    return table.toString();
  }

  /** The quieter round: other work on the machine only ever makes it slower. */
  private static Load.Measured better(Load.Measured one, Load.Measured other) {
    return one.p50() <= other.p50() ? one : other;
  }
}
