package gazette.search;

import gazette.search.index.SearchEntry;

import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.SearchEntry.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article to be put into an index by a test: a title and what matters to the test. */
final class Draft {

  private final String url;
  private final String title;
  private final List<String[]> passages = new ArrayList<>();
  private @Nullable String number;
  private @Nullable LocalDate signed;
  private @Nullable String status;
  private List<String> issuers = List.of();
  private List<String> subjects = List.of();
  private String section = "文件";
  private String issue = "2020-06";

  private Draft(String url, String title) {
    this.url = url;
    this.title = title;
  }

  static Draft article(String url, String title) {
    return new Draft(url, title);
  }

  Draft number(String documentNumber) {
    number = documentNumber;
    return this;
  }

  Draft signed(String date) {
    signed = LocalDate.parse(date);
    return this;
  }

  Draft status(String value) {
    status = value;
    return this;
  }

  Draft issuers(String... names) {
    issuers = List.of(names);
    return this;
  }

  Draft subjects(String... names) {
    subjects = List.of(names);
    return this;
  }

  Draft section(String name) {
    section = name;
    return this;
  }

  Draft issue(String id) {
    issue = id;
    return this;
  }

  /** A passage without a name. */
  Draft text(String text) {
    return passage("", text);
  }

  /** A passage with its name: a clause number or a heading. */
  Draft passage(String label, String text) {
    passages.add(new String[]{label, text});
    return this;
  }

  Stream<SearchEntry> entries() {
    ArticleFacts facts = new ArticleFacts(url, title, number, issuers, issue, section, subjects,
        Dates.signed(signed), status, null);
    return java.util.stream.IntStream.range(0, passages.size())
        .mapToObj(i -> new SearchEntry(facts, "p-" + (i + 1), passages.get(i)[0], List.of(),
            passages.get(i)[1]));
  }
}
