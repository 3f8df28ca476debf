package gazette.site;

import gazette.digest.Digests;
import gazette.markdown.RenderedText;
import gazette.memory.RecordCodec;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.page.DataFile;
import gazette.page.Page;
import gazette.page.SitePages;
import gazette.page.SitePath;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.publish.PageCheck;
import gazette.publish.Staging;
import gazette.search.index.IndexShard;
import gazette.search.index.IndexUpdate;
import gazette.search.index.SearchEntry;
import gazette.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes every file of a site, and its index, into the staging folder; keeps what is as before. */
final class SiteWriter {

  static final RenderedText NO_TEXT = new RenderedText("", "", List.of(), "", List.of(),
      new TreeSet<>(), List.of());
  private static final RecordCodec PLAIN = RecordCodec.plain();

  private final Content content;
  private final Staging staging;
  private final Outputs outputs;
  private final Course course;
  private final Templates templates;
  private final SitePages pages;
  private final SortedMap<SitePath, byte[]> besides;
  private final Set<String> toPrint;
  private final PageInputs inputs;
  private final ArticleTexts texts;
  private final BrowserIndex browserIndex;
  private final PageCheck check;
  private final PageWeights weights = new PageWeights();
  private final Problems problems;
  private final AtomicInteger passages = new AtomicInteger();

  SiteWriter(Content content, SitePages pages, Templates templates, Staging staging,
      Outputs outputs, Memory memory, Heads heads, Contributions contributions, Course course,
      Problems problems) throws IOException {
    this.content = content;
    this.course = course;
    this.staging = staging;
    this.outputs = outputs;
    this.templates = templates;
    this.pages = pages;
    this.besides = besides();
    this.toPrint = content.gazette()
        .issues()
        .stream()
        .map(issue -> pages.frame().addresses().whole(issue.id()).value())
        .collect(Collectors.toSet());
    this.inputs = new PageInputs(templates, pages.frame(), heads);
    this.texts = new ArticleTexts(content.gazette(), pages, memory, problems);
    this.problems = problems;
    this.browserIndex = new BrowserIndex(outputs, contributions, staging,
        content.settings().site().searchFiles());
    this.check = new PageCheck(content.settings().site().baseUrl(),
        Set.of(pages.frame().addresses().results().value()));
  }

  /**
   * Writes everything and gives the number of passages in the index.
   *
   * @param redirects where addresses that were given up lead
   * @param index the index before, if it can be relied on
   */
  int write(Map<SitePath, SitePath> redirects, Optional<Path> index) throws IOException {
    course.stage("pages and index", (int) content.gazette().articles().count());
    // The index of what changed is written by one thread: meanwhile another draws the other pages.
    ForkJoinTask<?> articles = ForkJoinTask.adapt(() -> {
      writeArticles(index);
      return null;
    }).fork();
    List<Page.IssuePage> issues = new ArrayList<>();
    try {
      writeOthers(redirects, issues::add);
    } finally {
      articles.quietlyJoin();
    }
    Throwable failure = articles.getException();
    if (failure != null) {
      throw PoolFailure.of(failure);
    }
    texts.checkLinks();
    course.stage("search without a server", 0);
    browserIndex.write(content.gazette()
        .articles()
        .map(article -> pages.frame().addresses().article(article.id()).value())
        .toList());
    writeIssues(issues);
    course.stage("check", 0);
    checkPages();
    weights.check(content.settings().site().heaviestPage(), problems);
    return passages.get();
  }

  /**
   * Draws what needs no text, but for that of the chronicles.
   *
   * @param issues takes the pages of issues, which tell how large the files of the issues are
   */
  private void writeOthers(Map<SitePath, SitePath> redirects, Consumer<Page.IssuePage> issues)
      throws IOException {
    for (Page page : (Iterable<Page>) pages.others(Map.of())::iterator) {
      switch (page) {
        case Page.ChroniclePage chronicle -> writeChronicle(chronicle);
        case Page.IssuePage issue -> issues.accept(issue);
        case Page.WholePage whole -> {
          // It is written with the other files of its issue.
        }
        default -> put(page);
      }
    }
    for (Map.Entry<SitePath, SitePath> redirect : redirects.entrySet()) {
      put(pages.redirect(redirect.getKey(), redirect.getValue()));
    }
    for (DataFile file : (Iterable<DataFile>) pages.dataFiles()::iterator) {
      outputs.put(file.path().value(), Inputs.of("data", file.text()),
          file.text().getBytes(StandardCharsets.UTF_8));
    }
    for (Map.Entry<SitePath, byte[]> file : besides.entrySet()) {
      outputs.put(file.getKey().value(), Inputs.of("file", file.getValue()), file.getValue());
    }
  }

  /** What pages need beside them: the files of the templates, with our own words in the style. */
  private SortedMap<SitePath, byte[]> besides() throws IOException {
    SortedMap<SitePath, byte[]> files = templates.staticFiles();
    files.computeIfPresent(pages.frame().addresses().style(),
        (path, style) -> joined(style, pages.ownStyle()));
    return files;
  }

  /** Writes what of the issues is taken along, and then their pages. */
  private void writeIssues(List<Page.IssuePage> issues) throws IOException {
    course.stage("issues to take along", issues.size());
    IssueFiles files = new IssueFiles(pages, templates, besides, texts, browserIndex, inputs,
        outputs);
    try {
      issues.parallelStream().forEach(page -> {
        try {
          IssueFiles.Taken taken = files.write(page.issue(), this::write);
          put(page.with(taken.book(), taken.copy()));
          course.step();
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static byte[] joined(byte[] file, String more) {
    byte[] behind = more.getBytes(StandardCharsets.UTF_8);
    byte[] joined = Arrays.copyOf(file, file.length + behind.length);
    System.arraycopy(behind, 0, joined, file.length, behind.length);
    return joined;
  }

  /** The heaviest pages of the site. */
  List<PageWeight> heaviest() {
    return weights.heaviest();
  }

  /** Draws the articles that changed, and writes what searches find of them. */
  private void writeArticles(Optional<Path> before) throws IOException {
    Map<String, Found> articles = new LinkedHashMap<>();
    List<IndexUpdate.Source> sources = new ArrayList<>();
    for (Article article : (Iterable<Article>) content.gazette().articles()::iterator) {
      Page.ArticlePage page = pages.article(article, NO_TEXT);
      String facts = Digests
          .of(PLAIN.encode(SearchEntries.facts(article, page.path(), page.status())));
      Found found = new Found(page, facts + article.body().digest() + article.isChronicle());
      articles.put(page.path().value(), found);
      sources.add(new IndexUpdate.Source(page.path().value(), article.id().issue().toString(),
          found.digest()));
    }
    IndexUpdate update = IndexUpdate.begin(staging.index(), before, sources, content.synonyms());
    try {
      update.shards().parallelStream().forEach(shard -> writeShard(shard, update, articles));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    if (!update.isCurrent()) {
      update.commit();
    }
  }

  private void writeShard(IndexShard shard, IndexUpdate update, Map<String, Found> articles) {
    Set<String> wanted = Set.copyOf(shard.wanted());
    Map<String, List<SearchEntry>> entries = new ConcurrentHashMap<>();
    shard.articles().parallelStream().forEach(url -> {
      Found found = articles.get(url);
      if (found == null) {
        throw new IllegalStateException(url);
      }
      Page.ArticlePage page = found.page();
      Article article = page.article();
      try {
        LazyText text = new LazyText(article);
        writeArticle(page, text);
        if (wanted.contains(url)) {
          entries.put(url, SearchEntries.of(article, page.path(), page.status(), text.get()));
        }
        browserIndex.add(article, page.path(), found.digest(),
            () -> StaticArticles.of(article, page.path(), text.get()));
        text.release();
        course.step();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
    if (!update.isCurrent()) {
      try {
        shard.write(entries);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Writes what an article is shown by, of what changed. */
  private void writeArticle(Page.ArticlePage page, LazyText text) throws IOException {
    Article article = page.article();
    KnownText known = texts.known(article).orElseGet(() -> {
      text.get();
      return texts.rendered(article);
    });
    passages.addAndGet(known.passages());
    SortedMap<String, String> parts = inputs.of(page);
    parts.put("text", known.digest());
    Inputs ofPage = Inputs.of(parts);
    if (!outputs.keeps(page.path().value(), ofPage)) {
      write(page.with(text.get()), ofPage);
    }
    parts.remove("template");
    writeTwins(page, Inputs.of(parts), text);
  }

  /** The same article for programs. */
  private void writeTwins(Page.ArticlePage page, Inputs ofTwins, LazyText text) throws IOException {
    boolean keeps = true;
    for (SitePath path : pages.frame().addresses().twins(page.article().id())) {
      keeps &= outputs.keeps(path.value(), ofTwins);
    }
    if (!keeps) {
      for (DataFile twin : pages.twins(page.with(text.get()))) {
        outputs.put(twin.path().value(), ofTwins, twin.text().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Its days stand in the texts of the chronicles, which are rendered only when they changed. */
  private void writeChronicle(Page.ChroniclePage page) throws IOException {
    List<Article> articles = content.gazette().articles().filter(Article::isChronicle).toList();
    StringBuilder bodies = new StringBuilder();
    articles.forEach(article -> bodies.append(article.body().digest()).append('\n'));
    SortedMap<String, String> parts = inputs.of(page);
    parts.put("texts", Digests.of(bodies.toString().getBytes(StandardCharsets.UTF_8)));
    Inputs ofPage = Inputs.of(parts);
    if (!outputs.keeps(page.path().value(), ofPage)) {
      Map<ArticleId, RenderedText> chronicles = new HashMap<>();
      articles.forEach(article -> chronicles.put(article.id(), texts.render(article)));
      write(pages.chronicle(chronicles), ofPage);
    }
  }

  private void put(Page page) throws IOException {
    Inputs ofPage = Inputs.of(inputs.of(page));
    if (!outputs.keeps(page.path().value(), ofPage)) {
      write(page, ofPage);
    }
  }

  private void write(Page page, Inputs ofPage) throws IOException {
    String path = page.path().value();
    String template = Templates.templateOf(page);
    long start = System.nanoTime();
    String drawn = templates.render(page);
    byte[] bytes = drawn.getBytes(StandardCharsets.UTF_8);
    course.drawn(template, System.nanoTime() - start);
    List<String> places = List.of();
    if (isChecked(path)) {
      places = check.add(path, drawn);
      weigh(path, bytes.length);
    }
    outputs.write(path, ofPage, source(page), template, bytes, places);
  }

  private static String source(Page page) {
    return switch (page) {
      case Page.ArticlePage article -> article.article().body().file();
      case Page.WithdrawnPage withdrawn -> withdrawn.article().body().file();
      case Page.IssuePage issue -> issue.issue().id().folder() + "/issue.yaml";
      case Page.WholePage whole -> whole.issue().id().folder() + "/issue.yaml";
      default -> "";
    };
  }

  /** Pages to print are taken along once, not read on a slow line. */
  private void weigh(String path, int bytes) {
    if (!toPrint.contains(path)) {
      weights.add(path, bytes);
    }
  }

  private static boolean isChecked(String path) {
    return path.endsWith(".html");
  }

  /**
   * What is wrong here is a template's fault: the texts of the articles are checked before. Of a
   * page that is kept only what it links to can have changed.
   */
  private void checkPages() throws IOException {
    boolean losesAny = outputs.losesAny();
    for (Made made : outputs.kept()) {
      if (isChecked(made.path())) {
        weigh(made.path(), Math.toIntExact(made.files().getFirst().entry().length()));
      }
      if (losesAny && isChecked(made.path())) {
        check.add(made.path(), new String(staging.read(made.path()), StandardCharsets.UTF_8));
      } else {
        made.places()
            .stream()
            .filter(place -> outputs.isWritten(place.substring(0, place.indexOf('#'))))
            .forEach(place -> check.addPlace(made.path(), place));
      }
    }
    for (PageCheck.Fault fault : check.faults(staging)) {
      String others = fault.pages() == 1 ? "" : ", as do %d others".formatted(fault.pages() - 1);
      problems.error(Place.of(fault.page()), fault.what() + others,
          "correct the template, or put the file below static/ beside it");
    }
  }

  /**
   * An article as searches find it.
   *
   * @param page its page, without its text
   * @param digest tells all that they find of it
   */
  private record Found(Page.ArticlePage page, String digest) {}

  /** A text that is rendered when it is asked for; used by one thread. */
  private final class LazyText {

    private final Article article;
    private @Nullable RenderedText text;

    LazyText(Article article) {
      this.article = article;
    }

    RenderedText get() {
      RenderedText rendered = text;
      if (rendered == null) {
        rendered = texts.render(article);
        text = rendered;
      }
      return rendered;
    }

    /** Forgets it: no more texts are held than there are threads. */
    void release() {
      text = null;
    }
  }
}
