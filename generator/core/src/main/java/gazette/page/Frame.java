package gazette.page;

import gazette.config.Settings;
import gazette.model.Article;
import gazette.model.ArticleId;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its own matter: the publication, and the ways to the others.
 *
 * @param settings the publication and the site
 * @param addresses where everything lies
 * @param warnings what is said of documents wherever they are named: that they are over, or may be
 * @param extent the files that lie beside a page that is taken along, which leads to all others on
 *   the site; null on the site
 */
public record Frame(Settings settings, Addresses addresses, Map<ArticleId, String> warnings,
    @Nullable Set<SitePath> extent) {

  public Frame {
    warnings = Map.copyOf(warnings);
    extent = extent == null ? null : Set.copyOf(extent);
  }

  /** The frame of pages on the site. */
  public Frame(Settings settings, Addresses addresses, Map<ArticleId, String> warnings) {
    this(settings, addresses, warnings, null);
  }

  /**
   * What is said of a document wherever it is named: that it is over, and what has ended it, or
   * that it may be; else null.
   */
  public @Nullable String warning(Article article) {
    return warnings.get(article.id());
  }

  /** Whether its pages are taken along, and can be older than those of the site. */
  public boolean isTakenAlong() {
    return extent != null;
  }

  /** Whether a file lies beside its pages. */
  boolean holds(SitePath path) {
    return extent == null || extent.contains(path);
  }

  /** The full address of a file, for those who read it away from the site. */
  public String absolute(SitePath path) {
    return settings.site().baseUrl().resolve(path.value()).toASCIIString();
  }

  /** The full address of the site. */
  String absoluteRoot() {
    return settings.site().baseUrl().toASCIIString();
  }

  /** The address of the search server, ending in {@code /}; null when its pages have none. */
  @Nullable
  URI searchServer() {
    return isTakenAlong() ? null : settings.site().searchEndpoint();
  }

  /** The full address of something that the search server answers, for those away from the site. */
  String searchServer(SitePath path) {
    URI endpoint = searchServer();
    return (endpoint == null ? settings.site().baseUrl() : endpoint).resolve(path.value())
        .toASCIIString();
  }
}
