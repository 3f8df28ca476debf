package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Cuts the pieces of an issue into articles where they begin. */
final class ArticleCutter {

  private static final Pattern SECTION = Pattern
      .compile("\\p{IsHan}{0,12}(?:文件|任免|大事记|解读|规章|法规|令|资料|特载|公告|要闻|统计|选登|信息|动态|专栏|政务|报告)");

  private final List<Piece> pieces;
  private final IntUnaryOperator pages;
  private final Ledger ledger;
  private final Set<String> sections = new HashSet<>();
  private String section = "";

  /**
   * Begins.
   *
   * @param pages gives the printed page of a line, 0 when no page number tells
   */
  ArticleCutter(List<Piece> pieces, List<Contents.Entry> entries, IntUnaryOperator pages,
      Ledger ledger) {
    this.pieces = pieces;
    this.pages = pages;
    this.ledger = ledger;
    entries.forEach(entry -> sections.add(Forms.letters(entry.section())));
    sections.remove("");
  }

  /**
   * The articles in the order of print.
   *
   * @param starts where they begin, at least one, by place
   * @param lost the entries whose titles were not found; a doubt in the article before says so
   */
  List<CutArticle> cut(List<Starts.Start> starts, List<Contents.Entry> lost) {
    List<CutArticle> articles = new ArrayList<>();
    int line = 0;
    for (int i = 0; i < starts.size(); i++) {
      Starts.Start start = starts.get(i);
      section(start.head().from() - 1, i == 0);
      int end = i + 1 < starts.size() ? starts.get(i + 1).head().from() : pieces.size();
      end = i + 1 < starts.size() && isSection(end - 1) && end - 1 >= start.head().to() ? end - 1
          : end;
      int from = start.entry().map(Contents.Entry::line).orElse(line);
      int next = i + 1 < starts.size()
          ? starts.get(i + 1).entry().map(Contents.Entry::line).orElse(from)
          : Integer.MAX_VALUE;
      line = from;
      List<Phrase> doubts = new ArrayList<>(lost.stream()
          .filter(entry -> entry.line() > from && entry.line() < next)
          .map(entry -> Phrase.of("doubt-title-lost", entry.title(), entry.page()))
          .toList());
      articles.add(article(start, end, doubts));
    }
    return articles;
  }

  /** The name of a section that is printed above an article; above the first it is front matter. */
  private void section(int at, boolean front) {
    if (at >= 0 && isSection(at)) {
      String marked = Forms.markedSection(pieces.get(at).text());
      section = marked.isEmpty() ? Spaces.closed(pieces.get(at).text()) : marked;
      if (!front) {
        ledger.takeOut(pieces.get(at), Fate.SECTION);
      }
    }
  }

  private boolean isSection(int at) {
    Piece piece = pieces.get(at);
    if (!piece.isParagraph() || piece.length() > 20) {
      return false;
    }
    String name = Forms.letters(piece.text());
    boolean displayed = piece.lines().getFirst().raw().startsWith("#") && !Forms.isIssuer(name)
        && name.codePoints().allMatch(Character::isIdeographic);
    return sections.contains(name) || !Forms.markedSection(piece.text()).isEmpty()
        || (sections.isEmpty() && (displayed || SECTION.matcher(name).matches()));
  }

  private CutArticle article(Starts.Start start, int end, List<Phrase> doubts) {
    Head head = start.head();
    for (Piece piece : pieces.subList(head.from(), head.to())) {
      boolean number = Forms.isNumber(piece.text()) || Forms.isOrderNumber(piece.text());
      ledger.takeOut(piece, number ? Fate.NUMBER : Fate.TITLE);
    }
    String title = Punctuation.restore(head.title());
    Optional<Contents.Entry> entry = start.entry();
    if (!start.exact()) {
      doubts.add(entry.map(printed -> Phrase.of("doubt-other-title", printed.title()))
          .orElseGet(() -> Phrase.of("doubt-title-by-place")));
    } else if (entry.isEmpty() && !sections.isEmpty()) {
      doubts.add(Phrase.of("doubt-no-entry"));
    }
    if (head.numbered() && head.number().isEmpty()) {
      doubts.add(Phrase.of("doubt-number-without-code", pieces.get(head.to() - 1).text(),
          pieces.get(head.from()).text()));
    }
    int line = pieces.get(head.from()).firstLine();
    Contents.Entry told = entry
        .orElseGet(() -> new Contents.Entry(section, "", "", pages.applyAsInt(line), line));
    if (sections.isEmpty()) {
      told = told.with(section, told.page() > 0 ? told.page() : pages.applyAsInt(line));
    }
    section = told.section();
    return new CutArticle(told, title, head.issuers(), head.number(),
        pieces.subList(head.to(), end), doubts);
  }
}
