package gazette.live;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.page.Addresses;
import gazette.page.Frame;
import gazette.problem.Problems;
import gazette.search.QueryTimeoutException;
import gazette.search.SearchAnswer;
import gazette.search.SearchEngine;
import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import gazette.server.ResultsView;
import gazette.server.SearchServer;
import gazette.server.ServerOptions;
import gazette.site.ContentErrorsException;
import gazette.site.Folders;
import gazette.site.SiteSearch;
import gazette.site.results.ResultsPage;
import gazette.template.Templates;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Serves a site that was built, and answers its queries. */
public final class SiteServer {

  private SiteServer() {}

  /**
   * Starts a server with the usual limits and without a log; closing it stops it.
   *
   * @param folders the site, and the content whose {@code gazette.yaml} names the publication
   * @param host the address to listen on
   * @param port the port; 0 for any free one
   * @param searchOnly whether another server serves the files
   * @throws ContentErrorsException when {@code gazette.yaml} has errors
   * @throws IOException when there is no usable index, or the port cannot be had
   */
  public static SearchServer start(Folders folders, String host, int port, boolean searchOnly)
      throws IOException {
    return start(folders, ServerOptions.of(host, port, searchOnly ? null : folders.publicFolder()));
  }

  /**
   * Starts a server; closing it stops it.
   *
   * @param options their prefix and origins are those of {@code gazette.yaml}, whatever they were
   * @throws ContentErrorsException when {@code gazette.yaml} has errors
   * @throws IOException when there is no usable index, the template of the results page is broken,
   *   or the port cannot be had
   */
  public static SearchServer start(Folders folders, ServerOptions options) throws IOException {
    Settings settings = settings(folders);
    Templates templates = new Templates(folders.templates());
    Frame frame = new Frame(settings, new Addresses(Map.of(), Map.of(), Map.of()), Map.of());
    ServerOptions ofThisSite = options.withPrefix(settings.site().baseUrl().getPath())
        .withOrigins(otherOrigins(settings.site(), options.publicFolder() == null));
    ResultsView view = answer -> templates.render(ResultsPage.of(answer, frame));
    // Editors see what they write, not what the servers have.
    SearchEngine index = options.preview() == null ? SiteSearch.open(folders)
        : SearchIndex.open(folders.index());
    return SearchServer.start(ofThisSite, answering(index, settings.title(), view), view);
  }

  /**
   * The index, once it has answered and its answer has been drawn: no reader waits while
   * dictionaries and templates are read, nor is the first to meet a broken one.
   */
  private static LiveIndex answering(SearchEngine index, String question, ResultsView view)
      throws IOException {
    LiveIndex live = LiveIndex.of(index);
    try {
      live.suggest(question);
      view.html(answer(live, question));
      return live;
    } catch (IOException | RuntimeException unusable) {
      live.close();
      throw unusable;
    }
  }

  private static SearchAnswer answer(LiveIndex live, String question) throws IOException {
    try {
      return live.search(SearchQuery.of(question));
    } catch (QueryTimeoutException busy) {
      // A machine that is slow while it starts is no reason not to serve.
      return live.search(SearchQuery.of(""));
    }
  }

  /** The site where only the search is served here, and the search where it is served elsewhere. */
  private static List<String> otherOrigins(Settings.Site site, boolean searchOnly) {
    if (searchOnly) {
      return List.of(origin(site.baseUrl()));
    }
    return site.searchEndpoint() == null ? List.of() : List.of(origin(site.searchEndpoint()));
  }

  /** RFC 6454, 4 and 6.2: scheme, host and port, in lower case. */
  private static String origin(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return (address.getScheme() + "://" + address.getHost()).toLowerCase(Locale.ROOT) + port;
  }

  private static Settings settings(Folders folders) throws IOException {
    Problems problems = new Problems();
    Optional<Settings> settings = SettingsReader.read(folders.content(), problems);
    return settings
        .orElseThrow(() -> new ContentErrorsException(problems.told(), folders.content()));
  }
}
