package gazette.content;

import gazette.config.Settings;
import gazette.markdown.Documents;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.relation.ArticleFacts;
import gazette.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * @param audience who is to see it
   * @param problems takes what is wrong
   * @return the issues and articles without errors of their own; a caller that publishes stops when
   * there are errors
   */
  public static Gazette read(Settings settings, SourceTree tree, Audience audience,
      Problems problems) throws IOException {
    return readWithFacts(settings, tree, audience, IssueReadings.none(), problems).gazette();
  }

  /**
   * The same, with what its articles say of documents.
   *
   * @param readings what need not be read again
   */
  public static ReadGazette readWithFacts(Settings settings, SourceTree tree, Audience audience,
      IssueReadings readings, Problems problems) throws IOException {
    if (tree.issues().isEmpty()) {
      // A site of nothing would take the place of the one that is public.
      problems.error(Place.of("content"), "no-issue");
    }
    List<ReadIssue> issues = new ArrayList<>();
    List<ReadArticle> articles = new ArrayList<>();
    Documents documents = new Documents();
    List<IssueReading.Unreleased> unreleased = new ArrayList<>();
    for (IssueReading reading : readAll(new FolderReader(settings, audience, documents), tree,
        readings)) {
      articles.addAll(reading.articles());
      if (reading.issue() != null) {
        issues.add(reading.issue());
      }
      unreleased.addAll(reading.unreleased());
      reading.unreleased().forEach(held -> problems.demote(held.file()));
      reading.problems().forEach(problems::add);
      reading.suppressions().forEach(problems::suppress);
    }
    SerialCheck.run(issues, problems);
    DocumentNumberCheck.run(articles, problems);
    SameTitleCheck.run(articles, problems);
    List<Issue> sound = issues.stream().filter(ReadIssue::isSound).map(ReadIssue::issue).toList();
    if (issues.isEmpty() && !problems.hasErrors()) {
      problems.error(Place.of("content"), "nothing-public");
    }
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
    EndingCheck.run(gazette, facts, problems);
    Set<ArticleId> shown = gazette.articles().map(Article::id).collect(Collectors.toSet());
    List<Article> others = articles.stream()
        .filter(read -> !read.isWithdrawn() && !shown.contains(read.article().id()))
        .map(ReadArticle::article)
        .toList();
    return new ReadGazette(gazette, facts, fingerprints, documents, unreleased, others);
  }

  /** In the order of the tree, on all processors. */
  private static List<IssueReading> readAll(FolderReader reader, SourceTree tree,
      IssueReadings readings) throws IOException {
    try {
      return tree.issues()
          .parallelStream()
          .map(folder -> readings.get(folder, () -> reader.read(folder)))
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
