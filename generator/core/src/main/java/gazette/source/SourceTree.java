package gazette.source;

import gazette.problem.Nearest;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that lies in the content folder.
 *
 * @param issues the folders of issues, by path
 */
public record SourceTree(List<SourceFolder> issues) {

  // What lies beside the years; other rooms read it.
  private static final List<String> BESIDE = List.of("gazette.yaml", "synonyms.txt",
      "redirects.yaml", "published.tsv");
  // Of the masthead.
  private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]+\\.(?:png|jpg|svg)");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern NUMBER = Pattern
      .compile("[0-9]{2}(?:-[0-9]{2}|-(?:zengkan|tekan)(?:-[1-9])?)?");
  private static final Pattern SHORT_NUMBER = Pattern.compile("[1-9]");
  /** How the folder of an import ends, until its files are moved to an issue. */
  private static final String DRAFT = ".draft";

  public SourceTree {
    issues = issues.stream().sorted(Comparator.comparing(SourceFolder::folder)).toList();
  }

  /**
   * Looks for folders {@code <year>/<number>}. What fits no place is named and left out; hidden
   * files are not looked at, symbolic links are not followed.
   *
   * @throws IOException when a folder cannot be read
   */
  public static SourceTree read(Path contentFolder, Problems problems) throws IOException {
    List<SourceFolder> issues = new ArrayList<>();
    for (Found found : Found.in(contentFolder, "", problems)) {
      if (found.isFolder() && YEAR.matcher(found.name()).matches()) {
        readYear(found, issues, problems);
      } else if (found.isFolder()) {
        problems.warning(Place.of(found.shown()), "folder-unread");
      } else if (!BESIDE.contains(found.name()) && !PICTURE.matcher(found.name()).matches()) {
        problems.warning(Place.of(found.shown()), "file-unread",
            Nearest.to(found.name(), BESIDE)
                .map(Nearest::question)
                .orElse(Phrase.of("keep-outside")));
      }
    }
    return new SourceTree(issues);
  }

  /**
   * Reads the file of one article; empty when something is wrong with it.
   *
   * @param shown the file as its author knows it, relative to the content folder
   */
  public static Optional<SourceFile> article(Path file, String shown, Problems problems)
      throws IOException {
    return TextFile.read(file, shown, problems)
        .flatMap(text -> FrontMatter.split(text, shown, problems));
  }

  private static void readYear(Found year, List<SourceFolder> issues, Problems problems)
      throws IOException {
    for (Found found : Found.in(year.path(), year.shown(), problems)) {
      if (found.isFolder() && NUMBER.matcher(found.name()).matches()) {
        issues.add(IssueFolder.of(found));
      } else if (found.isFolder() && SHORT_NUMBER.matcher(found.name()).matches()) {
        problems.error(Place.of(found.shown()), "issue-folder-digits", found.name());
      } else if (!found.isFolder() || !found.name().endsWith(DRAFT)) {
        problems.warning(Place.of(found.shown()), "not-an-issue");
      }
    }
  }
}
