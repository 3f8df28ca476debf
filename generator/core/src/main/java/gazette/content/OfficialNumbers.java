package gazette.content;

import gazette.model.OfficialNumber;
import gazette.problem.Phrase;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads official numbers, and says what is wrong with one that is out of form. */
final class OfficialNumbers {

  // A two-digit year from here on is one of the last century.
  private static final int CENTURY_TURNS = 50;

  // In this order: a later slip is found in what the earlier ones leave.
  private static final List<Slip> SLIPS = List.of(
      new Slip("slip-spaces", "[\\s\\p{Z}]+", match -> ""),
      new Slip("slip-wide-digits", "[０-９]",
          match -> String.valueOf(Character.digit(match.group().charAt(0), 10))),
      new Slip("slip-brackets",
          "(?:[\\[［【(（{｛〖<《「](\\d{2,4})[\\]］】)）}｝〗>》」〕])" + "|(?:〔(\\d{2,4})[\\]］】)）}｝〗>》」])",
          match -> "〔" + (match.group(1) != null ? match.group(1) : match.group(2)) + "〕"),
      new Slip("slip-short-year", "〔(\\d\\d)〕",
          match -> "〔" + (Integer.parseInt(match.group(1)) < CENTURY_TURNS ? "20" : "19")
              + match.group(1) + "〕"),
      new Slip("slip-di-behind-year", "(?<!告)(〔\\d{4}〕)第", match -> match.group(1)),
      new Slip("slip-di-missing", "(?<=令|公告|通告)(?=\\d+号?$)", match -> "第"),
      new Slip("slip-zero", "([〕第])0+(?=\\d)", match -> match.group(1)),
      new Slip("slip-traditional-hao", "號$", match -> "号"),
      new Slip("slip-hao-missing", "(\\d)$", match -> match.group(1) + "号"));

  private OfficialNumbers() {}

  /** The number; empty, with a problem that names the slips, when it is out of form. */
  static Optional<OfficialNumber> read(String what, ScalarNode text, Problems problems) {
    Optional<OfficialNumber> number = OfficialNumber.parse(text.text());
    if (number.isEmpty()) {
      report(what, text, problems);
    }
    return number;
  }

  private static void report(String what, ScalarNode text, Problems problems) {
    String mended = text.text();
    List<Phrase> found = new ArrayList<>();
    for (Slip slip : SLIPS) {
      String next = slip.pattern().matcher(mended).replaceAll(slip.remedy());
      if (!next.equals(mended)) {
        found.add(Phrase.of(slip.name()));
        mended = next;
      }
    }
    if (found.isEmpty() || OfficialNumber.parse(mended).isEmpty()) {
      problems.error(text.place(), "number-form", Phrase.of(what), Quote.of(text.text()));
    } else {
      problems.error(text.place(), "number-slip", Phrase.of(what), Quote.of(text.text()),
          Phrase.list(found), mended);
    }
  }

  /** A way to write a number wrongly, and what should stand instead. */
  private record Slip(String name, Pattern pattern, Function<MatchResult, String> remedy) {

    Slip(String name, String pattern, Function<MatchResult, String> remedy) {
      this(name, Pattern.compile(pattern), remedy);
    }
  }
}
