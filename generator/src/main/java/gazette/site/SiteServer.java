package gazette.site;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.page.Addresses;
import gazette.page.Frame;
import gazette.page.Page.ResultsPage;
import gazette.problem.Problems;
import gazette.server.SearchServer;
import gazette.server.ServerOptions;
import gazette.template.Templates;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Serves a site that was built, and answers its queries. */
public final class SiteServer {

  private SiteServer() {}

  /**
   * Starts a server; closing it stops it.
   *
   * @param folders the site, and the content whose {@code gazette.yaml} names the publication
   * @param host the address to listen on
   * @param port the port; 0 for any free one
   * @param searchOnly whether another server serves the files
   * @throws IOException when there is no usable index, or the port cannot be had
   */
  public static SearchServer start(Folders folders, String host, int port, boolean searchOnly)
      throws IOException {
    Templates templates = new Templates(folders.templates());
    Frame frame = new Frame(settings(folders), new Addresses(Map.of(), Map.of(), Map.of()));
    LiveIndex index = LiveIndex.open(folders.index());
    try {
      return SearchServer.start(
          ServerOptions.of(host, port, searchOnly ? null : folders.publicFolder()), index,
          answer -> templates.render(ResultsPage.of(answer, frame)));
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private static Settings settings(Folders folders) throws IOException {
    Problems problems = new Problems();
    Optional<Settings> settings = SettingsReader.read(folders.content(), problems);
    return settings.orElseThrow(() -> new IOException(problems.sorted().getFirst().toString()));
  }
}
