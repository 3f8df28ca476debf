package gazette.site;

import gazette.model.ArticleFile;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * How heavy pages are, before they are compressed for the wire. Safe for use by several threads.
 */
final class PageWeights {

  private static final int SHOWN = 10;
  private static final int KILOBYTE = 1024;
  private static final Comparator<PageWeight> HEAVIEST_FIRST = Comparator
      .comparingInt(PageWeight::bytes)
      .reversed()
      .thenComparing(PageWeight::path);

  private final Queue<PageWeight> weights = new ConcurrentLinkedQueue<>();

  private final Map<String, List<ArticleFile>> pictures;

  /**
   * No weights yet.
   *
   * @param pictures what pages show, by their path
   */
  PageWeights(Map<String, List<ArticleFile>> pictures) {
    this.pictures = pictures;
  }

  /** Adds a page; what it shows is loaded with it. */
  void add(String path, int bytes) {
    weights
        .add(new PageWeight(path, bytes + shown(path).stream().mapToInt(ArticleFile::bytes).sum()));
  }

  private List<ArticleFile> shown(String path) {
    return pictures.getOrDefault(path, List.of());
  }

  /** The ten heaviest, heaviest first. */
  List<PageWeight> heaviest() {
    return weights.stream().sorted(HEAVIEST_FIRST).limit(SHOWN).toList();
  }

  /**
   * Names the pages that are too heavy.
   *
   * @param ceiling in kilobytes; null for any weight
   */
  void check(@Nullable Integer ceiling, Problems problems) {
    if (ceiling == null) {
      return;
    }
    weights.stream()
        .filter(page -> page.bytes() > ceiling * KILOBYTE)
        .sorted(HEAVIEST_FIRST)
        .forEach(page -> report(page, ceiling, problems));
  }

  private void report(PageWeight page, int ceiling, Problems problems) {
    Optional<ArticleFile> heaviest = shown(page.path()).stream()
        .max(Comparator.comparingInt(ArticleFile::bytes));
    if (heaviest.isEmpty()) {
      problems.error(Place.of(page.path()), "page-heavy", page.kilobytes(), ceiling);
    } else {
      ArticleFile file = heaviest.get();
      problems.error(Place.of(page.path()), "page-heavy-picture", page.kilobytes(), ceiling,
          file.name(), new PageWeight(file.name(), file.bytes()).kilobytes(), file.width(),
          file.height());
    }
  }
}
