package gazette.site;

import gazette.markdown.RenderedText;
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
import gazette.search.SearchEntry;
import gazette.search.SearchIndex;
import gazette.statics.Contribution;
import gazette.statics.StaticArticle;
import gazette.statics.StaticIndex;
import gazette.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes every file of a site, and its index, into the staging folder. */
final class SiteWriter {

  private final Content content;
  private final Staging staging;
  private final Templates templates;
  private final SitePages pages;
  private final ArticleTexts texts;
  private final PageCheck check;
  private final PageWeights weights = new PageWeights();
  private final Problems problems;

  SiteWriter(Content content, SitePages pages, Path templates, Staging staging, Problems problems) {
    this.content = content;
    this.staging = staging;
    this.templates = new Templates(templates);
    this.pages = pages;
    this.texts = new ArticleTexts(content.gazette(), pages, problems);
    this.problems = problems;
    this.check = new PageCheck(content.settings().site().baseUrl(),
        Set.of(pages.frame().addresses().results().value()));
  }

  /**
   * Writes everything and gives the number of passages in the index.
   *
   * @param redirects where addresses that were given up lead
   */
  int write(Map<SitePath, SitePath> redirects) throws IOException {
    List<Written> articles = articles();
    texts.checkLinks();
    Map<ArticleId, RenderedText> chronicles = new HashMap<>();
    List<SearchEntry> entries = new ArrayList<>();
    // The index lies newest first, and is written fastest so.
    for (Written article : articles.reversed()) {
      entries.addAll(article.entries());
      if (article.chronicle() != null) {
        chronicles.put(article.id(), article.chronicle());
      }
    }
    for (Page page : (Iterable<Page>) pages.others(chronicles)::iterator) {
      write(page);
    }
    for (Map.Entry<SitePath, SitePath> redirect : redirects.entrySet()) {
      write(pages.redirect(redirect.getKey(), redirect.getValue()));
    }
    for (DataFile file : (Iterable<DataFile>) pages.dataFiles()::iterator) {
      write(file);
    }
    for (Map.Entry<SitePath, byte[]> file : templates.staticFiles().entrySet()) {
      boolean isStyle = file.getKey().equals(pages.frame().addresses().style());
      staging.write(file.getKey().value(),
          isStyle ? joined(file.getValue(), pages.ownStyle()) : file.getValue());
    }
    StaticIndex.write(articles.stream().map(Written::contribution).toList(),
        content.settings().site().searchFiles(), null, staging::write);
    checkPages();
    weights.check(content.settings().site().heaviestPage(), problems);
    SearchIndex.write(staging.index(), entries, content.synonyms());
    return entries.size();
  }

  private static byte[] joined(byte[] file, String more) {
    byte[] behind = more.getBytes(StandardCharsets.UTF_8);
    byte[] joined = Arrays.copyOf(file, file.length + behind.length);
    System.arraycopy(behind, 0, joined, file.length, behind.length);
    return joined;
  }

  /** Each article is drawn by itself, on all processors. */
  private List<Written> articles() throws IOException {
    try {
      return content.gazette().articles().toList().parallelStream().map(this::article).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Written article(Article article) {
    RenderedText text = texts.render(article);
    Page.ArticlePage page = pages.article(article, text);
    StaticArticle found = StaticArticles.of(article, page.path(), text);
    try {
      write(page);
      for (DataFile twin : pages.twins(page)) {
        write(twin);
      }
      StaticIndex.writeTexts(found, staging::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<SearchEntry> entries = SearchEntries.of(article, page.path(), page.status(), text);
    return new Written(article.id(), entries, Contribution.of(found),
        article.isChronicle() ? text : null);
  }

  private void write(DataFile file) throws IOException {
    staging.write(file.path().value(), file.text().getBytes(StandardCharsets.UTF_8));
  }

  private void write(Page page) throws IOException {
    String path = page.path().value();
    String drawn = templates.render(page);
    byte[] bytes = drawn.getBytes(StandardCharsets.UTF_8);
    if (path.endsWith(".html")) {
      check.add(path, drawn);
      weights.add(path, bytes.length);
    }
    staging.write(path, bytes);
  }

  /** The heaviest pages that were written. */
  List<PageWeight> heaviest() {
    return weights.heaviest();
  }

  /** What is wrong here is a template's fault: the texts of the articles are checked before. */
  private void checkPages() throws IOException {
    for (PageCheck.Fault fault : check.faults(staging)) {
      String others = fault.pages() == 1 ? "" : ", as do %d others".formatted(fault.pages() - 1);
      problems.error(Place.of(fault.page()), fault.what() + others,
          "correct the template, or put the file below static/ beside it");
    }
  }

  /**
   * What is kept of an article once its page is written.
   *
   * @param entries what the index gets
   * @param contribution what browsers get
   * @param chronicle its text, if it is a chronicle, whose days are listed elsewhere
   */
  private record Written(ArticleId id, List<SearchEntry> entries, Contribution contribution,
      @Nullable RenderedText chronicle) {}
}
