package gazette.site;

import gazette.model.ArticleFile;
import gazette.page.ArticlePage;
import gazette.page.EmendationsPage;
import gazette.page.Page;
import gazette.page.WholePage;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.publish.PageCheck;
import gazette.publish.Staging;
import gazette.source.SourceIssue;
import gazette.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws pages into groups of files, and checks them. Safe for use by several threads. */
final class PageWriter {

  private static final String PAGE = ".html";

  private final Edition edition;
  private final Templates templates;
  private final Course course;
  private final PageCheck check;
  private final PageWeights weights;
  private final Set<String> toPrint;
  private final Set<String> drawn = ConcurrentHashMap.newKeySet();

  PageWriter(Edition edition, Course course) {
    this.edition = edition;
    this.templates = edition.templates();
    this.course = course;
    this.check = new PageCheck(edition.content().settings().site().baseUrl(),
        Set.of(edition.at().results().value()));
    this.weights = new PageWeights(pictures(edition));
    this.toPrint = edition.gazette()
        .issues()
        .stream()
        .map(issue -> edition.at().whole(issue.id()).value())
        .collect(Collectors.toSet());
  }

  private static Map<String, List<ArticleFile>> pictures(Edition edition) {
    Map<String, List<ArticleFile>> shown = new HashMap<>();
    edition.gazette()
        .articles()
        .forEach(article -> shown.put(edition.at().article(article.id()).value(),
            article.files().inText().stream().filter(file -> file.kind().isPicture()).toList()));
    edition.gazette()
        .issues()
        .forEach(issue -> shown.put(edition.at().issue(issue.id()).value(),
            Stream.ofNullable(issue.scan().cover()).toList()));
    return shown;
  }

  /** Draws a page. */
  void write(Page page, FileGroup files) throws IOException {
    String path = page.path().value();
    String template = Templates.templateOf(page);
    long start = System.nanoTime();
    String html = templates.render(page);
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    course.drawn(template, System.nanoTime() - start);
    List<String> places = List.of();
    if (path.endsWith(PAGE)) {
      drawn.add(path);
      places = check.add(path, html);
      weigh(path, bytes.length);
    }
    files.write(path, bytes, new PublicFile.Source(content(page), template), places);
  }

  private static String content(Page page) {
    return switch (page) {
      case ArticlePage article -> article.article().body().file();
      case Page.WithdrawnPage withdrawn -> withdrawn.article().body().file();
      case Page.IssuePage issue -> issue.issue().id().folder() + "/issue.yaml";
      case WholePage whole -> whole.issue().id().folder() + "/issue.yaml";
      case EmendationsPage emended -> SourceIssue.emendationsPath(emended.issue().id().folder());
      default -> "";
    };
  }

  /** Pages to print are taken along once, not read on a slow line. */
  private void weigh(String path, int bytes) {
    if (!toPrint.contains(path)) {
      weights.add(path, bytes);
    }
  }

  /**
   * Checks all pages, those too that were not drawn. What is wrong here is a template's fault: the
   * texts of the articles are checked before. Of a page that was not drawn only what it links to
   * can have changed.
   *
   * @param staging holds all files
   * @param heaviest how many kilobytes a page may have; null for any number
   */
  void check(Outputs outputs, Staging staging, @Nullable Integer heaviest, Problems problems)
      throws IOException {
    boolean losesAny = outputs.losesAny();
    Set<String> written = outputs.written();
    List<PublicFile> kept = outputs.kept()
        .filter(file -> file.path().endsWith(PAGE) && !drawn.contains(file.path()))
        .toList();
    for (PublicFile page : kept) {
      weigh(page.path(), Math.toIntExact(page.files().getFirst().length()));
      if (losesAny) {
        check.add(page.path(), new String(staging.read(page.path()), StandardCharsets.UTF_8));
      } else {
        page.places()
            .stream()
            .filter(place -> written.contains(place.substring(0, place.indexOf('#'))))
            .forEach(place -> check.addPlace(page.path(), place));
      }
    }
    for (PageCheck.Fault fault : check.faults(staging)) {
      Object others = fault.pages() == 1 ? "" : Phrase.of("as-do-others", fault.pages() - 1);
      Optional<Place> inText = inContent(fault);
      if (inText.isPresent()) {
        problems.error(inText.get(), "link-file", Quote.of(fault.name()));
      } else {
        problems.error(Place.of(fault.page()), fault.id(), Quote.of(fault.name()), others);
      }
    }
    weights.check(heaviest, problems);
  }

  /** Where an article itself names what a fault is about, by the whole address of its own site. */
  private Optional<Place> inContent(PageCheck.Fault fault) {
    if (!fault.id().equals("page-link-dead") && !fault.id().equals("page-link-place")) {
      return Optional.empty();
    }
    return edition.gazette()
        .articles()
        .filter(article -> fault.page().equals("issues/" + article.id() + PAGE))
        .flatMap(article -> {
          List<String> lines = article.body().text().lines().toList();
          return IntStream.range(0, lines.size())
              .filter(i -> lines.get(i).contains(fault.name()))
              .mapToObj(i -> new Place(article.body().file(), article.body().firstLine() + i));
        })
        .findFirst();
  }

  /** The heaviest pages of the site. */
  List<PageWeight> heaviest() {
    return weights.heaviest();
  }
}
