package gazette.config;

import gazette.problem.Nearest;
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

/** Reads what {@code gazette.yaml} says of the search. */
final class SearchReader {

  private static final List<String> KEYS = List.of("meaning", "engine", "url", "index", "fallback");
  private static final List<String> MEANINGS = List.of("words", "model", "off");
  private static final String EMBEDDED = "embedded";
  private static final List<String> ENGINES = List.of(EMBEDDED, "opensearch");
  private static final Pattern INDEX = Pattern.compile("[a-z][a-z0-9-]{0,99}");
  private static final String USUAL_INDEX = "gazette";

  private final Fields fields;
  private final Problems problems;

  private SearchReader(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  static SearchReader of(MapNode search, Problems problems) {
    return new SearchReader(Fields.of(search, KEYS, problems), problems);
  }

  Settings.Meaning meaning() {
    return fields.text("meaning").map(ScalarNode::text).map(written -> switch (written) {
      case "words" -> Settings.Meaning.WORDS;
      case "model" -> Settings.Meaning.MODEL;
      case "off" -> Settings.Meaning.OFF;
      default -> {
        problems.error(fields.placeOf("meaning"), "meaning-unknown", Quote.of(written),
            Nearest.hint(written, MEANINGS));
        yield Settings.Meaning.WORDS;
      }
    }).orElse(Settings.Meaning.WORDS);
  }

  /** The servers that have the index; empty where the endpoint has it itself. */
  Optional<Settings.Servers> servers() {
    String engine = choice("engine", ENGINES).orElse(EMBEDDED);
    boolean orEmbedded = choice("fallback", List.of(EMBEDDED)).isPresent();
    String index = fields.text("index").map(this::index).orElse(USUAL_INDEX);
    if (engine.equals(EMBEDDED)) {
      return Optional.empty();
    }
    if (!fields.has("url")) {
      fields.requiredText("url", Phrase.of("write-server-url"));
    }
    List<URI> urls = fields.texts("url").stream().flatMap(one -> url(one).stream()).toList();
    return urls.isEmpty() ? Optional.empty()
        : Optional.of(new Settings.Servers(engine, urls, index, orEmbedded));
  }

  private Optional<String> choice(String key, List<String> known) {
    Optional<String> written = fields.text(key).map(ScalarNode::text);
    if (written.isPresent() && !known.contains(written.get())) {
      problems.error(fields.placeOf(key), "search-choice-unknown", Quote.of(written.get()),
          Nearest.hint(written.get(), known), key);
      return Optional.empty();
    }
    return written;
  }

  private String index(ScalarNode written) {
    if (!INDEX.matcher(written.text()).matches()) {
      problems.error(written.place(), "index-name-form", Quote.of(written.text()));
    }
    return written.text();
  }

  private Optional<URI> url(ScalarNode written) {
    try {
      URI url = new URI(written.text().endsWith("/") ? written.text() : written.text() + "/");
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null
          && url.getFragment() == null && url.getPath().equals("/")) {
        return Optional.of(url);
      }
    } catch (URISyntaxException malformed) {
      // Told below.
    }
    problems.error(written.place(), "server-address-form",
        Quote.of(written.text().replaceAll("//[^/@]*@", "//…@")));
    return Optional.empty();
  }
}
