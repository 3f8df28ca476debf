package gazette.content;

import gazette.config.Settings;
import gazette.markdown.Documents;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.relation.ArticleFacts;
import gazette.source.SourceFile;
import gazette.source.SourceFolder;
import gazette.source.SourceIssue;
import gazette.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the gazette from its source files. */
public final class GazetteReader {

  private GazetteReader() {}

  /**
   * Reads all issues and reports all that is wrong with them.
   *
   * @param settings what {@code gazette.yaml} says
   * @param tree the files
   * @param readings what need not be read again
   * @param problems takes what is wrong
   * @return the issues and articles without errors of their own; a caller that publishes stops when
   * there are errors
   */
  public static Gazette read(Settings settings, SourceTree tree, IssueReadings readings,
      Problems problems) throws IOException {
    return readWithFacts(settings, tree, readings, problems).gazette();
  }

  /** The same, with what its articles say of documents. */
  public static ReadGazette readWithFacts(Settings settings, SourceTree tree,
      IssueReadings readings, Problems problems) throws IOException {
    if (tree.issues().isEmpty()) {
      // A site of nothing would take the place of the one that is public.
      problems.error(Place.of("content"), "there is no issue in it",
          "make a folder such as 2020/06 with an issue.yaml and its articles");
    }
    List<ReadIssue> issues = new ArrayList<>();
    List<ReadArticle> articles = new ArrayList<>();
    Documents documents = new Documents();
    for (IssueReading reading : readAll(settings, tree, readings, documents)) {
      articles.addAll(reading.articles());
      if (reading.issue() != null) {
        issues.add(reading.issue());
      }
      reading.problems().forEach(problems::add);
    }
    SerialCheck.run(issues, problems);
    DocumentNumberCheck.run(articles, problems);
    List<Issue> sound = issues.stream().filter(ReadIssue::isSound).map(ReadIssue::issue).toList();
    Set<IssueId> held = sound.stream().map(Issue::id).collect(Collectors.toSet());
    Gazette gazette = new Gazette(sound,
        articles.stream()
            .filter(read -> read.isSound() && read.isWithdrawn())
            .map(ReadArticle::article)
            .filter(article -> held.contains(article.id().issue()))
            .toList());
    Map<ArticleId, ArticleFacts> facts = new HashMap<>();
    Map<ArticleId, Fingerprint> fingerprints = new HashMap<>();
    articles.stream().filter(ReadArticle::isSound).forEach(read -> {
      facts.put(read.article().id(), read.facts());
      fingerprints.put(read.article().id(), read.fingerprint());
    });
    return new ReadGazette(gazette, facts, fingerprints, documents);
  }

  /** In the order of the tree, on all processors. */
  private static List<IssueReading> readAll(Settings settings, SourceTree tree,
      IssueReadings readings, Documents documents) throws IOException {
    try {
      return tree.issues()
          .parallelStream()
          .map(folder -> readings.get(folder, () -> readOne(settings, folder, documents)))
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static IssueReading readOne(Settings settings, SourceFolder folder, Documents documents) {
    Problems problems = new Problems();
    SourceIssue source;
    try {
      source = folder.read(problems);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Optional<IssueId> id = issueId(source, problems);
    List<ReadArticle> articles = id.isEmpty() ? List.of()
        : readArticles(new ArticleReader(settings, id.get(), documents), source, problems);
    Optional<ReadIssue> issue = id
        .flatMap(held -> IssueReader.read(held, source, articles, problems));
    return new IssueReading(articles, issue.orElse(null), problems.sorted());
  }

  private static Optional<IssueId> issueId(SourceIssue source, Problems problems) {
    try {
      String[] steps = source.folder().split("/", -1);
      return Optional.of(new IssueId(Integer.parseInt(steps[0]), Integer.parseInt(steps[1])));
    } catch (IllegalArgumentException outOfRange) {
      problems.error(Place.of(source.folder()), "there is no such issue",
          "name the folder by a year from 1900 to 2999 and a number from 01 to 99");
      return Optional.empty();
    }
  }

  private static List<ReadArticle> readArticles(ArticleReader reader, SourceIssue source,
      Problems problems) {
    List<ReadArticle> articles = new ArrayList<>();
    for (SourceFile file : source.articles()) {
      reader.read(file, problems).ifPresent(articles::add);
    }
    articles.sort(ReadArticle.ORDER_OF_PRINT);
    OrderOfPrintCheck.run(articles, problems);
    return articles;
  }
}
