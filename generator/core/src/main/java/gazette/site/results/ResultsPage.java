package gazette.site.results;

import gazette.config.Settings;
import gazette.model.Status;
import gazette.page.Frame;
import gazette.page.ServedPage;
import gazette.page.SitePath;
import gazette.search.SearchAnswer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the search server answers to a reader.
 *
 * @param answer what the index answers
 * @param facets how the results can be narrowed
 * @param chosen how they are narrowed now
 */
public record ResultsPage(SitePath path, Frame frame, SearchAnswer answer, List<Facet> facets,
    List<ChosenFilter> chosen) implements ServedPage {
  public ResultsPage {
    facets = List.copyOf(facets);
    chosen = List.copyOf(chosen);
  }

  private static final Pattern NUMBER = Pattern
      .compile("(\\p{IsHan}{2,12})[〔\\[(（［【]?([0-9]{4})[〕\\])）］】]?第?([0-9]{1,5})号");

  /** The results of a search on this site. */
  public static ResultsPage of(SearchAnswer answer, Frame frame) {
    return new ResultsPage(frame.addresses().results(), frame, answer,
        Facet.of(answer, frame.settings()), ChosenFilter.of(answer.query(), frame.settings()));
  }

  /** The number that was asked for, where nothing was found; null when none was. */
  public @Nullable String missingNumber() {
    Matcher asked = NUMBER.matcher(answer.query().text());
    return answer.total() == 0 && asked.find()
        ? "%s〔%s〕%s号".formatted(asked.group(1), asked.group(2), asked.group(3))
        : null;
  }

  /** A status as results show it, with what has ended the document. */
  public String told(String status, @Nullable String repealedBy) {
    return Status.told(status, repealedBy);
  }

  /** Whether a status, in words, is one that nobody should overlook. */
  public boolean isWarning(String status) {
    return Status.isWarning(status);
  }

  /** The address of another page of the same results. */
  public String pageLink(int page) {
    return QueryAddress.of(answer.query()).page(page).toString();
  }

  /** The address of the same question in this order, {@code relevance} or {@code date}. */
  public String sortLink(String sort) {
    return QueryAddress.of(answer.query()).with("sort", sort).toString();
  }

  /** The address of the same question with these results, {@code article} or {@code passage}. */
  public String groupLink(String group) {
    return QueryAddress.of(answer.query()).with("group", group).toString();
  }

  /** The address of the question as it was probably meant; null when it was taken as typed. */
  public @Nullable String meantLink() {
    return answer.suggestion() == null ? null
        : QueryAddress.of(answer.query()).with("q", answer.suggestion()).toString();
  }

  /** The address of the question as it was typed, for readers who mean it so. */
  public String typedLink() {
    return QueryAddress.of(answer.query()).with(QueryAddress.LITERAL, "true").toString();
  }

  /** The address of the same question without any filter. */
  public String unfilteredLink() {
    return QueryAddress.of(answer.query()).withoutFilters().toString();
  }

  /** What a form for another text sends along, so that filters and order stay. */
  public List<QueryAddress.Parameter> besidesText() {
    return besides(List.of("q", QueryAddress.LITERAL));
  }

  /** What a form for other days sends along. */
  public List<QueryAddress.Parameter> besidesDays() {
    return besides(List.of(FilterKind.FROM.parameter(), FilterKind.TO.parameter()));
  }

  private List<QueryAddress.Parameter> besides(List<String> typed) {
    return QueryAddress.of(answer.query())
        .parameters()
        .stream()
        .filter(parameter -> !typed.contains(parameter.name()))
        .toList();
  }

  /** How this page links to a result or a passage. */
  public String result(String url) {
    return root() + url;
  }

  /** To the server itself. */
  @Override
  public String searchAction() {
    return searchServerLink();
  }

  @Override
  public String root() {
    return linksAway() ? frame.settings().site().baseUrl().toASCIIString() : "";
  }

  @Override
  public String link(SitePath target) {
    return root() + target;
  }

  /** A server that only searches lies elsewhere than the site that it leads to. */
  private boolean linksAway() {
    Settings.Site site = frame.settings().site();
    return site.searchEndpoint() != null && !site.searchEndpoint().equals(site.baseUrl());
  }
}
