package gazette.scaffold;

import gazette.model.IssueId;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.source.SourceFolder;
import gazette.source.SourceTree;
import gazette.source.TextFile;
import gazette.yaml.MapNode;
import gazette.yaml.ScalarNode;
import gazette.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the {@code issue.yaml} of another issue from that of the issue before it: editors and
 * imprint stay as they were until somebody changes them.
 */
public final class NextIssue {

  private static final String SETTINGS = "gazette.yaml";
  // What belongs to one issue alone: shown as it was written last, for a curator to fill in.
  private static final Set<String> OWN = Set.of("published", "online");

  private NextIssue() {}

  /**
   * Drafts an issue.
   *
   * @param content the content folder
   * @param wanted which issue; null for the one after the last
   * @param problems takes what stands in the way
   * @return the file with its path in the content folder; empty with a problem
   */
  public static Optional<NewFile> in(Path content, @Nullable IssueId wanted, Problems problems)
      throws IOException {
    List<SourceFolder> held = SourceTree.read(content, new Problems()).issues();
    IssueSequence sequence = IssueSequence.of(frequency(content));
    if (held.isEmpty() && wanted == null) {
      problems.error(Place.of(SETTINGS), "new-issue-after-none");
      return Optional.empty();
    }
    IssueId issue = wanted != null ? wanted : sequence.after(id(held.getLast()));
    String name = issue.folder() + "/issue.yaml";
    SourceFolder before = before(held, issue);
    String pattern = before == null ? null : before.read(new Problems()).issueYaml();
    if (before == null || pattern == null) {
      return Optional.of(new NewFile(name, SchemaLine.ofIssue(content) + head(issue, serial(0))));
    }
    // A gazette that prints no serials has none in the next issue.
    String serial = text(pattern, "serial").isEmpty() ? ""
        : serial(sequence.serial(issue, id(before), number(pattern, "serial")));
    String first = pattern.lines().findFirst().orElse("");
    String schema = SchemaLine.is(first) ? first + "\n" : SchemaLine.ofIssue(content);
    return Optional.of(new NewFile(name, schema + head(issue, serial) + rest(pattern)));
  }

  private static @Nullable String frequency(Path content) throws IOException {
    Path settings = content.resolve(SETTINGS);
    if (!Files.exists(settings)) {
      return null;
    }
    return TextFile.read(settings, SETTINGS, new Problems())
        .flatMap(text -> text(text, "frequency"))
        .orElse(null);
  }

  private static IssueId id(SourceFolder folder) {
    return IssueId.parse(folder.folder().replace('/', '-')).orElseThrow();
  }

  /** The last issue before another one; the first one behind it when none is. */
  private static @Nullable SourceFolder before(List<SourceFolder> held, IssueId issue) {
    SourceFolder before = held.isEmpty() ? null : held.getFirst();
    for (SourceFolder folder : held) {
      if (id(folder).compareTo(issue) < 0) {
        before = folder;
      }
    }
    return before;
  }

  private static String serial(int serial) {
    return serial >= 1 ? "serial: " + serial + "\n" : "serial:   # 总第几期\n";
  }

  private static String head(IssueId issue, String serial) {
    return "year: %d\nnumber: %s\n%s".formatted(issue.year(), issue.numberText(), serial);
  }

  /** What follows year, number and serial. */
  private static String rest(String pattern) {
    List<String> lines = new ArrayList<>();
    for (String line : pattern.lines().toList()) {
      String key = line.substring(0, Math.max(0, line.indexOf(':')));
      if (OWN.contains(key)) {
        lines.add("# " + line);
      } else if (!Set.of("year", "number", "serial").contains(key) && !SchemaLine.is(line)) {
        lines.add(line);
      }
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static int number(String yaml, String key) {
    return text(yaml, key).map(text -> text.replaceFirst("^\\d+-", ""))
        .filter(text -> text.matches("[1-9]\\d{0,5}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  /** The text of a key; what is wrong with the YAML is named by {@code check}, not here. */
  private static Optional<String> text(String yaml, String key) {
    return YamlReader.read(yaml, SETTINGS, 1, new Problems())
        .flatMap(map -> map.find(key))
        .map(MapNode.Entry::value)
        .flatMap(value -> value instanceof ScalarNode scalar ? Optional.of(scalar.text())
            : Optional.empty());
  }
}
