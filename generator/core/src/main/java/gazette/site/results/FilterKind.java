package gazette.site.results;

import gazette.config.Settings;
import gazette.model.IssueId;
import gazette.page.Wording;
import gazette.search.query.SearchQuery.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What results can be narrowed by, in the order of the page. */
enum FilterKind {
  YEAR("年份"), ISSUE("期次"), SECTION("栏目"), ISSUER("发文机关"), SUBJECT("主题"), STATUS("效力状态"),
  FROM("成文日期：开始"), TO("成文日期：结束");

  /** Those for which an answer counts values. */
  static final List<FilterKind> FACETS = List.of(YEAR, ISSUE, SECTION, ISSUER, SUBJECT, STATUS);

  private final String label;

  FilterKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Its name in addresses and among the facets of an answer. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a filter asks of it; empty when nothing. */
  Optional<String> value(Filter filter) {
    return Optional.ofNullable(component(filter)).map(Object::toString);
  }

  private @Nullable Object component(Filter filter) {
    return switch (this) {
      case YEAR -> filter.year();
      case ISSUE -> filter.issue();
      case SECTION -> filter.section();
      case ISSUER -> filter.issuer();
      case SUBJECT -> filter.subject();
      case STATUS -> filter.status();
      case FROM -> filter.from();
      case TO -> filter.to();
    };
  }

  /** A value as readers see it: 2020-06 is 2020年第6期. What is no issue stays as it is. */
  String print(String value, Settings settings) {
    return switch (this) {
      case YEAR -> value + "年";
      case ISSUE -> IssueId.parse(value).map(issue -> Wording.issue(issue, settings)).orElse(value);
      case SECTION, ISSUER, SUBJECT, STATUS, FROM, TO -> value;
    };
  }
}
