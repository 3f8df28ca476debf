package gazette.page;

import gazette.config.Settings;
import java.net.URI;

/**
 * What every page shows around its own matter: the publication, and the ways to the others.
 *
 * @param settings the publication and the site
 * @param addresses where everything lies
 */
public record Frame(Settings settings, Addresses addresses) {

  /** The full address of a file, for those who read it away from the site. */
  public String absolute(SitePath path) {
    return settings.site().baseUrl().resolve(path.value()).toASCIIString();
  }

  /** The full address of something that the search server answers, for those away from the site. */
  String searchServer(SitePath path) {
    URI endpoint = settings.site().searchEndpoint();
    return (endpoint == null ? settings.site().baseUrl() : endpoint).resolve(path.value())
        .toASCIIString();
  }

  /**
   * How a page leads to the search server: the configured one, else the one beside the site's root.
   */
  String results(Page page) {
    return settings.site().searchEndpoint() == null ? page.link(addresses.results())
        : searchServer(addresses.results());
  }
}
