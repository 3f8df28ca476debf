package gazette.site;

import gazette.config.Settings;
import gazette.digest.Digests;
import gazette.markdown.RenderedText;
import gazette.memory.RecordCodec;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Issue;
import gazette.page.Addresses;
import gazette.page.Frame;
import gazette.page.Page;
import gazette.template.Templates;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What pages are made of: the parts of their records, the settings and their templates. Texts of
 * articles are no parts, for most pages show none; who draws one adds it. Safe for use by several
 * threads.
 */
final class PageInputs {

  private static final String NOTHING = "";
  private static final RecordCodec PLAIN = RecordCodec.plain();

  private final Templates templates;
  private final Addresses addresses;
  private final String settings;
  private final Map<ArticleId, String> articles = new ConcurrentHashMap<>();
  private final Heads heads;
  private final RecordCodec withArticles;
  private final RecordCodec withoutArticles;

  PageInputs(Templates templates, Frame frame, Heads heads) {
    this.heads = heads;
    this.templates = templates;
    this.addresses = frame.addresses();
    this.settings = Digests.of(PLAIN.encode(frame.settings()));
    Map<Class<?>, Function<Object, Object>> instead = new HashMap<>();
    instead.put(Article.class, value -> value instanceof Article article ? of(article) : value);
    instead.put(Frame.class, value -> NOTHING);
    instead.put(Settings.class, value -> NOTHING);
    instead.put(RenderedText.class, value -> NOTHING);
    this.withArticles = new RecordCodec(instead, Map.of());
    instead.put(Issue.class, value -> value instanceof Issue issue ? head(issue) : value);
    this.withoutArticles = new RecordCodec(instead, Map.of());
  }

  /** The parts of a page, by name. */
  SortedMap<String, String> of(Page page) throws IOException {
    RecordCodec codec = switch (page) {
      // Of its issue an article shows no more than the head; the page to print has the articles.
      case Page.ArticlePage article -> withoutArticles;
      case Page.WholePage whole -> withoutArticles;
      case Page.WithdrawnPage withdrawn -> withoutArticles;
      case Page.AboutPage about -> withoutArticles;
      default -> withArticles;
    };
    SortedMap<String, String> parts = new TreeMap<>();
    for (RecordComponent component : page.getClass().getRecordComponents()) {
      Object value = value(component, page);
      if (value != null && !(value instanceof Frame) && !(value instanceof RenderedText)) {
        parts.put(component.getName(), Digests.of(codec.encode(value)));
      }
    }
    parts.put("settings", settings);
    parts.put("template", templates.digest(page));
    return parts;
  }

  /** Tells an article, without its text, from all others; and the addresses that it leads to. */
  String of(Article article) {
    return articles.computeIfAbsent(article.id(),
        first -> Digests.of(PLAIN.encode(new Head(heads.of(article), addresses(article)))));
  }

  private record Head(String article, List<String> addresses) {}

  private List<String> addresses(Article article) {
    List<String> leading = new ArrayList<>();
    // One that is withdrawn is on no list.
    if (article.withdrawal() == null) {
      article.issuers().forEach(name -> leading.add(addresses.issuer(name).value()));
      article.subjects().forEach(name -> leading.add(addresses.subject(name).value()));
      if (article.number() != null) {
        leading.add(addresses.number(article.number()).value());
      }
    }
    return leading;
  }

  /** An issue without its articles. */
  private String head(Issue issue) {
    return Digests.of(PLAIN.encode(new Issue(issue.id(), issue.serial(), issue.published(),
        issue.online(), issue.editors(), issue.imprint(), issue.note(), List.of())));
  }

  private static Object value(RecordComponent component, Page page) {
    try {
      return component.getAccessor().invoke(page);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
