package gazette.site;

import gazette.cache.Cache;
import gazette.cache.Codec;
import gazette.model.Article;
import gazette.model.Issue;
import gazette.page.ArticlePage;
import gazette.page.DataFile;
import gazette.page.Download;
import gazette.page.SitePath;
import gazette.search.index.SearchEntry;
import gazette.staticsearch.Contribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes the files of issues and of their articles, and what searches find in them. An issue that
 * would be made of the same again is kept as a whole. Safe for use by several threads.
 */
final class IssueWriter {

  private static final Codec<Notes> NOTES = Codec.of(Notes.class);

  /**
   * What an issue left beside its files.
   *
   * @param texts what its texts gave, in the order of print
   * @param found what they add to the index for browsers
   */
  private record Notes(List<TextNotes> texts, List<Contribution.Head> found) {
    private static final Notes NONE = new Notes(List.of(), List.of());
  }

  /** An article, written: its page, what browsers find of it, and its passages if asked for. */
  private record Written(ArticlePage page, BrowserIndex.Entry found, List<SearchEntry> passages) {}

  private final Edition edition;
  private final Parts to;
  private final Outputs outputs;
  private final Cache cache;
  private final IssueFiles downloads;
  private final AttachedFiles attached;
  private final AtomicInteger passages = new AtomicInteger();

  /**
   * What issues are written with.
   *
   * @param inputs tells what they are made of
   */
  record Parts(EditionInputs inputs, ArticleTexts texts, PageWriter pages, PassageIndex index,
      BrowserIndex browserIndex) {}

  /**
   * A writer.
   *
   * @param cache knows what issues left in the last build
   * @param attached the files beside articles
   */
  IssueWriter(Edition edition, Parts to, Outputs outputs, Cache cache, AttachedFiles attached) {
    this.attached = attached;
    this.edition = edition;
    this.to = to;
    this.outputs = outputs;
    this.cache = cache;
    this.downloads = new IssueFiles(edition);
  }

  /** Writes an issue, or keeps it as it is. */
  void write(Issue issue) throws IOException {
    String key = "issue " + issue.id();
    Notes last = cache.last(key, NOTES).orElse(Notes.NONE);
    Inputs inputs = to.inputs().of(issue, last.texts());
    FileGroup files = outputs.open(key, inputs);
    if (files.isCurrent()) {
      files.keep(path -> true);
      cache.keep(key);
      keep(issue, last);
    } else {
      Notes notes = make(issue, files);
      // Only now is it known where its texts lead.
      Inputs made = to.inputs().of(issue, notes.texts());
      outputs.madeOf(key, made);
      cache.put(key, made.text(), NOTES, notes);
    }
  }

  private Notes make(Issue issue, FileGroup files) throws IOException {
    List<Written> articles = Parallel.map(issue.articles(), article -> write(article, files));
    List<ArticlePage> pages = articles.stream().map(Written::page).toList();
    List<BrowserIndex.Entry> found = articles.stream().map(Written::found).toList();
    to.pages().write(edition.pages().whole(issue, pages), files);
    if (!issue.emendations().isEmpty()) {
      to.pages().write(edition.pages().emendations(issue, pages), files);
    }
    SortedMap<SitePath, byte[]> beside = attached.of(issue);
    for (Map.Entry<SitePath, byte[]> file : beside.entrySet()) {
      files.write(file.getKey().value(), file.getValue());
    }
    Download book = write(edition.at().book(issue.id()), downloads.book(issue, pages, beside),
        files);
    Download copy = write(edition.at().copy(issue.id()),
        downloads.copy(issue, pages, found, beside), files);
    to.pages().write(edition.pages().issue(issue, book, copy), files);

    Map<String, List<SearchEntry>> wanted = new HashMap<>();
    articles.forEach(article -> wanted.put(article.page().path().value(), article.passages()));
    to.index().add(issue, wanted, edition);
    List<Contribution> contributions = found.stream()
        .map(BrowserIndex.Entry::contribution)
        .toList();
    to.browserIndex().add(issue.id(), contributions);

    List<TextNotes> texts = issue.articles().stream().map(to.texts()::notes).toList();
    texts.forEach(text -> passages.addAndGet(text.passages()));
    return new Notes(texts, contributions.stream().map(Contribution::head).toList());
  }

  /** The life of an article. */
  private Written write(Article article, FileGroup files) throws IOException {
    var text = to.texts().render(article);
    ArticlePage page = edition.pages().article(article, text);
    to.pages().write(page, files);
    for (DataFile data : edition.pages().twins(page)) {
      files.write(data.path().value(), data.text().getBytes(StandardCharsets.UTF_8));
    }
    BrowserIndex.Entry found = BrowserIndex.Entry
        .of(StaticArticles.of(article, page.path(), page.standing(), text));
    for (Map.Entry<String, byte[]> file : found.texts().entrySet()) {
      files.write(file.getKey(), file.getValue());
    }
    List<SearchEntry> entries = to.index().wants(page.path())
        ? SearchEntries.of(article, page.path(), page.standing(), text)
        : List.of();
    return new Written(page, found, entries);
  }

  private static Download write(SitePath path, byte[] content, FileGroup files) throws IOException {
    files.write(path.value(), content);
    return new Download(path, content.length);
  }

  /** What searches find in an issue whose files are kept. */
  private void keep(Issue issue, Notes notes) throws IOException {
    Map<String, List<SearchEntry>> wanted = new HashMap<>();
    for (Article article : issue.articles()) {
      SitePath path = edition.at().article(article.id());
      if (to.index().wants(path)) {
        wanted.put(path.value(), SearchEntries.of(article, path,
            edition.pages().standing(article).orElse(null), to.texts().again(article)));
      }
    }
    to.index().add(issue, wanted, edition);
    to.browserIndex().addLast(issue.id(), notes.found(), place -> {
      Article article = issue.articles().get(place);
      return Contribution.of(StaticArticles.of(article, edition.at().article(article.id()),
          edition.pages().standing(article).orElse(null), to.texts().again(article)));
    });
    for (TextNotes text : notes.texts()) {
      to.texts().take(text);
      passages.addAndGet(text.passages());
    }
  }

  /** How many passages there are in all. */
  int passages() {
    return passages.get();
  }
}
