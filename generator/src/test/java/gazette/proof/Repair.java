package gazette.proof;

import gazette.problem.Problems;
import gazette.source.PersonalNumbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One reasoned exception: where the content is not what the source has.
 *
 * @param row its line in {@code exceptions.tsv}, from 1
 * @param line the line of the source on which the first text begins
 * @param source what stands there, with as much before and behind it that it stands once on that
 *   line; it may run on to the next lines
 * @param content what the content has instead; empty when it is left out
 * @param why the reason
 */
record Repair(int row, int line, String source, String content, String why) {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

  Repair {
    check(row, !why.isBlank(), "gives no reason");
    check(row, !PrintedText.fold(source).isEmpty(), "says nothing of the source");
    check(row, !PrintedText.fold(source).equals(PrintedText.fold(content)), "changes nothing");
    check(row, isMasked(source + "\t" + content), "has an unmasked number of a person");
  }

  /** Reads {@code exceptions.tsv}: line, source, content and reason, in the order of the source. */
  static List<Repair> read(Path file) throws IOException {
    List<Repair> repairs = new ArrayList<>();
    int row = 0;
    int last = 0;
    for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      row++;
      String[] columns = TAB.split(text, -1);
      check(row, columns.length == 4, "does not have four columns");
      check(row, NUMBER.matcher(columns[0]).matches(), "does not begin with a line number");
      int line = Integer.parseInt(columns[0]);
      check(row, line >= last, "is not in the order of the source");
      repairs.add(new Repair(row, line, columns[1], columns[2], columns[3]));
      last = line;
    }
    return repairs;
  }

  @Override
  public String toString() {
    return "exceptions.tsv:%s: %s\t%s\t%s\t%s".formatted(row, line, source, content, why);
  }

  private static boolean isMasked(String text) {
    Problems problems = new Problems();
    PersonalNumbers.check(text, "exceptions.tsv", 1, problems);
    return problems.sorted().isEmpty();
  }

  private static void check(int row, boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("exceptions.tsv:%s %s".formatted(row, otherwise));
    }
  }
}
