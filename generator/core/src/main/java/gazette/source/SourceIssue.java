package gazette.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one issue.
 *
 * @param folder relative to the content folder, such as {@code 2020/06}; four and two digits
 * @param issueYaml the text of its {@code issue.yaml}; null when that is missing or unreadable
 * @param emendations the text of its {@code emendations.tsv}; null when that is missing or
 *   unreadable
 * @param articles its readable articles, by name
 * @param assets the files beside them that can be published as they are, by name
 */
public record SourceIssue(String folder, @Nullable String issueYaml, @Nullable String emendations,
    List<SourceFile> articles, List<SourceAsset> assets) {

  static final String ISSUE_YAML = "issue.yaml";
  public static final String EMENDATIONS = "emendations.tsv";

  public SourceIssue {
    articles = List.copyOf(articles);
    assets = List.copyOf(assets);
  }

  /** The path of its {@code issue.yaml}, relative to the content folder. */
  public String issueYamlPath() {
    return folder + "/" + ISSUE_YAML;
  }

  /**
   * The path of the emendations of an issue, relative to the content folder.
   *
   * @param folder the folder of the issue
   */
  public static String emendationsPath(String folder) {
    return folder + "/" + EMENDATIONS;
  }
}
