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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes every file of a site, and its index, into the staging folder; keeps what is as before. */
final class SiteWriter {

  private static final String OTHERS = "others";

  private final Edition edition;
  private final Workplace at;
  private final Contributions contributions;
  private final IssueWriter.Parts parts;
  private final IssueWriter issues;

  /**
   * Where and with what a site is written.
   *
   * @param cache what the last build left
   * @param outputs the public files of the build
   */
  record Workplace(SiteFolder site, Staging staging, Cache cache, Outputs outputs, Course course) {}

  private SiteWriter(Edition edition, Workplace at, Contributions contributions,
      IssueWriter.Parts parts, AttachedFiles attached) {
    this.edition = edition;
    this.at = at;
    this.contributions = contributions;
    this.parts = parts;
    this.issues = new IssueWriter(edition, parts, at.outputs(), at.cache(), attached);
  }

  /**
   * Opens a writer.
   *
   * @param content the content folder
   * @param index the index of the last build, if it can be relied on
   */
  static SiteWriter open(Edition edition, Path content, Workplace at, Optional<Path> index)
      throws IOException {
    ArticleTexts texts = new ArticleTexts(edition.gazette(), List.of(),
        edition.content().read().documents(), edition.pages(), at.course().problems());
    Contributions contributions = new Contributions(at.site().contributions(),
        at.cache().program());
    IssueWriter.Parts parts = new IssueWriter.Parts(new EditionInputs(edition, texts), texts,
        new PageWriter(edition, at.course()),
        PassageIndex.begin(at.staging().index(), index, edition,
            TextMeaning.begin(edition.content().settings().meaning(), at.site().vectors(),
                at.course())),
        new BrowserIndex(at.outputs(), contributions,
            edition.content().settings().site().searchFiles(),
            Rules.of(edition.content().synonyms(),
                edition.content().settings().meaning() != Settings.Meaning.OFF)));
    return new SiteWriter(edition, at, contributions, parts,
        new AttachedFiles(content, edition.at()));
  }

  /**
   * Writes everything.
   *
   * @param redirects where addresses that were given up lead
   */
  void write(Map<SitePath, SitePath> redirects) throws IOException {
    List<Issue> all = edition.gazette().issues();
    at.course().stage("pages and index", all.size());
    Parallel.both(() -> Parallel.map(all, this::write), () -> writeOthers(redirects));
    parts.index().finish();
    parts.texts().checkLinks();
    at.course().stage("search without a server", 0);
    parts.browserIndex().write(all.stream().map(Issue::id).toList());
    at.course().stage("check", 0);
    parts.pages()
        .check(at.outputs(), at.staging(), edition.content().settings().site().heaviestPage(),
            at.course().problems());
  }

  private Issue write(Issue issue) throws IOException {
    issues.write(issue);
    at.course().step();
    return issue;
  }

  /** Writes what is of no single issue. */
  private FileGroup writeOthers(Map<SitePath, SitePath> redirects) throws IOException {
    FileGroup files = at.outputs().open(OTHERS, parts.inputs().ofOthers(redirects));
    if (files.isCurrent()) {
      files.keep(path -> true);
      return files;
    }
    Map<ArticleId, RenderedText> chronicles = new HashMap<>();
    edition.gazette()
        .articles()
        .filter(Article::isChronicle)
        .forEach(article -> chronicles.put(article.id(), parts.texts().again(article)));
    for (Page page : (Iterable<Page>) edition.pages().others(chronicles)::iterator) {
      parts.pages().write(page, files);
    }
    for (Map.Entry<SitePath, SitePath> redirect : redirects.entrySet()) {
      parts.pages().write(edition.pages().redirect(redirect.getKey(), redirect.getValue()), files);
    }
    for (DataFile file : (Iterable<DataFile>) edition.pages().dataFiles()::iterator) {
      files.write(file.path().value(), file.text().getBytes(StandardCharsets.UTF_8));
    }
    for (Map.Entry<SitePath, byte[]> asset : edition.assets().entrySet()) {
      files.write(asset.getKey().value(), asset.getValue());
    }
    return files;
  }

  /** How many passages the index holds. */
  int passages() {
    return issues.passages();
  }

  /** Whether all is written that was wanted, and need not be again. */
  boolean isWhole() {
    return parts.index().isWhole();
  }

  /** The heaviest pages of the site. */
  List<PageWeight> heaviest() {
    return parts.pages().heaviest();
  }

  /**
   * Leaves for the next build what was written, once it is in place.
   *
   * @param now what lies in the public folder
   */
  void save(Published published, Stamps now) throws IOException {
    contributions.save(edition.gazette().issues().stream().map(Issue::id));
    at.outputs().save(published, now);
  }
}
