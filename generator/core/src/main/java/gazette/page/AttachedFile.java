package gazette.page;

import gazette.model.Article;
import gazette.model.ArticleFile;
import gazette.model.FileKind;
import gazette.model.IssueId;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that a reader of an article can take along.
 *
 * @param title what it is called
 * @param kind what it is
 * @param download where it lies
 */
public record AttachedFile(String title, FileKind kind, Download download) {

  /** The attachments of an article, then the files that its text leads to. */
  static List<AttachedFile> of(Article article, Addresses at) {
    List<AttachedFile> all = new ArrayList<>();
    IssueId issue = article.id().issue();
    article.files()
        .attachments()
        .forEach(one -> all.add(of(one.title(), one.file(), at.file(issue, one.file()))));
    for (ArticleFile file : article.files().inText()) {
      boolean isAttached = article.files()
          .attachments()
          .stream()
          .anyMatch(one -> one.file().equals(file));
      if (!isAttached && !file.kind().isPicture()) {
        all.add(of(file.name(), file, at.file(issue, file)));
      }
    }
    return all;
  }

  static AttachedFile of(String title, ArticleFile file, SitePath path) {
    return new AttachedFile(title, file.kind(), new Download(path, file.bytes()));
  }
}
