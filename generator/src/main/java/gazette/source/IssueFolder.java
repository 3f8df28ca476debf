package gazette.source;

import gazette.file.TextFile;
import gazette.problem.Nearest;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FilenameUtils;
import org.jspecify.annotations.Nullable;

/** Reads the folder of one issue. */
final class IssueFolder {

  // The unpublished originals (scans, OCR text) that the articles were made from.
  private static final String ORIGINALS = "source";

  private final Found folder;
  private final Problems problems;
  private final List<SourceFile> articles = new ArrayList<>();
  private boolean hasIssueYaml;
  private @Nullable String issueYaml;

  private IssueFolder(Found folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  static SourceIssue read(Found folder, Problems problems) throws IOException {
    return new IssueFolder(folder, problems).read();
  }

  private SourceIssue read() throws IOException {
    for (Found found : Found.in(folder.path(), folder.shown(), problems)) {
      read(found);
    }
    SourceIssue issue = new SourceIssue(folder.shown(), issueYaml, articles);
    if (!hasIssueYaml) {
      problems.error(Place.of(issue.issueYamlPath()), "the issue has no such file",
          "write one, with the lines year: …, number: … and serial: …");
    }
    return issue;
  }

  private void read(Found found) throws IOException {
    if (found.isFolder()) {
      if (!found.name().equals(ORIGINALS)) {
        problems.warning(Place.of(found.shown()), "a folder within an issue is not read",
            "put articles beside issue.yaml, and originals in " + ORIGINALS + "/");
      }
    } else if (found.name().equals(SourceTree.ISSUE_YAML)) {
      hasIssueYaml = true;
      issueYaml = text(found).orElse(null);
    } else if (FilenameUtils.getExtension(found.name()).equalsIgnoreCase("md")) {
      text(found).flatMap(text -> FrontMatter.split(text, found.shown(), problems))
          .ifPresent(articles::add);
    } else {
      String near = Nearest.to(found.name(), List.of(SourceTree.ISSUE_YAML))
          .map("did you mean '%s'?"::formatted)
          .orElse("name an article like 01-name.md; keep originals in " + ORIGINALS + "/");
      problems.warning(Place.of(found.shown()), "the file is not read", near);
    }
  }

  private Optional<String> text(Found file) throws IOException {
    try {
      return TextFile.read(file.path(), file.shown(), problems);
    } catch (NoSuchFileException gone) {
      Found.reportGone(file.shown(), problems);
      return Optional.empty();
    }
  }
}
