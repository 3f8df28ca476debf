package gazette.lint;

import gazette.markdown.BlockName;
import gazette.markdown.Prose;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who issued a document is said alike in the front matter, in its title and below its text. */
final class IssuerCheck implements Check {

  // How the names of those end who issue documents.
  private static final String ORGAN = "(?:政府|办公室|办公厅|委员会|委|局|厅|部|法院|检察院|总署|军区|军分区)";
  private static final Pattern IN_TITLE = Pattern
      .compile("(?<issuers>[\\p{IsHan}、 　]{2,80}?" + ORGAN + ")(?:关于|印发|批转|转发)");
  private static final Pattern ALONE = Pattern.compile("[\\p{IsHan} 　]{2,40}" + ORGAN);
  private static final Pattern BETWEEN = Pattern.compile("[、 　]+");

  @Override
  public void check(Piece piece, Problems problems) {
    List<String> issuers = piece.article().issuers();
    if (issuers.isEmpty()) {
      return;
    }
    Matcher title = IN_TITLE.matcher(piece.article().title());
    if (title.lookingAt() && !names(issuers, title.group("issuers"))) {
      problems.warning(piece.fields().placeOf("issuer"), "issuer-of-title",
          Quote.of(String.join("、", issuers)), Quote.of(title.group("issuers")));
    }
    piece.named(BlockName.SIGNATURE)
        .limit(1)
        .flatMap(block -> block.lines().stream())
        .filter(line -> ALONE.matcher(line.text()).matches() && !names(issuers, line.text()))
        .forEach(line -> report(piece, line, problems));
  }

  private static void report(Piece piece, Prose line, Problems problems) {
    problems.warning(piece.at(line), "issuer-of-signature", Quote.of(line.text()),
        String.join("、", piece.article().issuers()));
  }

  /** Whether all that a text names are among the issuers, parted by spaces or spaced out. */
  private static boolean names(List<String> issuers, String text) {
    String whole = BETWEEN.matcher(text).replaceAll("");
    return Arrays.stream(BETWEEN.split(text)).allMatch(name -> isAny(issuers, name))
        || isAny(issuers, whole)
        || BETWEEN.matcher(String.join("", issuers)).replaceAll("").equals(whole);
  }

  private static boolean isAny(List<String> issuers, String name) {
    return issuers.stream().anyMatch(issuer -> isSame(issuer, name));
  }

  /** Whether one is the other, or short for it: 国家发展改革委, 市政府办公室. */
  private static boolean isSame(String issuer, String name) {
    String first = issuer.replace("委员会", "委");
    String second = name.replace("委员会", "委");
    return first.endsWith(second.substring(second.length() - 1))
        && (isWithin(first, second) || isWithin(second, first));
  }

  /** Whether all characters of the one are in the other, in order. */
  private static boolean isWithin(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      if (whole.charAt(i) == part.charAt(at)) {
        at++;
      }
    }
    return at == part.length();
  }
}
