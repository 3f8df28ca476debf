package gazette.template;

import freemarker.cache.StrongCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import gazette.io.Digests;
import gazette.page.ArticlePage;
import gazette.page.Book.BookFile;
import gazette.page.Drawing;
import gazette.page.EmendationsPage;
import gazette.page.ListPage;
import gazette.page.MachinePage;
import gazette.page.Page;
import gazette.page.ServedPage;
import gazette.page.SitePath;
import gazette.page.WholePage;
import gazette.problem.Phrase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXParseException;

/**
 * Draws pages. Make one and use it for all; it is safe for use by several threads. Files that
 * change afterwards are seen by the next one.
 */
public final class Templates {

  private static final String STATIC = "static/";
  private static final String BOOK = "book/";
  // The pages of an issue, and those that are in the copy to take along.
  private static final Set<String> OF_ISSUES = Set.of("article.ftlh", "whole.ftlh", "issue.ftlh",
      "emendations.ftlh", "home.ftlh", "search.ftlh");
  private static final int USUAL_LENGTH = 16_384;
  private static final int DIGEST_BYTES = 16;
  private static final Pattern DRAWS_IN = Pattern.compile("<#(?:import|include)\\s+\"([^\"]+)\"");

  private final TemplateFiles files;
  private final Configuration freemarker;

  /**
   * The packed templates, with a webmaster's own in place of those of the same name.
   *
   * @param customFolder holds {@code *.ftlh}, {@code *.ftlx} and {@code static/}; may be absent;
   *   null for the packed ones alone
   */
  public Templates(@Nullable Path customFolder) {
    this.files = new TemplateFiles(customFolder);
    this.freemarker = configuration(files);
  }

  private static Configuration configuration(TemplateFiles files) {
    Configuration freemarker = new Configuration(ModelWrapper.VERSION);
    freemarker.setTemplateLoader(new TemplateReader(files));
    freemarker.setObjectWrapper(new ModelWrapper());
    freemarker.setCacheStorage(new StrongCacheStorage());
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    freemarker.setLocalizedLookup(false);
    freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
    freemarker.setOutputEncoding(StandardCharsets.UTF_8.name());
    freemarker.setLocale(Locale.ROOT);
    freemarker.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
    // A year is 2020, not 2,020.
    freemarker.setNumberFormat("computer");
    // A template draws; it loads no classes and calls no more than the records allow.
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    return freemarker;
  }

  /**
   * A drawing as it is written, with {@code \n} line ends; to be stored as UTF-8.
   *
   * @throws BrokenTemplateException when a template has a mistake
   */
  public String render(Drawing page) throws IOException {
    StringWriter out = new StringWriter(USUAL_LENGTH);
    try {
      Template template = freemarker.getTemplate(templateOf(page));
      template.process(Map.of("page", page), out);
    } catch (IOException e) {
      throw Blame.of(e, page);
    } catch (TemplateException e) {
      throw Blame.of(e, page);
    }
    String drawn = out.toString();
    if (drawn.isBlank()) {
      throw Blame.blank(templateOf(page), page);
    }
    if (page instanceof BookFile) {
      try {
        WellFormed.check(drawn);
      } catch (SAXParseException fault) {
        throw Blame.malformed(templateOf(page), page, fault);
      }
    }
    return drawn;
  }

  /** The name of the file that draws something. */
  public static String templateOf(Drawing drawing) {
    return switch (drawing) {
      case Page.HomePage home -> "home.ftlh";
      case Page.ArchivePage archive -> "archive.ftlh";
      case Page.YearPage year -> "year.ftlh";
      case Page.IssuePage issue -> "issue.ftlh";
      case EmendationsPage emendations -> "emendations.ftlh";
      case WholePage whole -> "whole.ftlh";
      case ArticlePage article -> "article.ftlh";
      case Page.WithdrawnPage withdrawn -> "withdrawn.ftlh";
      case Page.RedirectPage redirect -> "redirect.ftlh";
      case ListPage.NumbersPage numbers -> "numbers.ftlh";
      case ListPage.NumberPage number -> "number.ftlh";
      case ListPage.StatusPage status -> "status.ftlh";
      case ListPage.StatusYearPage year -> "statusyear.ftlh";
      case ListPage.EndedPage ended -> "ended.ftlh";
      case ListPage.NamesPage names -> word(names.kind()) + "s.ftlh";
      case ListPage.NamePage name -> word(name.kind()) + ".ftlh";
      case ListPage.TitlesPage titles -> "titles.ftlh";
      case ListPage.LetterPage letter -> "letter.ftlh";
      case ListPage.ChroniclePage chronicle -> "chronicle.ftlh";
      case Page.SearchPage search -> "search.ftlh";
      case Page.AboutPage about -> "about.ftlh";
      case Page.AccessibilityPage accessibility -> "accessibility.ftlh";
      case Page.NotFoundPage notFound -> "404.ftlh";
      case MachinePage.FeedPage feed -> "feed.ftlx";
      case MachinePage.ChangesPage changes -> "changes.ftlx";
      case MachinePage.SitemapPage sitemap -> "sitemap.ftlx";
      case MachinePage.OpenSearchPage openSearch -> "opensearch.ftlx";
      case ServedPage results -> "results.ftlh";
      case BookFile.PackageDocument book -> BOOK + "package.ftlx";
      case BookFile.Navigation contents -> BOOK + "contents.ftlx";
      case BookFile.Cover cover -> BOOK + "cover.ftlx";
      case BookFile.TitlePage title -> BOOK + "title.ftlx";
      case BookFile.Emendations emendations -> BOOK + "emendations.ftlx";
      case BookFile.Chapter chapter -> BOOK + "chapter.ftlx";
    };
  }

  private static String word(ListPage.NameKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The digest of all that draws an issue, its book and its copy, assets with it. */
  public String digestOfIssues() throws IOException {
    NavigableSet<String> names = new TreeSet<>(OF_ISSUES);
    names.addAll(files.below(BOOK));
    names.addAll(files.below(STATIC));
    return digest(names);
  }

  /** The digest of all templates and assets. */
  public String digestOfAll() throws IOException {
    return digest(files.below(""));
  }

  private String digest(Set<String> names) throws IOException {
    MessageDigest digest = Digests.sha256();
    for (String file : closure(names)) {
      digest.update(file.getBytes(StandardCharsets.UTF_8));
      digest.update(files.read(file).orElse(new byte[0]));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
  }

  /** The style sheet of books. */
  public byte[] bookStyle() throws IOException {
    return files.read(BOOK + "style.css").orElse(new byte[0]);
  }

  /** Templates and those that they import or include, and these theirs. */
  private NavigableSet<String> closure(Set<String> names) throws IOException {
    NavigableSet<String> closure = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      String file = open.pop();
      if (closure.add(file)) {
        String text = new String(files.read(file).orElse(new byte[0]), StandardCharsets.UTF_8);
        DRAWS_IN.matcher(text).results().forEach(found -> open.push(named(found.group(1), file)));
      }
    }
    return closure;
  }

  /** The file that a template draws in: below its own folder, or with {@code /} below the first. */
  private static String named(String name, String template) {
    String path = Path.of("/" + template).resolveSibling(name).normalize().toString();
    return path.substring(1).replace('\\', '/');
  }

  /**
   * The files that pages need beside them: style sheet, icon and whatever a webmaster added.
   *
   * @return content by place, sorted
   * @throws BrokenTemplateException when a name cannot be an address
   */
  public NavigableMap<SitePath, byte[]> staticFiles() throws IOException {
    NavigableMap<SitePath, byte[]> content = new TreeMap<>();
    Set<String> ours = TemplateFiles.packedBelow(STATIC);
    for (String name : files.below(STATIC)) {
      // A file that goes while it is read was not meant to stay.
      byte[] bytes = files.read(name).orElse(null);
      if (bytes != null) {
        boolean script = name.endsWith(".js") && ours.contains(name);
        content.put(path(name), script ? BareScript.of(bytes) : bytes);
      }
    }
    return content;
  }

  private static SitePath path(String name) throws IOException {
    try {
      return new SitePath(name);
    } catch (IllegalArgumentException e) {
      throw new BrokenTemplateException(Phrase.of("static-name", name), e);
    }
  }
}
