package gazette.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page for programs: feeds, the sitemap, what browsers are told of the search. */
public sealed interface MachinePage extends Page {

  /** A moment as feeds write it (RFC 3339): 2020-12-10T00:00:00+08:00. */
  default String stamp(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }

  /**
   * The newest articles as a feed (Atom, RFC 4287).
   *
   * @param name the issuer or subject that they are of; null for all
   * @param shown the page that shows them to readers
   * @param updated the day of the newest entry, never that of the build
   * @param entries newest issue first
   */
  record FeedPage(SitePath path, Frame frame, @Nullable String name, SitePath shown,
      OffsetDateTime updated, List<FeedEntry> entries) implements MachinePage {
    public FeedPage {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What was corrected, withdrawn or ended, as a feed.
   *
   * @param updated the day of the newest change
   * @param changes newest first
   */
  record ChangesPage(SitePath path, Frame frame, OffsetDateTime updated,
      List<Change> changes) implements MachinePage {
    public ChangesPage {
      changes = List.copyOf(changes);
    }
  }

  /**
   * The addresses of all pages for search engines (sitemaps.org, protocol 0.9).
   *
   * @param locations in the order of the site
   */
  record SitemapPage(SitePath path, Frame frame, List<Location> locations) implements MachinePage {
    public SitemapPage {
      locations = List.copyOf(locations);
    }
  }

  /** How a browser searches the site from its address bar (OpenSearch 1.1). */
  record OpenSearchPage(SitePath path, Frame frame) implements MachinePage {

    // OpenSearch 1.1, ShortName: at most 16 characters.
    private static final int LONGEST_NAME = 16;

    /** The name that a browser shows in its list of search engines. */
    public String shortName() {
      String name = frame.settings().site().name();
      return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
          : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** The full address of the results page. */
    public String results() {
      return frame.searchServer(frame.addresses().results());
    }

    /** The full address of the suggestions. */
    public String suggestions() {
      return frame.searchServer(frame.addresses().suggestions());
    }

    /** The full address of the icon. */
    public String icon() {
      return frame.absolute(frame.addresses().icon());
    }
  }
}
