package gazette.source;

import gazette.problem.Nearest;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.FilenameUtils;
import org.jspecify.annotations.Nullable;

/** Reads the folder of one issue. */
final class IssueFolder implements SourceFolder {

  // The unpublished originals (scans, OCR text) that the articles were made from.
  private static final String ORIGINALS = "source";

  // What can be published beside an article; what is in it is looked at by others.
  private static final Pattern ASSET = Pattern.compile(".+\\.(?:png|jpe?g|webp|svg|pdf|docx|xlsx)",
      Pattern.CASE_INSENSITIVE);

  private final Found folder;
  private final String stamp;
  private final boolean settled;

  private IssueFolder(Found folder, String stamp, boolean settled) {
    this.folder = folder;
    this.stamp = stamp;
    this.settled = settled;
  }

  static SourceFolder of(Found folder) throws IOException {
    StringBuilder stamp = new StringBuilder();
    boolean settled = true;
    for (Found found : Found.in(folder.path(), folder.shown(), new Problems())) {
      stamp.append(found.name()).append('\t').append(found.stamp().text()).append('\n');
      settled &= found.stamp().isSettled();
    }
    return new IssueFolder(folder, stamp.toString(), settled);
  }

  @Override
  public String folder() {
    return folder.shown();
  }

  @Override
  public String stamp() {
    return stamp;
  }

  @Override
  public boolean isSettled() {
    return settled;
  }

  @Override
  public SourceIssue read(Problems problems) throws IOException {
    return new Reading(problems).read();
  }

  /** What is found while it is read. */
  private final class Reading {

    private final Problems problems;
    private final List<SourceFile> articles = new ArrayList<>();
    private final List<SourceAsset> assets = new ArrayList<>();
    private boolean hasIssueYaml;
    private boolean hasArticles;
    private @Nullable String issueYaml;
    private @Nullable String emendations;

    Reading(Problems problems) {
      this.problems = problems;
    }

    SourceIssue read() throws IOException {
      for (Found found : Found.in(folder.path(), folder.shown(), problems)) {
        read(found);
      }
      SourceIssue issue = new SourceIssue(folder.shown(), issueYaml, emendations, articles, assets);
      if (!hasIssueYaml) {
        problems.error(Place.of(issue.issueYamlPath()), "issue-yaml-missing");
      }
      if (!hasArticles) {
        problems.warning(Place.of(issue.issueYamlPath()), "issue-without-articles");
      }
      return issue;
    }

    private void read(Found found) throws IOException {
      if (found.isFolder()) {
        if (!found.name().equals(ORIGINALS)) {
          problems.warning(Place.of(found.shown()), "folder-in-issue", ORIGINALS);
        }
      } else if (found.name().equals(SourceIssue.ISSUE_YAML)) {
        hasIssueYaml = true;
        issueYaml = found.text(problems).orElse(null);
      } else if (found.name().equals(SourceIssue.EMENDATIONS)) {
        emendations = found.text(problems).orElse(null);
      } else if (FilenameUtils.getExtension(found.name()).equalsIgnoreCase("md")) {
        hasArticles = true;
        found.text(problems)
            .flatMap(text -> FrontMatter.split(text, found.shown(), problems))
            .ifPresent(articles::add);
      } else if (ASSET.matcher(found.name()).matches()) {
        assets.add(new SourceAsset(found.path(), found.name(), found.shown()));
      } else {
        Phrase near = Nearest
            .to(found.name(), List.of(SourceIssue.ISSUE_YAML, SourceIssue.EMENDATIONS))
            .map(Nearest::question)
            .orElse(Phrase.of("name-article", ORIGINALS));
        problems.warning(Place.of(found.shown()), "file-unread", near);
      }
    }
  }
}
