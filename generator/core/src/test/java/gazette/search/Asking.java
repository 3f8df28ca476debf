package gazette.search;

import gazette.search.SearchAnswer.FacetCount;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Filter;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import gazette.search.suggest.Suggestion;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/** Writes articles into an index of their own, asks it, and says in short what it answers. */
final class Asking implements AutoCloseable {

  private final Path folder;
  private final SearchIndex index;

  private Asking(Path folder) throws IOException {
    this.folder = folder;
    this.index = SearchIndex.open(folder);
  }

  static Asking of(Draft... articles) throws IOException {
    return of(List.of(), articles);
  }

  /** Lines of a list of synonyms, then articles. */
  static Asking of(List<String> synonyms, Draft... articles) throws IOException {
    Path folder = Files.createTempDirectory("index");
    SearchIndex.write(folder, Stream.of(articles).flatMap(Draft::entries).toList(),
        synonyms.stream().map(SynonymGroup::parse).toList(), 1);
    return new Asking(folder);
  }

  SearchAnswer ask(String text) throws IOException {
    return index.search(SearchQuery.of(text));
  }

  SearchAnswer ask(String text, Filter filter) throws IOException {
    return index.search(new SearchQuery(text, filter, Sort.RELEVANCE, Group.ARTICLE, 1, 10, false));
  }

  SearchAnswer ask(SearchQuery query) throws IOException {
    return index.search(query);
  }

  List<Suggestion> suggest(String typed, int most) throws IOException {
    return index.suggest(typed, most);
  }

  /** The addresses of the results that match by more than meaning, best first. */
  List<String> urls(String text) throws IOException {
    return urls(ask(text));
  }

  static List<String> urls(SearchAnswer answer) {
    return answer.results()
        .stream()
        .filter(result -> result.match() != SearchAnswer.Match.MEANING)
        .map(result -> result.article().url())
        .toList();
  }

  /** The snippet of the best passage of the best result. */
  String snippet(String text) throws IOException {
    return ask(text).results().getFirst().passages().getFirst().snippet();
  }

  /** The address of the best passage. */
  String passage(String text) throws IOException {
    return ask(text).results().getFirst().passages().getFirst().url();
  }

  /** {@code 2020 2, 2019 1}. */
  static String facet(SearchAnswer answer, String name) {
    @Nullable
    List<FacetCount> counts = answer.facets().get(name);
    return counts == null ? ""
        : counts.stream()
            .map(count -> count.value() + " " + count.count())
            .collect(Collectors.joining(", "));
  }

  @Override
  public void close() throws IOException {
    index.close();
    FileUtils.deleteDirectory(folder.toFile());
  }
}
