package gazette.lint;

import gazette.markdown.BlockName;
import gazette.markdown.Prose;
import gazette.problem.Problems;
import gazette.text.ChineseNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day below the text (成文日期) is that of the front matter. */
final class SignatureCheck implements Check {

  private static final Pattern DAY = Pattern
      .compile("(?<year>[^年\\s]{4})年(?<month>[^月\\s]{1,3})月(?<day>[^日\\s]{1,3})日");

  @Override
  public void check(Piece piece, Problems problems) {
    LocalDate signed = piece.article().signed();
    List<Prose> lines = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    piece.named(BlockName.SIGNATURE)
        .flatMap(block -> block.lines().stream())
        .forEach(line -> day(line.text()).ifPresent(day -> {
          lines.add(line);
          days.add(day);
        }));
    // What is enclosed may have a signature of its own.
    if (signed != null && !days.isEmpty() && !days.contains(signed)) {
      problems.error(piece.at(lines.getFirst()), "signature-date", lines.getFirst().text(), signed);
    }
  }

  private static Optional<LocalDate> day(String line) {
    Matcher matcher = DAY.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day")));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, String group) {
    return ChineseNumber.parse(matcher.group(group)).orElse(0);
  }
}
