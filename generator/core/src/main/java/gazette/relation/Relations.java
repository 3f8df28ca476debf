package gazette.relation;

import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.IssueId;
import gazette.model.LongestTerm;
import gazette.model.OfficialNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the documents of a gazette stand to each other. Safe for use by several threads. */
public final class Relations {

  private static final Target ELSEWHERE = new Target.Elsewhere();
  private static final Target ITSELF = new Target.Itself();
  private static final ArticleFacts NOTHING = new ArticleFacts(List.of(), Set.of(), Set.of(),
      StatedTerm.NONE, List.of());

  private final Map<ArticleId, ArticleFacts> facts;
  private final Map<OfficialNumber, List<Article>> byNumber = new HashMap<>();
  private final Map<String, List<Article>> byName = new HashMap<>();
  private final Map<ArticleId, List<Reference>> toHeld = new HashMap<>();
  private final NavigableMap<OfficialNumber, List<Reference>> toOthers = new TreeMap<>(
      Comparator.comparing(OfficialNumber::standard));
  private final NavigableMap<String, List<Reference>> endsByName = new TreeMap<>();

  private final @Nullable LongestTerm rule;
  private final @Nullable IssueId newest;

  private Relations(Gazette gazette, Map<ArticleId, ArticleFacts> facts,
      @Nullable LongestTerm rule) {
    this.facts = facts;
    this.rule = rule;
    this.newest = gazette.issues().isEmpty() ? null : gazette.issues().getLast().id();
    gazette.articles().forEach(article -> {
      article.numbers().forEach(number -> add(byNumber, number, article));
      factsOf(article).names().forEach(name -> add(byName, name, article));
    });
    gazette.articles()
        .forEach(
            article -> factsOf(article).citations().forEach(citation -> add(article, citation)));
    toOthers.values()
        .removeIf(references -> references.stream()
            .noneMatch(reference -> isChange(reference.citation().role())));
  }

  private static boolean isChange(Role role) {
    return role == Role.ENDS || role == Role.AMENDS;
  }

  /** Reads all articles, on all processors. */
  public static Relations of(Gazette gazette) {
    return of(gazette,
        gazette.articles().parallel().collect(Collectors.toMap(Article::id, FactsReader::read)),
        null);
  }

  /**
   * Puts together what is known of each article.
   *
   * @param facts of every article of the gazette
   * @param rule how long documents without a stated term may be in force; null for any time
   */
  public static Relations of(Gazette gazette, Map<ArticleId, ArticleFacts> facts,
      @Nullable LongestTerm rule) {
    return new Relations(gazette, Map.copyOf(facts), rule);
  }

  private void add(Article from, Citation citation) {
    Reference reference = new Reference(from, citation);
    switch (target(from, citation.name(), citation.number(), citation.role())) {
      case Target.Held held -> add(toHeld, held.article().id(), reference);
      case Target.Itself itself -> {
        // Every document names itself.
      }
      case Target.Elsewhere elsewhere -> {
        if (citation.number() != null) {
          add(toOthers, citation.number(), reference);
        } else if (citation.role() == Role.ENDS) {
          String name = Objects.requireNonNull(citation.name());
          if (Names.isDocument(name) && older(from, named(name)).isEmpty()) {
            add(endsByName, name, reference);
          }
        }
      }
    }
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, first -> new ArrayList<>()).add(value);
  }

  private ArticleFacts factsOf(Article article) {
    return facts.getOrDefault(article.id(), NOTHING);
  }

  /** Which document a mention in an article means. */
  public Target target(Article from, Mention mention) {
    return target(from, mention.name(), mention.number(), Role.NAMES);
  }

  /** Which document a citation of an article means. */
  public Target target(Article from, Citation citation) {
    return target(from, citation.name(), citation.number(), citation.role());
  }

  private Target target(Article from, @Nullable String name, @Nullable OfficialNumber number,
      Role role) {
    boolean isOld = isChange(role);
    List<Article> numbered = number == null ? List.of() : byNumber.getOrDefault(number, List.of());
    List<Article> candidates = numbered.isEmpty() ? named(name, number) : numbered;
    // An order may end an older one of its own number; those of a year do not come again.
    boolean isNumberOfOne = number != null && number.period() > 0;
    if ((!isOld || isNumberOfOne) && candidates.stream().anyMatch(one -> isSame(one, from))) {
      return ITSELF;
    }
    List<Article> meant = isOld ? older(from, candidates) : others(from, candidates);
    // A number may come again, for orders; the youngest is meant. Of a name nobody can tell.
    boolean isCertain = numbered.isEmpty() ? meant.size() == 1 : !meant.isEmpty();
    return isCertain ? new Target.Held(meant.getLast()) : ELSEWHERE;
  }

  /** By name; where a number is given, too, those whose own is not known. */
  private List<Article> named(@Nullable String name, @Nullable OfficialNumber number) {
    return name == null ? List.of()
        : named(name).stream()
            .filter(article -> number == null || article.numbers().isEmpty())
            .toList();
  }

  private List<Article> named(String name) {
    return byName.getOrDefault(Names.key(name), List.of());
  }

  private static List<Article> others(Article from, List<Article> candidates) {
    return candidates.stream().filter(article -> !isSame(article, from)).toList();
  }

  private static boolean isSame(Article one, Article other) {
    return one.id().equals(other.id());
  }

  private List<Article> older(Article from, List<Article> candidates) {
    return others(from, candidates).stream().filter(article -> !isYounger(article, from)).toList();
  }

  /** Nothing ends or changes what was signed after it is in force itself. */
  private boolean isYounger(Article article, Article than) {
    LocalDate from = inForceFrom(than);
    return article.signed() != null && from != null && from.isBefore(article.signed());
  }

  /** From when what an article says counts: its first day in force, else that of its signature. */
  private @Nullable LocalDate inForceFrom(Article article) {
    LocalDate first = firstDay(article);
    return first != null ? first : article.signed();
  }

  /** From front matter, else from the text, else from the document that the text refers to. */
  private @Nullable LocalDate firstDay(Article article) {
    LocalDate own = ownFirstDay(article);
    if (own != null || !(factsOf(article).stated().start() instanceof Start.AsElsewhere elsewhere)
        || elsewhere.name() == null) {
      return own;
    }
    return target(article, elsewhere.name(), null, Role.NAMES) instanceof Target.Held held
        ? ownFirstDay(held.article())
        : null;
  }

  private @Nullable LocalDate ownFirstDay(Article article) {
    Start start = factsOf(article).stated().start();
    return article.effective() != null || start == null ? article.effective()
        : start.day(article.signed()).orElse(null);
  }

  /** Whether a document is in force on a day, and why; empty for the chronicle. */
  public Optional<Standing> standing(Article article, LocalDate day) {
    if (article.isChronicle()) {
      return Optional.empty();
    }
    ArticleFacts known = factsOf(article);
    Standing.Days days = Standing.Days.of(article, known.stated(), firstDay(article), rule);
    return Optional.of(Standing.of(article, known, endings(to(article)), days,
        new Standing.Found(day, Objects.requireNonNull(newest))));
  }

  /**
   * Those of some references that end their document, earliest first; before them those without a
   * day.
   */
  public List<Ending> endings(List<Reference> references) {
    return references.stream()
        .filter(reference -> reference.citation().role() == Role.ENDS)
        .map(reference -> new Ending(reference.from(), inForceFrom(reference.from())))
        .sorted(
            Comparator.comparing(Ending::from, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  /** What an article says of documents, in the order of its text. */
  public List<Citation> from(Article article) {
    return factsOf(article).citations();
  }

  /** What is said of an article, oldest first. */
  public List<Reference> to(Article article) {
    return toHeld.getOrDefault(article.id(), List.of());
  }

  /** The facts of an article. */
  public ArticleFacts facts(Article article) {
    return factsOf(article);
  }

  /**
   * What is said of documents that the site does not hold and that one of its articles ends or
   * changes, by their numbers.
   */
  public NavigableMap<OfficialNumber, List<Reference>> toOthers() {
    return Collections.unmodifiableNavigableMap(toOthers);
  }

  /**
   * What ends documents that the site does not hold and whose numbers nobody gives, by the names
   * that articles call them.
   */
  public NavigableMap<String, List<Reference>> endsByName() {
    return Collections.unmodifiableNavigableMap(endsByName);
  }
}
