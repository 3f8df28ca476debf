package gazette.server;

import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Filter;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parameters to a query. Any text is a valid query; other parameters have their form. */
final class QueryReader {

  /** The parameters of a search, in the order of the documentation. */
  static final Set<String> NAMES = Set.of("q", "year", "issue", "section", "issuer", "subject",
      "status", "from", "to", "sort", "group", "page", "size", "literal");

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern ISSUE = Pattern
      .compile("[0-9]{4}-[0-9]{2}(?:-[0-9]{2}|-(?:zengkan|tekan)(?:-[1-9])?)?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final int LONGEST_VALUE = 200;
  private static final int USUAL_SIZE = 10;
  private static final Map<String, Sort> SORTS = Map.of("relevance", Sort.RELEVANCE, "date",
      Sort.DATE);
  private static final Map<String, Group> GROUPS = Map.of("article", Group.ARTICLE, "passage",
      Group.PASSAGE);
  private static final Map<String, Boolean> TRUTHS = Map.of("true", true, "false", false);

  private final Parameters parameters;

  private QueryReader(Parameters parameters) {
    this.parameters = parameters;
  }

  static SearchQuery read(Parameters parameters) throws RefusedException {
    return new QueryReader(parameters).query();
  }

  /** What somebody has typed, of a request for suggestions or results. */
  static String text(Parameters parameters) throws RefusedException {
    String text = parameters.text("q");
    if (text.length() > SearchQuery.MAX_LENGTH) {
      throw refused("q", text, "不得超过 " + SearchQuery.MAX_LENGTH + " 个字符",
          "at most " + SearchQuery.MAX_LENGTH + " characters long");
    }
    return text;
  }

  private SearchQuery query() throws RefusedException {
    String text = text(parameters);
    Filter filter = filter();
    Sort sort = oneOf("sort", SORTS, Sort.RELEVANCE, "relevance 或 date", "relevance or date");
    Group group = oneOf("group", GROUPS, Group.ARTICLE, "article 或 passage", "article or passage");
    int size = number("size", USUAL_SIZE, SearchQuery.MAX_SIZE);
    int page = number("page", 1, SearchQuery.MAX_DEPTH / size);
    boolean literal = oneOf("literal", TRUTHS, false, "true 或 false", "true or false");
    return new SearchQuery(text, filter, sort, group, page, size, literal);
  }

  private Filter filter() throws RefusedException {
    LocalDate from = day("from");
    LocalDate to = day("to");
    if (from != null && to != null && from.isAfter(to)) {
      throw refused("from", from.toString(), "不得晚于 to（" + to + "）",
          "no later than to (" + to + ")");
    }
    return new Filter(formed("year", YEAR, "应为四位数字，例如 2020", "four digits, such as 2020"),
        formed("issue", ISSUE, "应为年份和期号，例如 2020-06", "year and number, such as 2020-06"),
        name("section"), name("issuer"), name("subject"), name("status"), from, to);
  }

  private @Nullable String formed(String name, Pattern form, String chinese, String english)
      throws RefusedException {
    Optional<String> value = parameters.value(name);
    if (value.isPresent() && !form.matcher(value.get()).matches()) {
      throw refused(name, value.get(), chinese, english);
    }
    return value.orElse(null);
  }

  private @Nullable String name(String name) throws RefusedException {
    Optional<String> value = parameters.value(name);
    if (value.isPresent() && value.get().length() > LONGEST_VALUE) {
      throw refused(name, value.get(), "不得超过 " + LONGEST_VALUE + " 个字符",
          "at most " + LONGEST_VALUE + " characters long");
    }
    return value.orElse(null);
  }

  private @Nullable LocalDate day(String name) throws RefusedException {
    String chinese = "应为日期，例如 2020-12-10";
    String english = "a day, such as 2020-12-10";
    String value = formed(name, DAY, chinese, english);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException noSuchDay) {
      throw refused(name, parameters.text(name), chinese, english);
    }
  }

  private int number(String name, int usual, int most) throws RefusedException {
    Optional<String> value = parameters.value(name);
    if (value.isEmpty()) {
      return usual;
    }
    int number = NUMBER.matcher(value.get()).matches() ? Integer.parseInt(value.get()) : 0;
    if (number < 1 || number > most) {
      throw refused(name, value.get(), "应为 1 至 " + most + " 的整数",
          "a whole number from 1 to " + most);
    }
    return number;
  }

  private <T> T oneOf(String name, Map<String, T> known, T usual, String chinese, String english)
      throws RefusedException {
    Optional<String> value = parameters.value(name);
    if (value.isEmpty()) {
      return usual;
    }
    T found = known.get(value.get());
    if (found == null) {
      throw refused(name, value.get(), "应为 " + chinese, english);
    }
    return found;
  }

  private static RefusedException refused(String name, String value, String chinese,
      String english) {
    return new RefusedException(Refusal.badParameter(name, value, chinese, english));
  }
}
