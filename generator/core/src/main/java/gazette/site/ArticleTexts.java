package gazette.site;

import gazette.markdown.Documents;
import gazette.markdown.EmendationSigns;
import gazette.markdown.RenderedText;
import gazette.markdown.TextHtml;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Emendation;
import gazette.model.Gazette;
import gazette.page.SitePages;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.problem.Severity;
import gazette.relation.Mention;
import gazette.site.ArticleLinks.Target;
import gazette.source.SourceIssue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a gazette's articles. Safe for use by several threads. */
final class ArticleTexts {

  private final Documents documents;
  private final Problems problems;
  private final ArticleLinks links;
  private final Map<ArticleId, Article> articles = new HashMap<>();
  private final Map<ArticleId, List<Emendation>> emendations = new HashMap<>();
  private final Map<ArticleId, TextNotes> notes = new ConcurrentHashMap<>();
  private final Set<ArticleId> changed = ConcurrentHashMap.newKeySet();
  // Links to places in other articles: of texts that were rendered, and of those that need not be.
  private final NavigableSet<Target> elsewhere = new ConcurrentSkipListSet<>();
  private final NavigableSet<Target> asBefore = new ConcurrentSkipListSet<>();

  /** The texts of a gazette, none of which is parsed yet. */
  ArticleTexts(Gazette gazette, SitePages pages, Problems problems) {
    this(gazette, List.of(), new Documents(), pages, problems);
  }

  /**
   * The texts of a gazette.
   *
   * @param others articles that are not shown because of errors
   * @param documents those that are parsed
   * @param problems what is wrong with the other files of the content, and takes what is wrong with
   *   the texts
   */
  ArticleTexts(Gazette gazette, List<Article> others, Documents documents, SitePages pages,
      Problems problems) {
    this.documents = documents;
    this.problems = problems;
    gazette.issues()
        .stream()
        .flatMap(issue -> issue.emendations().stream())
        .filter(emendation -> emendation.article() != null)
        .forEach(emendation -> emendations
            .computeIfAbsent(emendation.article(), first -> new ArrayList<>())
            .add(emendation));
    Stream.concat(gazette.articles(), gazette.withdrawn().stream())
        .forEach(article -> articles.put(article.id(), article));
    Set<String> withErrors = new HashSet<>(withErrors(problems));
    others.forEach(article -> withErrors.add(article.body().file()));
    this.links = new ArticleLinks(articles.values().stream(), withErrors, pages);
  }

  private static Set<String> withErrors(Problems problems) {
    return problems.sorted()
        .stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.place().file())
        .collect(Collectors.toSet());
  }

  /** Takes what a text gave that need not be rendered again; what is wrong with it is reported. */
  void take(TextNotes known) {
    ArticleId article = known.article();
    known.problems().forEach(problems::add);
    known.links()
        .forEach(link -> links.resolve(article, link)
            .filter(target -> leadsElsewhere(target, article))
            .ifPresent(asBefore::add));
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
            if (leadsElsewhere(target, article.id())) {
              elsewhere.add(target);
            } else {
              checkPlace(target, text);
            }
          });
    }
    changed.add(article.id());
    notes.put(article.id(), new TextNotes(article.id(), text.links(), List.copyOf(mentions),
        text.passages().size(), own.sorted()));
    return text;
  }

  /** What a text gave that was rendered. */
  TextNotes notes(Article article) {
    return Objects.requireNonNull(notes.get(article.id()), article.toString());
  }

  /** The text of an article once more; what is wrong with it was reported before. */
  RenderedText again(Article article) {
    return render(article, new Problems(), mention -> {});
  }

  private static boolean leadsElsewhere(Target target, ArticleId from) {
    return !target.fragment().isEmpty() && !target.to().equals(from);
  }

  /** Where the links of a text, and the documents that it names, lead now. */
  String answers(TextNotes of) {
    Article article = articles.get(of.article());
    StringBuilder all = new StringBuilder().append(of.article());
    if (article != null) {
      of.links().forEach(link -> all.append('\n').append(links.answer(article, link)));
      of.mentions().forEach(mention -> all.append('\n').append(links.answer(article, mention)));
    }
    return all.toString();
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
    RenderedText text = documents.markdown()
        .render(documents.take(article.body()), article.isChronicle(), article.id().issue().year(),
            links.from(article, seen), report);
    for (Emendation emendation : emendations.getOrDefault(article.id(), List.of())) {
      text = emended(text, emendation, report);
    }
    return text;
  }

  /** The text with a sign where a reader should know of an emendation. */
  private static RenderedText emended(RenderedText text, Emendation emendation, Problems report) {
    String id = emendation.place();
    if (!id.isEmpty() && text.passages().stream().noneMatch(one -> one.anchor().equals(id))) {
      report.error(place(emendation), "emendation-place", id);
      return text;
    }
    if (!emendation.kind().isOfMeaning()) {
      return text;
    }
    Optional<TextHtml> html = EmendationSigns.set(emendation, text.html());
    if (html.isEmpty()) {
      report.error(place(emendation), "emendation-text", Quote.of(emendation.published()), id);
    }
    return html.map(text::with).orElse(text);
  }

  private static Place place(Emendation emendation) {
    return new Place(
        SourceIssue.emendationsPath(Objects.requireNonNull(emendation.article()).issue().folder()),
        emendation.row());
  }

  private void checkPlace(Target target, RenderedText text) {
    boolean isShown = get(target.to()).withdrawal() == null;
    if (!isShown || !text.ids().contains(target.fragment())) {
      problems.error(target.place(), isShown ? "link-place" : "link-to-withdrawn",
          Quote.of(target.destination()), target.to().slug());
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
