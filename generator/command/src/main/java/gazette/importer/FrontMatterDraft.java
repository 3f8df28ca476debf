package gazette.importer;

import gazette.model.OfficialNumber;
import gazette.problem.Phrase;
import gazette.text.ChineseNumber;
import gazette.yaml.YamlWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills the front matter from title, number, signature and the clauses that say when. */
final class FrontMatterDraft {

  private static final String DAY = "(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日";
  // 本办法自2021年2月1日起施行; 现予公布，自…起施行. Not the day of another document.
  private static final Pattern EFFECTIVE = Pattern
      .compile("(?:^|(?<=[。；;]))[^。；;]*?(?:本\\p{IsHan}{1,12}|公布[，,])\\s*自(?<day>" + DAY
          + ")起(?:正式)?(?:施行|实施|执行|生效)(?<rest>[^。]*)");
  private static final Pattern TERM = Pattern
      .compile("有效期(?:限)?(?:为)?(?<count>\\d{1,3}|[一二三四五六七八九十两]{1,3})(?<unit>年|个月)");

  private static final int LONGEST_CLAUSE = 5_000;
  // （二〇一九年二月二十六日） below the title of a bulletin.
  private static final int FEW = 3;
  private static final int LONGEST_DAY = 14;

  private final CutArticle article;
  private final List<Piece> pieces;
  private final List<Phrase> doubts = new ArrayList<>();

  FrontMatterDraft(CutArticle article, List<Piece> pieces) {
    this.article = article;
    this.pieces = pieces;
    doubts.addAll(article.doubts());
  }

  /** The lines between the lines of hyphens. */
  String yaml(boolean chronicle, Optional<String> enclosed) {
    StringBuilder yaml = new StringBuilder();
    Contents.Entry entry = article.entry();
    field("title", title(enclosed), yaml);
    String printed = Forms.letters(entry.title());
    boolean same = printed.equals(Forms.letters(article.title()))
        || printed.equals(Forms.letters(String.join("", article.issuers()) + article.title()));
    if (!printed.isEmpty() && (!same || isOrder())) {
      field("contentsTitle", Punctuation.restore(entry.title()), yaml);
    }
    List<String> issuers = issuers();
    if (issuers.size() == 1) {
      field("issuer", issuers.getFirst(), yaml);
    } else if (!issuers.isEmpty()) {
      yaml.append("issuer: ").append(YamlWriter.list(issuers)).append('\n');
    }
    number(chronicle, yaml);
    if (!entry.section().isEmpty()) {
      field("section", entry.section(), yaml);
    }
    if (entry.page() > 0) {
      yaml.append("page: ").append(entry.page()).append('\n');
    }
    if (!chronicle) {
      dates(yaml);
    }
    return yaml.toString();
  }

  /** What a person has to look at; complete after {@link #yaml}. */
  List<Phrase> doubts() {
    return doubts;
  }

  private boolean isOrder() {
    return article.title().endsWith("令") && !article.number().isEmpty();
  }

  private String title(Optional<String> enclosed) {
    if (isOrder()) {
      return article.number() + enclosed.map(title -> "　" + title).orElse("");
    }
    return String.join("", article.issuers()) + article.title();
  }

  private List<String> issuers() {
    if (isOrder()) {
      return List.of(article.title().substring(0, article.title().length() - 1));
    }
    return article.issuers();
  }

  private void number(boolean chronicle, StringBuilder yaml) {
    if (article.number().isEmpty()) {
      if (!chronicle) {
        doubts.add(Phrase.of("doubt-no-number"));
      }
    } else if (OfficialNumber.parse(article.number().replace('號', '号')).isPresent()) {
      field("documentNumber", article.number().replace('號', '号'), yaml);
    } else {
      doubts.add(Phrase.of("doubt-number-unread", article.number()));
    }
  }

  private void dates(StringBuilder yaml) {
    signed().ifPresentOrElse(day -> yaml.append("signed: ").append(day).append('\n'),
        () -> doubts.add(Phrase.of("doubt-no-signature")));
    effective(yaml);
    List<String> repealed = new ArrayList<>();
    pieces.stream()
        .filter(Piece::isParagraph)
        .forEach(piece -> repealed.addAll(DocumentNumbers.repealed(piece.text())));
    if (!repealed.isEmpty()) {
      yaml.append("repeals: ")
          .append(YamlWriter.list(repealed.stream().distinct().toList()))
          .append('\n');
    }
  }

  private Optional<LocalDate> signed() {
    return pieces.stream()
        .flatMap(piece -> piece.isTable() ? Stream.<Line>empty() : piece.lines().stream())
        .map(Line::text)
        .filter(Signatures::isDay)
        .findFirst()
        .or(() -> pieces.stream()
            .limit(FEW)
            .map(Piece::text)
            .filter(text -> Sentences.isBracket(text) && text.length() < LONGEST_DAY)
            .findFirst())
        .flatMap(Signatures::day);
  }

  /** The last clause wins: an order and the rules that it publishes both say when. */
  private void effective(StringBuilder yaml) {
    Optional<LocalDate> effective = Optional.empty();
    String term = "";
    for (Piece piece : pieces) {
      Matcher matcher = EFFECTIVE.matcher(mayBeClause(piece) ? piece.text() : "");
      while (matcher.find()) {
        effective = Signatures.day(matcher.group("day"));
        term = term(matcher.group("rest"));
      }
    }
    effective.ifPresent(day -> yaml.append("effective: ").append(day).append('\n'));
    if (!term.isEmpty()) {
      field("validFor", term, yaml);
    }
  }

  private static boolean mayBeClause(Piece piece) {
    return piece.isParagraph() && piece.length() < LONGEST_CLAUSE && piece.text().contains("起");
  }

  private static String term(String rest) {
    Matcher matcher = TERM.matcher(rest);
    if (!matcher.find()) {
      return "";
    }
    OptionalInt count = ChineseNumber.parse(matcher.group("count").replace('两', '二'));
    String unit = matcher.group("unit").equals("年") ? " years" : " months";
    return count.isPresent() ? count.getAsInt() + unit : "";
  }

  private static void field(String key, String value, StringBuilder yaml) {
    yaml.append(key).append(": ").append(YamlWriter.scalar(value)).append('\n');
  }
}
