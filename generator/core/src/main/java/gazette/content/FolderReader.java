package gazette.content;

import gazette.config.Settings;
import gazette.markdown.Documents;
import gazette.model.IssueId;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.source.SourceFile;
import gazette.source.SourceFolder;
import gazette.source.SourceIssue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the folder of an issue: its articles and {@code issue.yaml}. */
final class FolderReader {

  private final Settings settings;
  private final Audience audience;
  private final Documents documents;

  FolderReader(Settings settings, Audience audience, Documents documents) {
    this.settings = settings;
    this.audience = audience;
    this.documents = documents;
  }

  /** A file of an article and when the public sees it. */
  private record Dated(SourceFile file, LocalDateTime release) {}

  IssueReading read(SourceFolder folder) {
    Problems problems = new Problems();
    SourceIssue source;
    try {
      source = folder.read(problems);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    List<Dated> dated = source.articles()
        .stream()
        .map(file -> new Dated(file, ArticleReader.release(file)))
        .toList();
    List<IssueReading.Unreleased> unreleased = dated.stream()
        .filter(one -> one.release().isAfter(audience.now()))
        .map(one -> new IssueReading.Unreleased(one.file().path(), one.release()))
        .toList();
    unreleased.forEach(file -> problems.demote(file.file()));
    Optional<IssueId> id = issueId(source, problems);
    IssueAssets assets = new IssueAssets(source, settings, problems);
    assets.checkUse(source);
    List<SourceFile> files = dated.stream()
        .filter(one -> audience.sees(one.release()))
        .map(Dated::file)
        .toList();
    List<ReadArticle> articles = id.isEmpty() ? List.of()
        : readArticles(new ArticleReader(settings, id.get(), documents, assets), files, problems);
    if (files.isEmpty()) {
      problems.demote(source.issueYamlPath());
    }
    Optional<ReadIssue> issue = id.flatMap(
        held -> IssueReader.read(new IssueReader.Folder(held, source, assets), articles, problems))
        // An issue of drafts alone is a draft; one without any article was only begun.
        .filter(read -> audience.areEditors() || !files.isEmpty());
    return new IssueReading(articles, issue.orElse(null), problems.sorted(),
        problems.suppressions(), unreleased);
  }

  private static Optional<IssueId> issueId(SourceIssue source, Problems problems) {
    Optional<IssueId> id = IssueId.parse(source.folder());
    if (id.isEmpty()) {
      problems.error(Place.of(source.folder()), "issue-folder");
    }
    return id;
  }

  private static List<ReadArticle> readArticles(ArticleReader reader, List<SourceFile> files,
      Problems problems) {
    List<ReadArticle> articles = new ArrayList<>();
    for (SourceFile file : files) {
      reader.read(file, problems).ifPresent(articles::add);
    }
    articles.sort(ReadArticle.ORDER_OF_PRINT);
    OrderOfPrintCheck.run(articles, problems);
    return articles;
  }
}
