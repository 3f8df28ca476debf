package gazette.site;

import gazette.io.ZipFileWriter;
import gazette.model.ArticleFile;
import gazette.model.Issue;
import gazette.page.ArticlePage;
import gazette.page.Book;
import gazette.page.Book.BookFile;
import gazette.page.Page;
import gazette.page.SitePath;
import gazette.staticsearch.StaticIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Makes what can be taken along of an issue: a book (EPUB) and a copy of its pages with a search of
 * its own (ZIP). Safe for use by several threads.
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
  private static final int LARGEST_ASSET = 256 * 1024;

  private final Edition edition;
  private final SortedMap<SitePath, byte[]> assets;

  IssueFiles(Edition edition) {
    this.edition = edition;
    this.assets = new TreeMap<>(edition.assets());
    this.assets.values().removeIf(file -> file.length > LARGEST_ASSET);
  }

  /**
   * The book of an issue.
   *
   * @param articles the pages of its articles
   * @param beside the files that lie beside them
   */
  byte[] book(Issue issue, List<ArticlePage> articles, Map<SitePath, byte[]> beside)
      throws IOException {
    ZipFileWriter zip = new ZipFileWriter();
    // OCF (EPUB 3.3, 4.3): the first file, uncompressed, so that it stands at a known place.
    zip.addPlain("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
    zip.add("META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
    Book book = new Book(edition.pages().frame(), issue, articles);
    for (BookFile file : book.files()) {
      zip.add(IN_BOOK + file.name(),
          edition.templates().render(file).getBytes(StandardCharsets.UTF_8));
    }
    for (ArticleFile picture : book.pictures()) {
      zip.addPlain(IN_BOOK + Book.nameOf(picture),
          Objects.requireNonNull(beside.get(edition.at().file(issue.id(), picture))));
    }
    zip.add(IN_BOOK + "style.css", edition.templates().bookStyle());
    return zip.finish();
  }

  /**
   * The copy of an issue.
   *
   * @param articles the pages of its articles
   * @param found the same articles as browsers find them
   * @param beside the files that lie beside them; a scan of the whole issue stays on the site
   */
  byte[] copy(Issue issue, List<ArticlePage> articles, List<BrowserIndex.Entry> found,
      Map<SitePath, byte[]> beside) throws IOException {
    NavigableMap<SitePath, byte[]> along = new TreeMap<>(beside);
    if (issue.scan().pdf() != null) {
      along.remove(edition.at().file(issue.id(), issue.scan().pdf()));
    }
    along.putAll(assets);
    NavigableMap<String, byte[]> files = new ConcurrentSkipListMap<>();
    along.forEach((path, bytes) -> files.put(path.value(), bytes));
    for (Page page : (Iterable<Page>) edition.pages()
        .takenAlong(issue, articles, along.keySet())::iterator) {
      files.put(page.path().value(),
          edition.templates().render(page).getBytes(StandardCharsets.UTF_8));
    }
    BrowserIndex.writeOf(found, Rules.of(edition.content().synonyms(), false), files::put);
    ZipFileWriter zip = new ZipFileWriter();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = edition.at().name(issue.id()) + "/" + file.getKey();
      if (file.getKey().startsWith(StaticIndex.FOLDER)) {
        // They are compressed inside: again would cost as long as all pages, and save a twentieth.
        zip.addPlain(name, file.getValue());
      } else {
        zip.add(name, file.getValue());
      }
    }
    return zip.finish();
  }
}
