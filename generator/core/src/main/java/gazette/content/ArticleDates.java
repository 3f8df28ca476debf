package gazette.content;

import gazette.model.IssueId;
import gazette.model.Term;
import gazette.problem.Phrase;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.yaml.Fields;
import gazette.yaml.ScalarNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an article was signed and is in force.
 *
 * @param signed 成文日期; null when not given
 * @param effective 施行日期; null when not given
 * @param term 有效期; null when not given
 */
record ArticleDates(@Nullable LocalDate signed, @Nullable LocalDate effective,
    @Nullable Term term) {

  private static final int MONTHS = 12;
  private static final Pattern TERM = Pattern
      .compile("(?<count>[1-9]\\d{0,2}) (?<unit>year|month)s?");
  private static final Pattern LOOSE_TERM = Pattern
      .compile("0*(?<count>[1-9]\\d{0,2})\\s*(?:个)?(?<unit>y|Y|年|m|M|月).{0,6}");

  static ArticleDates read(IssueId issue, Fields fields, Problems problems) {
    Optional<LocalDate> signed = fields.date("signed");
    Optional<LocalDate> effective = fields.date("effective");
    Optional<LocalDate> expires = fields.date("expires");
    Optional<Term> validFor = fields.text("validFor").flatMap(text -> term(text, problems));
    Term term = expires.<Term>map(Term.Until::new).or(() -> validFor).orElse(null);
    ArticleDates dates = new ArticleDates(signed.orElse(null), effective.orElse(null), term);
    dates.check(issue, fields, problems);
    return dates;
  }

  private static Optional<Term> term(ScalarNode text, Problems problems) {
    Matcher matcher = TERM.matcher(text.text());
    if (matcher.matches()) {
      int count = Integer.parseInt(matcher.group("count"));
      boolean isYears = matcher.group("unit").equals("year");
      return Optional.of(new Term.For(isYears ? count * MONTHS : count));
    }
    problems.error(text.place(), "term-form", Quote.of(text.text()), termHint(text.text()));
    return Optional.empty();
  }

  private static Phrase termHint(String text) {
    Matcher loose = LOOSE_TERM.matcher(text);
    if (!loose.matches()) {
      return Phrase.of("write-term");
    }
    boolean isYears = "yY年".contains(loose.group("unit"));
    String unit = (isYears ? "year" : "month") + (loose.group("count").equals("1") ? "" : "s");
    return Phrase.of("write", Quote.of(loose.group("count") + " " + unit));
  }

  private void check(IssueId issue, Fields fields, Problems problems) {
    if (fields.has("validFor") && fields.has("expires")) {
      problems.error(fields.placeOf("expires"), "two-terms");
    }
    if (signed != null && signed.getYear() > issue.year()) {
      problems.warning(fields.placeOf("signed"), "signed-after-issue", signed, issue);
    }
    if (signed != null && effective != null && effective.isBefore(signed)) {
      problems.warning(fields.placeOf("effective"), "effective-before-signed", effective, signed);
    }
    checkLastDay(fields, problems);
  }

  private void checkLastDay(Fields fields, Problems problems) {
    LocalDate first = effective != null ? effective : signed;
    if (term instanceof Term.Until until && first != null && until.lastDay().isBefore(first)) {
      Phrase begins = Phrase.of(effective != null ? "in-force" : "signed");
      problems.error(fields.placeOf("expires"), "expires-before-start", until.lastDay(), begins,
          first);
    }
  }
}
