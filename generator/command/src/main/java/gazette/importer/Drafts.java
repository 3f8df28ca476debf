package gazette.importer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was made of a source.
 *
 * @param year of the issue; 0 when it was not found
 * @param number of the issue within its year; 0 when it was not found
 * @param files the articles in the order of print, {@code issue.yaml} and the report
 * @param counts what was done, for a summary
 * @param joined the lines that became one text or one list
 */
public record Drafts(int year, int number, List<DraftFile> files, Counts counts,
    List<Joined> joined) {

  /** The name of the report. */
  public static final String REPORT = "import-report.tsv";

  /** The name of what is said of the issue as a whole. */
  static final String ISSUE = "issue.yaml";

  public Drafts {
    files = List.copyOf(files);
    joined = List.copyOf(joined);
  }

  /** The same with a line before those of {@code issue.yaml}. */
  public Drafts withFirstLine(String line) {
    return new Drafts(year, number,
        files.stream()
            .map(
                file -> file.name().equals(ISSUE) ? new DraftFile(ISSUE, line + file.text()) : file)
            .toList(),
        counts, joined);
  }

  /**
   * Two lines that became one text.
   *
   * @param line the number of the first
   * @param next the number of the second
   */
  public record Joined(int line, int next) {}

  /**
   * Numbers for a summary.
   *
   * @param articles drafted
   * @param joins places where a text was put together
   * @param tables cuts of tables that were mended
   * @param duplicates lines removed as printed twice
   * @param moved lines put elsewhere
   * @param doubts places that a person has to settle
   * @param lost characters of the source that are neither in a file nor in the report
   * @param added characters in the files that are not in the source
   * @param places how many characters of the source are in the articles, and how many are in none,
   *   by what was made of them
   */
  public record Counts(int articles, int joins, int tables, int duplicates, int moved, int doubts,
      int lost, int added, Map<String, Integer> places) {

    public Counts {
      places = Collections.unmodifiableMap(new TreeMap<>(places));
    }
  }
}
