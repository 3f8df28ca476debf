package gazette.scaffold;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.model.IssueId;
import gazette.model.OfficialNumber;
import gazette.model.Section;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.source.SourceFolder;
import gazette.source.SourceTree;
import gazette.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the file of another article from those of all issues: it has the place after the last one
 * of its issue, a slug like theirs, and section and keys of those that are like it.
 */
public final class NextArticle {

  private static final Pattern PLACE = Pattern.compile("(\\d{2,3})-.*\\.md");
  private static final String CHRONICLE = "大事记";
  private static final String BODY = "\n%% 正文写在这里，写好后删去这一行。\n";

  private final List<HeldArticle> held;
  private final List<Section> sections;
  private final String title;
  private final @Nullable OfficialNumber number;

  private NextArticle(List<HeldArticle> held, List<Section> sections, String title,
      @Nullable OfficialNumber number) {
    this.held = held;
    this.sections = sections;
    this.title = title;
    this.number = number;
  }

  /**
   * Drafts an article.
   *
   * @param content the content folder
   * @param wanted the issue it belongs to; null for the last one
   * @param number its document number; null when it has none, or none yet
   * @param problems takes what stands in the way
   * @return the file with its path in the content folder; empty with a problem
   */
  public static Optional<NewFile> in(Path content, @Nullable IssueId wanted, String title,
      @Nullable OfficialNumber number, Problems problems) throws IOException {
    List<SourceFolder> issues = SourceTree.read(content, new Problems()).issues();
    String folder = wanted != null ? wanted.folder()
        : issues.isEmpty() ? "" : issues.getLast().folder();
    if (issues.stream().noneMatch(issue -> issue.folder().equals(folder))) {
      Place place = Place.of(folder.isEmpty() ? SettingsReader.FILE : folder);
      problems.error(place,
          folder.isEmpty() ? "new-article-before-issues" : "new-article-without-issue",
          wanted == null ? "2021-01" : wanted);
      return Optional.empty();
    }
    List<HeldArticle> held = new ArrayList<>();
    for (SourceFolder issue : issues) {
      issue.read(new Problems()).articles().stream().flatMap(HeldArticle::read).forEach(held::add);
    }
    NextArticle draft = new NextArticle(held,
        SettingsReader.read(content, new Problems()).map(Settings::sections).orElse(List.of()),
        title, number);
    if (draft.isTaken(problems)) {
      return Optional.empty();
    }
    String slug = number == null ? Slug.of(title) : Slug.of(number, held);
    String name = String.format(Locale.ROOT, "%s/%02d-%s.md", folder,
        place(content.resolve(folder)), slug);
    return Optional.of(new NewFile(name, draft.text()));
  }

  private boolean isTaken(Problems problems) {
    Optional<HeldArticle> other = held.stream()
        .filter(article -> number != null && article.numbers().contains(number))
        .findFirst();
    other.ifPresent(article -> problems.error(Place.of(article.file().path()),
        "new-article-number-taken", String.valueOf(number)));
    return other.isPresent();
  }

  private static int place(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return 1 + files.map(file -> PLACE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToInt(found -> Integer.parseInt(found.group(1)))
          .max()
          .orElse(0);
    }
  }

  private String text() {
    Optional<String> chronicle = sections.stream()
        .filter(section -> section.kind() == Section.Kind.CHRONICLE && title.contains(CHRONICLE))
        .map(Section::name)
        .findFirst();
    List<String> issuers = chronicle.isPresent() ? List.of() : issuers();
    List<HeldArticle> like = like(issuers);
    String section = chronicle.orElseGet(() -> section(like, issuers));
    StringBuilder text = new StringBuilder("---\n");
    line(text, "title", YamlWriter.scalar(title));
    if (!issuers.isEmpty()) {
      line(text, "issuer",
          issuers.size() == 1 ? YamlWriter.scalar(issuers.getFirst()) : YamlWriter.list(issuers));
    }
    if (number != null) {
      line(text, "documentNumber", number.toString());
    }
    line(text, "section", section.isEmpty() ? "" : YamlWriter.scalar(section));
    (chronicle.isPresent() ? held : like).reversed()
        .stream()
        .filter(article -> article.section().equals(section) && !article.others().isEmpty())
        .findFirst()
        .ifPresent(pattern -> pattern.others()
            .forEach(other -> text.append("# ").append(other).append('\n')));
    // What was only begun is nobody's but the editor's, and stops no build of the rest.
    return text.append("draft: true  # 写好后删去这一行\n---\n").append(BODY).toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append((key + ": " + value).strip()).append('\n');
  }

  /** As title or order have them, else those of most documents of the same series, or of all. */
  private List<String> issuers() {
    Set<String> known = held.stream()
        .flatMap(article -> article.issuers().stream())
        .collect(Collectors.toSet());
    List<String> named = Issuers.of(title, known);
    if (named.isEmpty() && number != null && number.isOrder()) {
      return List.of(number.code().replaceFirst("令$", ""));
    }
    return named.isEmpty()
        ? most(first(List.of(this::isOfSameSeries, NextArticle::isDocument)), HeldArticle::issuers)
            .orElse(named)
        : named;
  }

  /** The articles that it will stand beside: those of orders, or of its issuer. */
  private List<HeldArticle> like(List<String> issuers) {
    return number != null && number.isOrder()
        ? first(List.of(this::isOfSameSeries, HeldArticle::isOrder))
        : first(List.of(article -> article.issuers().equals(issuers) && isDocument(article),
            article -> article.issuers().stream().anyMatch(issuers::contains)
                && isDocument(article),
            this::isOfSameSeries, NextArticle::isDocument));
  }

  /** Those of the first kind of which there are any. */
  private List<HeldArticle> first(List<Predicate<HeldArticle>> kinds) {
    return kinds.stream()
        .map(kind -> held.stream().filter(kind).toList())
        .filter(articles -> !articles.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean isOfSameSeries(HeldArticle article) {
    return number != null && article.like(number).isPresent();
  }

  private static boolean isDocument(HeldArticle article) {
    return !article.issuers().isEmpty() && !article.isOrder();
  }

  /**
   * Where most of them stand; before the first of its kind, where the name of a section says that
   * it belongs.
   */
  private String section(List<HeldArticle> like, List<String> issuers) {
    boolean isOrder = number != null && number.isOrder();
    boolean hasKin = like.stream()
        .anyMatch(article -> isOrder || isOfSameSeries(article)
            || !Collections.disjoint(article.issuers(), issuers));
    Optional<String> usual = most(like, HeldArticle::section);
    return (hasKin ? usual
        : sections.stream()
            .filter(section -> section.kind() == Section.Kind.DOCUMENTS)
            .map(Section::name)
            .filter(name -> name.endsWith("令") == isOrder)
            .max(Comparator.comparingInt(name -> likeness(name, issuers)))
            .filter(name -> isOrder || likeness(name, issuers) > -name.length())
            .or(() -> usual))
        .orElse("");
  }

  /** How much a name has of the first issuer's: 市政府文件 more of 某市人民政府 than 市政府办公室文件 has. */
  private static int likeness(String name, List<String> issuers) {
    String issuer = issuers.isEmpty() ? "" : issuers.getFirst();
    return name.chars().map(sign -> issuer.indexOf(sign) >= 0 ? 1 : -1).sum();
  }

  /** What most articles have; of what equally many have, what the last has. */
  private static <T> Optional<T> most(List<HeldArticle> articles, Function<HeldArticle, T> what) {
    Map<T, Long> counts = articles.stream()
        .collect(Collectors.groupingBy(what, Collectors.counting()));
    return articles.reversed().stream().map(what).max(Comparator.comparing(counts::get));
  }
}
