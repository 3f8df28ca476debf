package gazette.config;

import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.yaml.Fields;
import gazette.yaml.MapNode;
import gazette.yaml.ScalarNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the part {@code site} of {@code gazette.yaml}. */
final class SiteReader {

  private static final List<String> KEYS = List.of("name", "baseUrl", "searchEndpoint",
      "identifier", "icp", "police", "searchFiles");

  // 政府网站发展指引 (国办发〔2017〕47号) and its coding rules: ten digits, or bm and eight for ministries.
  private static final Pattern IDENTIFIER = Pattern.compile("\\d{10}|bm\\d{8}");

  private static final int MOST_PORT = 65_535;

  private final Fields fields;
  private final Problems problems;

  private SiteReader(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  static Optional<Settings.Site> read(MapNode map, String title, Problems problems) {
    return new SiteReader(Fields.of(map, KEYS, problems), problems).site(title);
  }

  private Optional<Settings.Site> site(String title) {
    var baseUrl = fields
        .requiredText("baseUrl", "write where the site is published, such as https://example.org/")
        .flatMap(this::address);
    var endpoint = fields.text("searchEndpoint").flatMap(this::address);
    var identifier = fields.text("identifier").filter(this::isIdentifier).map(ScalarNode::text);
    var name = fields.text("name").map(ScalarNode::text).orElse(title);
    var icp = fields.text("icp").map(ScalarNode::text);
    var police = fields.text("police").map(ScalarNode::text);
    int searchFiles = fields.number("searchFiles", 16, 100_000).orElse(Settings.Site.SEARCH_FILES);
    return baseUrl.map(base -> new Settings.Site(name, base, endpoint.orElse(null),
        identifier.orElse(null), icp.orElse(null), police.orElse(null), searchFiles));
  }

  private Optional<URI> address(ScalarNode written) {
    try {
      URI uri = new URI(written.text().endsWith("/") ? written.text() : written.text() + "/");
      if (isWebFolder(uri)) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException notAnAddress) {
      // Reported below, like an address of another kind.
    }
    problems.error(written.place(),
        "%s is not the address of a folder on the web".formatted(Quote.of(written.text())),
        "write it like https://example.org/gongbao/, in ASCII, without ? and #");
    return Optional.empty();
  }

  private static boolean isWebFolder(URI uri) {
    boolean isWeb = "http".equalsIgnoreCase(uri.getScheme())
        || "https".equalsIgnoreCase(uri.getScheme());
    return isWeb && uri.getHost() != null && uri.getPort() <= MOST_PORT
        && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null
        && uri.toString().equals(uri.toASCIIString());
  }

  private boolean isIdentifier(ScalarNode written) {
    if (IDENTIFIER.matcher(written.text()).matches()) {
      return true;
    }
    problems.error(written.place(),
        "%s is not a website identifier (政府网站标识码)".formatted(Quote.of(written.text())),
        "write its ten digits, as the foot of the present site has them");
    return false;
  }
}
