package gazette.page;

/** A file of a book that is drawn. Each kind has one template. */
public sealed interface BookFile extends Drawing {

  /** The book that it belongs to. */
  Book book();

  /** Its name within the book. */
  String name();

  @Override
  default Frame frame() {
    return book().frame();
  }

  /** A book leads to the site that it comes from. */
  @Override
  default String root() {
    return frame().absoluteRoot();
  }

  /** To a chapter of the book if it has the page, else to the site. */
  @Override
  default String link(SitePath target) {
    return book().chapterAt(target).map(Chapter::name).orElseGet(() -> frame().absolute(target));
  }

  @Override
  default String subject() {
    return name() + " of " + frame().addresses().book(book().issue().id());
  }

  /** What the book consists of (EPUB 3.3, 5: package document). */
  record PackageDocument(Book book) implements BookFile {
    @Override
    public String name() {
      return "package.opf";
    }
  }

  /** The table of contents (EPUB 3.3, 7: navigation document). */
  record Navigation(Book book) implements BookFile {
    @Override
    public String name() {
      return "contents.xhtml";
    }
  }

  /** The picture that stands for the book on a shelf. */
  record Cover(Book book) implements BookFile {

    private static final int LARGEST = 112;
    private static final int LINE = 960;

    @Override
    public String name() {
      return "cover.svg";
    }

    /** The size of the title's characters at which it fills its line, in units of the picture. */
    public int titleSize() {
      String title = frame().settings().title();
      return Math.min(LARGEST, LINE / Math.max(1, title.codePointCount(0, title.length())));
    }
  }

  /** The title, the editors and the imprint. */
  record TitlePage(Book book) implements BookFile {
    @Override
    public String name() {
      return "title.xhtml";
    }
  }

  /**
   * An article.
   *
   * @param page its page on the site, with its text
   */
  record Chapter(Book book, Page.ArticlePage page) implements BookFile {

    @Override
    public String name() {
      return page.article().id().slug() + ".xhtml";
    }

    /** Its text, well-formed XML. */
    public String html() {
      return TextLinks.html(page, this::link);
    }
  }
}
