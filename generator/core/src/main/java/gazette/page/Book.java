package gazette.page;

import gazette.model.ArticleFile;
import gazette.model.Issue;
import gazette.model.IssueId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An issue as a book (EPUB 3.3).
 *
 * @param articles the pages of its articles in the order of print, with their texts
 */
public record Book(Frame frame, Issue issue, List<ArticlePage> articles) {

  public Book {
    articles = List.copyOf(articles);
  }

  /** The address of the issue, which no other book has. */
  public String identifier() {
    return frame.absolute(frame.addresses().issue(issue.id()));
  }

  /** Its title: 晋城市人民政府公报2020年第6期（总第264期）. */
  public String title() {
    return frame.settings().titleOf(issue.id()) + Wording.issueWithSerial(issue, frame.settings());
  }

  /**
   * When the book last changed, as far as the gazette tells: the same for the same content (EPUB
   * 3.3, 5.5.6: last modified date).
   */
  public Instant modified() {
    return Stream
        .concat(Stream.of(IssueDays.of(issue)),
            issue.articles()
                .stream()
                .flatMap(article -> article.corrections().stream())
                .map(correction -> IssueDays.midnight(correction.day())))
        .max(OffsetDateTime.timeLineOrder())
        .orElseThrow()
        .toInstant();
  }

  /** Its chapters in order. */
  public List<BookFile.Chapter> chapters() {
    return articles.stream().map(page -> new BookFile.Chapter(this, page)).toList();
  }

  /** The pictures of its texts and its cover, each once. */
  public List<ArticleFile> pictures() {
    return Stream.concat(Stream.ofNullable(issue.scan().cover()),
        articles.stream()
            .flatMap(page -> page.article().files().inText().stream())
            .filter(file -> file.kind().isPicture()))
        .distinct()
        .toList();
  }

  /** What a picture is called within the book. */
  public static String nameOf(ArticleFile picture) {
    return "images/" + picture.name();
  }

  /** All files that are drawn, in the order of the file. */
  public List<BookFile> files() {
    List<BookFile> files = new ArrayList<>(
        List.of(new BookFile.PackageDocument(this), new BookFile.Navigation(this)));
    if (issue.scan().cover() == null) {
      files.add(new BookFile.Cover(this));
    }
    files.add(new BookFile.TitlePage(this));
    files.addAll(chapters());
    if (!issue.emendations().isEmpty()) {
      files.add(new BookFile.Emendations(this));
    }
    return files;
  }

  /** The chapter that is the article of a page of the site. */
  Optional<BookFile.Chapter> chapterAt(SitePath page) {
    return articles.stream()
        .filter(article -> article.path().equals(page))
        .findFirst()
        .map(article -> new BookFile.Chapter(this, article));
  }

  /** The sections, each with its chapters. */
  public List<Part> parts() {
    return issue.sections()
        .stream()
        .map(section -> new Part(section.section().name(),
            chapters().stream()
                .filter(chapter -> chapter.page().article().section().equals(section.section()))
                .toList()))
        .toList();
  }

  /**
   * A section.
   *
   * @param name its name
   * @param chapters its articles, at least one
   */
  public record Part(String name, List<BookFile.Chapter> chapters) {
    public Part {
      chapters = List.copyOf(chapters);
    }
  }

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

    /** To a chapter or a picture of the book if it has it, else to the site. */
    @Override
    default String link(SitePath target) {
      Addresses at = frame().addresses();
      IssueId issue = book().issue().id();
      return target.equals(at.emendations(issue)) ? Emendations.NAME
          : book().chapterAt(target)
              .map(Chapter::name)
              .or(() -> book().pictures()
                  .stream()
                  .filter(picture -> at.file(issue, picture).equals(target))
                  .findFirst()
                  .map(Book::nameOf))
              .orElseGet(() -> frame().absolute(target));
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
        String title = titleOf(book.issue().id());
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

    /** Where its texts are not what their source has. */
    record Emendations(Book book) implements BookFile {

      private static final String NAME = "emendations.xhtml";

      @Override
      public String name() {
        return NAME;
      }

      /** The page of the site with the same matter. */
      public EmendationsPage page() {
        return new EmendationsPage(frame().addresses().emendations(book.issue().id()), frame(),
            book.issue(), book.articles());
      }
    }

    /**
     * An article.
     *
     * @param page its page on the site, with its text
     */
    record Chapter(Book book, ArticlePage page) implements BookFile {

      @Override
      public String name() {
        return page.article().id().slug() + ".xhtml";
      }

      /** Its text, well-formed XML. */
      public String html() {
        return page.text().html().in(TextLinks.elsewhere(page.path(), this::link));
      }
    }
  }
}
