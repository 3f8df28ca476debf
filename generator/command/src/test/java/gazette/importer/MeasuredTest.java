package gazette.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gazette.problem.Messages;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures the drafts of a real issue against what an editor found by reading every line: the
 * folder that the system property {@code gazette.source} names has {@code gazette-2020-06.ocr.md}
 * and {@code repairs.md}; the curated articles are those of {@code content/2020/06}.
 */
class MeasuredTest {

  private static final String SKIPPED = "skipped: no measured source; name its folder with -Dgazette.source=<folder>";
  private static final Path CURATED = Path.of("../..", "content", "2020", "06");
  private static final Pattern JOIN = Pattern.compile("(?m)^- (\\d+)→(\\d+) ");
  private static final Pattern LINES = Pattern.compile("\\d+");

  private static Drafts drafts;
  private static String source = "";
  private static String repairs = "";

  @BeforeAll
  static void draftTheIssue() throws IOException {
    String folder = System.getProperty("gazette.source", "");
    Path file = Path.of(folder).resolve("gazette-2020-06.ocr.md");
    boolean there = !folder.isEmpty() && Files.exists(file);
    if (!there) {
      System.out.println(SKIPPED);
    }
    assumeTrue(there, SKIPPED);
    source = Files.readString(file, StandardCharsets.UTF_8);
    repairs = Files.readString(Path.of(folder).resolve("repairs.md"), StandardCharsets.UTF_8);
    drafts = Drafting.draft("source", source, new Problems(), Messages.ENGLISH).orElseThrow();
  }

  @Test
  void findsNearlyAllBrokenTextsAndJoinsNoneWrongly() {
    Set<Drafts.Joined> wanted = new LinkedHashSet<>();
    Matcher pairs = JOIN.matcher(repairs);
    while (pairs.find()) {
      wanted.add(
          new Drafts.Joined(Integer.parseInt(pairs.group(1)), Integer.parseInt(pairs.group(2))));
    }
    // Lines without a blank one between were broken by the width of a column, not by its end.
    Set<Drafts.Joined> made = drafts.joined()
        .stream()
        .filter(join -> join.next() > join.line() + 1)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<Drafts.Joined> missed = new LinkedHashSet<>(wanted);
    missed.removeAll(made);
    Set<Drafts.Joined> wrong = new LinkedHashSet<>(made);
    wrong.removeAll(wanted);
    System.out.printf("joins: %d wanted, %d found, missed %s, wrong %s%n", wanted.size(),
        wanted.size() - missed.size(), missed, wrong);
    assertTrue(wanted.size() > 100, "only " + wanted.size());
    assertEquals(Set.of(), wrong);
    assertTrue(missed.size() * 20 <= wanted.size(), missed.toString());
  }

  @Test
  void mendsEveryCutTable() {
    String cuts = between("### Cuts", "### Cells");
    long wanted = cuts.chars().filter(c -> c == '+').count();
    System.out.printf("tables: %d cuts wanted, %d mended%n", wanted, drafts.counts().tables());
    assertEquals(wanted, drafts.counts().tables());
  }

  @Test
  void takesOutOrMarksWhatWasPrintedTwice() {
    String duplicates = between("## 5.", "Doubled words");
    Set<Integer> wanted = firstNumbers(duplicates);
    Set<Integer> removed = lines(Fate.DUPLICATE);
    Set<Integer> marked = new TreeSet<>();
    articles().forEach(file -> file.text()
        .lines()
        .filter(line -> line.startsWith("%% ") && line.contains("printed twice"))
        .forEach(line -> {
          Matcher number = LINES.matcher(line);
          if (number.find()) {
            marked.add(Integer.parseInt(number.group()));
          }
        }));
    Set<Integer> found = new TreeSet<>(wanted);
    found.removeIf(line -> !removed.contains(line) && !marked.contains(line));
    System.out.printf("duplicates: %d wanted, %d found, of them %d taken out%n", wanted.size(),
        found.size(), removed.size());
    assertEquals(wanted, found);
    assertTrue(wanted.containsAll(removed), removed.toString());
  }

  @Test
  void repairsTheReadingOrder() {
    Set<Integer> moved = lines(Fate.MOVED);
    List<String> places = between("## 6.", "## 7.").lines()
        .filter(line -> line.startsWith("- "))
        .toList();
    long repaired = places.stream().filter(place -> {
      Matcher range = Pattern.compile("- (\\d+)[-+/](\\d+)").matcher(place);
      return range.find() && moved.stream()
          .anyMatch(line -> line >= Integer.parseInt(range.group(1))
              && line <= Integer.parseInt(range.group(2)));
    }).count();
    System.out.printf("reading order: %d places wanted, %d repaired%n", places.size(), repaired);
    assertEquals(places.size(), repaired);
  }

  @Test
  void losesNoCharacter() {
    System.out.printf("characters: %d lost, %d added%n", drafts.counts().lost(),
        drafts.counts().added());
    assertEquals(0, drafts.counts().lost());
    assertEquals(0, drafts.counts().added());
    Conserved.assertWhole(source, drafts);
  }

  @Test
  void comesCloseToTheCuratedArticles() throws IOException {
    List<Path> curated;
    try (Stream<Path> files = Files.list(CURATED)) {
      curated = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    List<DraftFile> drafted = articles().toList();
    assertEquals(curated.size(), drafted.size());
    List<String> poor = new ArrayList<>();
    for (int i = 0; i < curated.size(); i++) {
      String text = Files.readString(curated.get(i), StandardCharsets.UTF_8);
      double similarity = Similarity.of(Conserved.body(text),
          Conserved.body(drafted.get(i).text()));
      System.out.printf("%.4f %s%n", similarity, drafted.get(i).name());
      if (similarity < 0.9) {
        poor.add(drafted.get(i).name());
      }
    }
    assertEquals(List.of(), poor);
  }

  private static Stream<DraftFile> articles() {
    return drafts.files().stream().filter(file -> file.name().endsWith(".md"));
  }

  private static Set<Integer> lines(Fate fate) {
    return drafts.files()
        .stream()
        .filter(file -> file.name().equals(Drafts.REPORT))
        .flatMap(file -> file.text().lines())
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells[1].equals(Messages.ENGLISH.text(fate.word())))
        .map(cells -> Integer.parseInt(cells[0]))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> firstNumbers(String list) {
    return list.lines()
        .filter(line -> line.startsWith("- "))
        .map(LINES::matcher)
        .filter(Matcher::find)
        .map(matcher -> Integer.parseInt(matcher.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String between(String from, String to) {
    int start = repairs.indexOf(from);
    return repairs.substring(start, repairs.indexOf(to, start));
  }
}
