package gazette.site;

import gazette.model.Issue;
import gazette.page.Addresses;
import gazette.page.Book;
import gazette.page.BookFile;
import gazette.page.Download;
import gazette.page.Page;
import gazette.page.SitePages;
import gazette.page.SitePath;
import gazette.statics.StaticIndex;
import gazette.template.Templates;
import gazette.zip.ZipFileWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes what can be taken along of an issue: its page to print, a book (EPUB) and a copy of its
 * pages with a search of its own (ZIP). Safe for use by several threads.
 */
final class IssueFiles {

  // EPUB 3.3, 4.2.6.3.1: where the package document lies.
  private static final String CONTAINER = """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
      <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
      </container>
      """;
  private static final String IN_BOOK = "EPUB/";

  // Films and the like, which a webmaster has beside the pages, are not taken along with each issue.
  private static final int LARGEST_BESIDES = 256 * 1024;

  private final SitePages pages;
  private final Templates templates;
  private final SortedMap<SitePath, byte[]> besides;
  private final ArticleTexts texts;
  private final BrowserIndex browserIndex;
  private final PageInputs inputs;
  private final Outputs outputs;
  private final Addresses at;

  /**
   * Files of issues.
   *
   * @param besides what pages need beside them
   * @param browserIndex has taken all articles
   */
  IssueFiles(SitePages pages, Templates templates, SortedMap<SitePath, byte[]> besides,
      ArticleTexts texts, BrowserIndex browserIndex, PageInputs inputs, Outputs outputs) {
    this.pages = pages;
    this.templates = templates;
    this.besides = new TreeMap<>(besides);
    this.besides.values().removeIf(file -> file.length > LARGEST_BESIDES);
    this.texts = texts;
    this.browserIndex = browserIndex;
    this.inputs = inputs;
    this.outputs = outputs;
    this.at = pages.frame().addresses();
  }

  /** Writes pages. */
  interface PageWriter {
    void write(Page page, Inputs ofPage) throws IOException;
  }

  /**
   * What can be taken along of an issue.
   *
   * @param book the book
   * @param copy the copy of its pages
   */
  record Taken(Download book, Download copy) {}

  /**
   * Makes the files of an issue, but for those that would be as they are.
   *
   * @param writer writes the page to print
   */
  Taken write(Issue issue, PageWriter writer) throws IOException {
    List<Page.ArticlePage> articles = issue.articles()
        .stream()
        .map(article -> pages.article(article, SiteWriter.NO_TEXT))
        .toList();
    LazyPages read = new LazyPages(articles);
    Page.WholePage whole = pages.whole(issue, articles);
    SortedMap<String, String> parts = inputs.of(whole);
    parts.put("texts", texts.digest(issue.articles()));
    Inputs ofWhole = Inputs.of(parts);
    if (!outputs.keeps(whole.path().value(), ofWhole)) {
      writer.write(whole.with(read.get()), ofWhole);
    }
    parts.put("template", templates.digestOfBooks());
    Download book = put(at.book(issue.id()), Inputs.of(parts),
        () -> book(new Book(pages.frame(), issue, read.get())));
    parts.put("template", templates.digestOfAll());
    Download copy = put(at.copy(issue.id()), Inputs.of(parts), () -> copy(issue, read.get()));
    return new Taken(book, copy);
  }

  private interface Maker {
    byte[] make() throws IOException;
  }

  private Download put(SitePath path, Inputs ofFile, Maker maker) throws IOException {
    if (outputs.keeps(path.value(), ofFile)) {
      return new Download(path, outputs.lengthOfKept(path.value()));
    }
    byte[] bytes = maker.make();
    outputs.write(path.value(), ofFile, bytes);
    return new Download(path, bytes.length);
  }

  private byte[] book(Book book) throws IOException {
    ZipFileWriter zip = new ZipFileWriter();
    // OCF (EPUB 3.3, 4.3): the first file, uncompressed, so that it stands at a known place.
    zip.addPlain("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
    zip.add("META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
    for (BookFile file : book.files()) {
      zip.add(IN_BOOK + file.name(), templates.render(file).getBytes(StandardCharsets.UTF_8));
    }
    zip.add(IN_BOOK + "style.css", templates.bookStyle());
    return zip.finish();
  }

  private byte[] copy(Issue issue, List<Page.ArticlePage> articles) throws IOException {
    NavigableMap<String, byte[]> files = new ConcurrentSkipListMap<>();
    besides.forEach((path, bytes) -> files.put(path.value(), bytes));
    for (Page page : (Iterable<Page>) pages.takenAlong(issue, articles,
        besides.keySet())::iterator) {
      files.put(page.path().value(), templates.render(page).getBytes(StandardCharsets.UTF_8));
    }
    browserIndex.writeOf(
        issue.articles().stream().map(article -> at.article(article.id()).value()).toList(),
        files::put);
    ZipFileWriter zip = new ZipFileWriter();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = at.name(issue.id()) + "/" + file.getKey();
      if (file.getKey().startsWith(StaticIndex.FOLDER)) {
        // They are compressed inside: again would cost as long as all pages, and save a twentieth.
        zip.addPlain(name, file.getValue());
      } else {
        zip.add(name, file.getValue());
      }
    }
    return zip.finish();
  }

  /** Pages with their texts, which are rendered once, when they are asked for; for one thread. */
  private final class LazyPages {

    private final List<Page.ArticlePage> withoutTexts;
    private @Nullable List<Page.ArticlePage> withTexts;

    LazyPages(List<Page.ArticlePage> withoutTexts) {
      this.withoutTexts = withoutTexts;
    }

    List<Page.ArticlePage> get() {
      List<Page.ArticlePage> all = withTexts;
      if (all == null) {
        all = withoutTexts.stream().map(page -> page.with(texts.again(page.article()))).toList();
        withTexts = all;
      }
      return all;
    }
  }
}
