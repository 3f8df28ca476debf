package gazette.config;

import gazette.problem.Phrase;
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
      "identifier", "icp", "police", "searchFiles", "column", "errorReports", "heaviestPage",
      "heaviestFile");
  private static final List<String> COLUMN_KEYS = List.of("name", "description", "keywords",
      "type");

  // 政府网站发展指引 (国办发〔2017〕47号) and its coding rules: ten digits, or bm and eight for ministries.
  private static final Pattern IDENTIFIER = Pattern.compile("\\d{10}|bm\\d{8}");

  /** Says that a site has no identifier, so that nobody is asked for it again. */
  private static final String NO_IDENTIFIER = "none";
  private static final String GOVERNMENT = ".gov.cn";

  private static final String PROVINCE = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新]";
  // 工业和信息化部, 非经营性互联网信息服务备案管理办法: 备 for a record, 证 for a licence; -N for a site of it.
  private static final Pattern ICP = Pattern
      .compile(PROVINCE + "ICP[备证]\\d{6,10}号(?:-[1-9]\\d{0,2})?");
  // 公安部, 互联网站安全管理服务平台: fourteen digits, the first six those of the place.
  private static final Pattern POLICE = Pattern.compile(PROVINCE + "公网安备 ?\\d{14}号");

  private static final int MOST_PORT = 65_535;

  private final Fields fields;
  private final Problems problems;

  private SiteReader(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  static Optional<Settings.Site> read(MapNode map, String title, Optional<String> description,
      Problems problems) {
    return new SiteReader(Fields.of(map, KEYS, problems), problems).site(title, description);
  }

  private Optional<Settings.Site> site(String title, Optional<String> description) {
    var baseUrl = fields.requiredText("baseUrl", Phrase.of("write-address")).flatMap(this::address);
    var endpoint = fields.text("searchEndpoint").flatMap(this::address);
    var identifier = fields.text("identifier")
        .filter(written -> !written.text().equals(NO_IDENTIFIER))
        .filter(this::isIdentifier)
        .map(ScalarNode::text);
    baseUrl.ifPresent(this::askForIdentifier);
    var name = fields.text("name").map(ScalarNode::text).orElse(title);
    var icp = number("icp", ICP, "icp-form");
    var police = number("police", POLICE, "police-form");
    int searchFiles = fields.number("searchFiles", 16, 100_000).orElse(Settings.Site.SEARCH_FILES);
    var column = fields.map("column")
        .map(map -> column(Fields.of(map, COLUMN_KEYS, problems), title, description))
        .orElseGet(() -> Settings.Column.of(title, description.orElse(null)));
    var errorReports = fields.text("errorReports").flatMap(this::page);
    var heaviestPage = fields.number("heaviestPage", 1, 100_000);
    int heaviestFile = fields.number("heaviestFile", 1, 1_000_000)
        .orElse(Settings.Site.HEAVIEST_FILE);
    return baseUrl.map(base -> new Settings.Site(name, base, endpoint.orElse(null),
        identifier.orElse(null), icp.orElse(null), police.orElse(null), searchFiles, column,
        errorReports.orElse(null), heaviestPage.orElse(null), heaviestFile));
  }

  private Settings.Column column(Fields fields, String title, Optional<String> description) {
    Settings.Column usual = Settings.Column.of(title, description.orElse(null));
    List<String> keywords = fields.distinctTexts("keywords")
        .stream()
        .map(ScalarNode::text)
        .toList();
    return new Settings.Column(fields.text("name").map(ScalarNode::text).orElse(usual.name()),
        fields.paragraph("description").orElse(usual.description()),
        keywords.isEmpty() ? usual.keywords() : keywords,
        fields.text("type").map(ScalarNode::text).orElse(usual.type()));
  }

  /** A government's website must name its identifier (SiteIDCode); others have none. */
  private void askForIdentifier(URI baseUrl) {
    boolean isGovernment = String.valueOf(baseUrl.getHost()).endsWith(GOVERNMENT);
    if (isGovernment && !fields.has("identifier")) {
      problems.warning(fields.placeOf("baseUrl"), "identifier-missing");
    }
    if (fields.has("errorReports") && fields.text("identifier").filter(this::isNumber).isEmpty()) {
      problems.error(fields.placeOf("errorReports"), "reports-without-identifier");
    }
  }

  private boolean isNumber(ScalarNode identifier) {
    return IDENTIFIER.matcher(identifier.text()).matches();
  }

  private Optional<String> number(String key, Pattern form, String id) {
    Optional<ScalarNode> written = fields.text(key);
    written.filter(text -> !form.matcher(text.text()).matches())
        .ifPresent(text -> problems.error(text.place(), id, Quote.of(text.text())));
    return written.map(ScalarNode::text);
  }

  /** The address of a page on the web. */
  private Optional<URI> page(ScalarNode written) {
    try {
      URI uri = new URI(written.text());
      if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
          && uri.getRawQuery() == null && uri.getRawFragment() == null) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException notAnAddress) {
      // Reported below, like an address of another kind.
    }
    problems.error(written.place(), "page-address-form", Quote.of(written.text()));
    return Optional.empty();
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
    problems.error(written.place(), "folder-address-form", Quote.of(written.text()));
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
    if (isNumber(written)) {
      return true;
    }
    problems.error(written.place(), "identifier-form", Quote.of(written.text()));
    return false;
  }
}
