package gazette.site;

import gazette.cache.Cache;
import gazette.config.Settings;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Issue;
import gazette.page.DataFile;
import gazette.page.Page;
import gazette.page.SitePath;
import gazette.publish.Published;
import gazette.publish.SiteFolder;
import gazette.publish.Staging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes every file of a site, and its index, into the staging folder; keeps what is as before. */
final class SiteWriter {

  private static final String OTHERS = "others";

  private final List<Part> parts;
  private final Workplace at;
  private final Contributions contributions;
  private final PageWriter pages;
  private final PassageIndex index;

  /**
   * An edition, and what writes it.
   *
   * @param to with what its issues are written
   */
  private record Part(Edition edition, IssueWriter.Parts to, IssueWriter issues) {

    Part(Edition edition, IssueWriter.Parts to, Workplace at, Path content) {
      this(edition, to, new IssueWriter(edition, to, at.outputs(), at.cache(),
          new AttachedFiles(content, edition.at())));
    }
  }

  /** An issue, and what writes it. */
  private record Task(Part part, Issue issue) {}

  /**
   * Where and with what a site is written.
   *
   * @param cache what the last build left
   * @param outputs the public files of the build
   */
  record Workplace(SiteFolder site, Staging staging, Cache cache, Outputs outputs, Course course) {}

  private SiteWriter(List<Part> parts, Workplace at, Contributions contributions, PageWriter pages,
      PassageIndex index) {
    this.parts = parts;
    this.at = at;
    this.contributions = contributions;
    this.pages = pages;
    this.index = index;
  }

  /**
   * Opens a writer.
   *
   * @param editions the whole, then those of several gazettes
   * @param content the content folder
   * @param last the index of the last build, if it can be relied on
   */
  static SiteWriter open(List<Edition> editions, Path content, Workplace at, Optional<Path> last)
      throws IOException {
    Edition whole = editions.getFirst();
    Contributions contributions = new Contributions(at.site().contributions(),
        at.cache().program());
    PageWriter pages = new PageWriter(whole, at.course());
    PassageIndex index = PassageIndex.begin(at.staging().index(), last, whole,
        TextMeaning.begin(whole.content().settings().meaning(), at.site().vectors(), at.course()));
    List<Part> parts = new ArrayList<>();
    for (Edition edition : editions) {
      Settings settings = edition.content().settings();
      ArticleTexts texts = new ArticleTexts(edition.gazette(), List.of(),
          edition.content().read().documents(), edition.pages(), at.course().problems());
      parts.add(new Part(edition,
          new IssueWriter.Parts(new EditionInputs(edition, texts), texts, pages, index,
              new BrowserIndex(at.outputs(), contributions, settings.site().searchFiles(),
                  Rules.of(edition.content().synonyms(),
                      settings.meaning() != Settings.Meaning.OFF),
                  edition.at().folder())),
          at, content));
    }
    return new SiteWriter(parts, at, contributions, pages, index);
  }

  /**
   * Writes everything.
   *
   * @param redirects where addresses that were given up lead, of each edition
   */
  void write(List<Map<SitePath, SitePath>> redirects) throws IOException {
    List<Task> all = Publication.withTexts(parts)
        .stream()
        .flatMap(
            part -> part.edition().gazette().issues().stream().map(issue -> new Task(part, issue)))
        .toList();
    at.course().stage("pages and index", all.size());
    Parallel.both(() -> Parallel.map(all, this::write), () -> {
      for (int i = 0; i < parts.size(); i++) {
        writeOthers(parts.get(i), redirects.get(i));
      }
      return parts;
    });
    index.finish();
    at.course().stage("search without a server", 0);
    BrowserIndex common = whole().to().browserIndex();
    for (Part part : Publication.withTexts(parts)) {
      part.to().texts().checkLinks();
      if (parts.size() > 1) {
        write(part.to().browserIndex(), part.edition());
        common.addAll(part.to().browserIndex());
      }
    }
    write(common, whole().edition());
    at.course().stage("check", 0);
    pages.check(at.outputs(), at.staging(),
        whole().edition().content().settings().site().heaviestPage(), at.course().problems());
  }

  private Part whole() {
    return parts.getFirst();
  }

  private static void write(BrowserIndex index, Edition edition) throws IOException {
    index.write(edition.gazette().issues().stream().map(Issue::id).toList());
  }

  private Issue write(Task task) throws IOException {
    task.part().issues().write(task.issue());
    at.course().step();
    return task.issue();
  }

  /** Writes what is of no single issue. */
  private void writeOthers(Part part, Map<SitePath, SitePath> redirects) throws IOException {
    Edition edition = part.edition();
    FileGroup files = at.outputs()
        .open(edition.at().folder() + OTHERS, part.to().inputs().ofOthers(redirects));
    if (files.isCurrent()) {
      files.keep(path -> true);
      return;
    }
    for (Page page : (Iterable<Page>) edition.pages().others(chronicles(part))::iterator) {
      pages.write(page, files);
    }
    for (Map.Entry<SitePath, SitePath> redirect : redirects.entrySet()) {
      pages.write(edition.pages().redirect(redirect.getKey(), redirect.getValue()), files);
    }
    for (DataFile file : (Iterable<DataFile>) edition.pages().dataFiles()::iterator) {
      files.write(edition.at().inSite(file.path()).value(),
          file.text().getBytes(StandardCharsets.UTF_8));
    }
    for (Map.Entry<SitePath, byte[]> asset : edition.assets().entrySet()) {
      files.write(edition.at().inSite(asset.getKey()).value(), asset.getValue());
    }
  }

  /** The chronicles that a part lists, as their own gazettes have them. */
  private Map<ArticleId, RenderedText> chronicles(Part of) {
    Map<ArticleId, RenderedText> chronicles = new HashMap<>();
    for (Part part : of.edition().at().gazette().isEmpty() ? Publication.withTexts(parts)
        : List.of(of)) {
      part.edition()
          .gazette()
          .articles()
          .filter(Article::isChronicle)
          .forEach(article -> chronicles.put(article.id(), part.to().texts().again(article)));
    }
    return chronicles;
  }

  /** How many passages the index holds. */
  int passages() {
    return parts.stream().mapToInt(part -> part.issues().passages()).sum();
  }

  /** Whether all is written that was wanted, and need not be again. */
  boolean isWhole() {
    return index.isWhole();
  }

  /** The heaviest pages of the site. */
  List<PageWeight> heaviest() {
    return pages.heaviest();
  }

  /**
   * Leaves for the next build what was written, once it is in place.
   *
   * @param now what lies in the public folder
   */
  void save(Published published, Stamps now) throws IOException {
    contributions.save(whole().edition().gazette().issues().stream().map(Issue::id));
    at.outputs().save(published, now);
  }
}
