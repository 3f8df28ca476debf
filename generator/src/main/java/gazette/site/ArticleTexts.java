package gazette.site;

import gazette.digest.Digests;
import gazette.markdown.Markdown;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.page.SitePages;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.problem.Severity;
import gazette.relation.Mention;
import gazette.site.ArticleLinks.Target;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a gazette's articles. Safe for use by several threads. */
final class ArticleTexts {

  private final Markdown markdown = new Markdown();
  private final Problems problems;
  private final ArticleLinks links;
  private final Map<ArticleId, Article> articles = new HashMap<>();
  private final Memory memory;
  private final Map<String, KnownText> before;
  private final Set<ArticleId> changed = ConcurrentHashMap.newKeySet();
  // Links to places in other articles: of texts that were rendered, and of those that need not be.
  private final NavigableSet<Target> elsewhere = new ConcurrentSkipListSet<>();
  private final NavigableSet<Target> asBefore = new ConcurrentSkipListSet<>();

  /**
   * The texts of a gazette.
   *
   * @param memory what texts gave before
   * @param problems what is wrong with the other files of the content, and takes what is wrong with
   *   the texts
   */
  ArticleTexts(Gazette gazette, SitePages pages, Memory memory, Problems problems) {
    this.problems = problems;
    this.memory = memory;
    this.before = memory.texts();
    Stream.concat(gazette.articles(), gazette.withdrawn().stream())
        .forEach(article -> articles.put(article.id(), article));
    this.links = new ArticleLinks(articles.values().stream(), withErrors(problems), pages);
  }

  /** The texts of a gazette of which nothing is known from before. */
  ArticleTexts(Gazette gazette, SitePages pages, Problems problems) {
    this(gazette, pages, Memory.nothing(""), problems);
  }

  private static Set<String> withErrors(Problems problems) {
    return problems.sorted()
        .stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.place().file())
        .collect(Collectors.toSet());
  }

  /**
   * What the text of an article gave when an earlier build rendered it, if it would give the same
   * again; what is wrong with it is reported.
   */
  Optional<KnownText> known(Article article) {
    KnownText known = before.get(article.id().toString());
    if (known == null || !known.digest().equals(digest(article, known.links(), known.mentions()))) {
      return Optional.empty();
    }
    known.problems().forEach(problems::add);
    known.links()
        .forEach(link -> links.resolve(article.id(), link)
            .filter(target -> leadsElsewhere(target, article))
            .ifPresent(asBefore::add));
    memory.remember(known);
    return Optional.of(known);
  }

  /** The text of an article; what is wrong with it is reported. */
  RenderedText render(Article article) {
    Problems own = new Problems();
    Set<Mention> mentions = new LinkedHashSet<>();
    RenderedText text = render(article, own,
        mention -> mentions.add(new Mention(0, 1, mention.name(), mention.number())));
    own.sorted().forEach(problems::add);
    for (RenderedText.Link link : text.links()) {
      links.resolve(article.id(), link)
          .filter(target -> !target.fragment().isEmpty())
          .ifPresent(target -> {
            if (leadsElsewhere(target, article)) {
              elsewhere.add(target);
            } else {
              checkPlace(target, text);
            }
          });
    }
    changed.add(article.id());
    List<Mention> named = List.copyOf(mentions);
    memory.remember(new KnownText(article.id().toString(), digest(article, text.links(), named),
        text.links(), named, text.passages().size(), own.sorted()));
    return text;
  }

  /** What is known of a text once it was rendered. */
  KnownText rendered(Article article) {
    return memory.remembered(article.id().toString());
  }

  /** The text of an article once more; what is wrong with it was reported before. */
  RenderedText again(Article article) {
    return render(article, new Problems(), mention -> {});
  }

  /** Tells the texts of some articles, which were rendered or known, from all others. */
  String digest(List<Article> some) {
    StringBuilder all = new StringBuilder();
    some.forEach(article -> all.append(rendered(article).digest()).append('\n'));
    return Digests.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean leadsElsewhere(Target target, Article from) {
    return !target.fragment().isEmpty() && !target.to().equals(from.id());
  }

  /**
   * Tells what an article's text is rendered from: itself, and where its links and the documents
   * that it names lead.
   */
  private String digest(Article article, List<RenderedText.Link> itsLinks,
      List<Mention> itsMentions) {
    StringBuilder all = new StringBuilder().append(article.body())
        .append('\n')
        .append(article.body().digest())
        .append(article.isChronicle());
    itsLinks.forEach(link -> all.append('\n').append(links.answer(article, link)));
    itsMentions.forEach(mention -> all.append('\n').append(links.answer(article, mention)));
    return Digests.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Checks that the places exist that texts link to: from those that were rendered, and to those.
   */
  void checkLinks() {
    for (Target target : asBefore) {
      if (changed.contains(target.to()) || get(target.to()).withdrawal() != null) {
        elsewhere.add(target);
      }
    }
    Map<ArticleId, RenderedText> read = new HashMap<>();
    for (Target target : elsewhere) {
      // Few articles are linked to by clause: rendering those again costs less than keeping all.
      RenderedText text = read.computeIfAbsent(target.to(), id -> again(get(id)));
      checkPlace(target, text);
    }
  }

  private RenderedText render(Article article, Problems report, Consumer<Mention> seen) {
    return markdown.render(article.body(), article.isChronicle(), article.id().issue().year(),
        links.from(article, seen), report);
  }

  private void checkPlace(Target target, RenderedText text) {
    boolean isShown = get(target.to()).withdrawal() == null;
    if (!isShown || !text.ids().contains(target.fragment())) {
      problems.error(target.place(),
          "the link to %s leads to no place in %s.md".formatted(Quote.of(target.destination()),
              target.to().slug()),
          isShown
              ? "a clause is #tiao-19, a table #t-1; the addresses of headings are in the article's contents"
              : "the article is withdrawn; link to it without #, or not at all");
    }
  }

  private Article get(ArticleId id) {
    Article article = articles.get(id);
    if (article == null) {
      throw new IllegalArgumentException(id.toString());
    }
    return article;
  }
}
