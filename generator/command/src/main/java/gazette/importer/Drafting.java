package gazette.importer;

import gazette.model.OfficialNumber;
import gazette.problem.Messages;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.text.Pinyin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Drafts the articles of one issue from its OCR text. Each step takes pieces and gives pieces. */
public final class Drafting {

  private static final int SLUG = 24;
  private static final int LONGEST_SLUG = 40;
  private static final int LONGEST_LINE = 20_000;
  private static final int SHORTEST_TEXT = 100;
  // Slips of the pen or of the OCR leave a bracket open once in so many paragraphs.
  private static final int RARELY = 150;

  private final String name;
  private final Problems problems;
  private final Messages messages;
  private final Ledger ledger = new Ledger();
  private final ReportDraft report = new ReportDraft();
  private final List<DraftFile> files = new ArrayList<>();
  private final List<Line> kept = new ArrayList<>();
  private final List<Drafts.Joined> joined = new ArrayList<>();
  private final PrintedPages pages = new PrintedPages();
  private boolean settled;
  private int joins;
  private int tables;
  private int doubts;

  private Drafting(String name, Problems problems, Messages messages) {
    this.name = name;
    this.problems = problems;
    this.messages = messages;
  }

  /**
   * Drafts an issue.
   *
   * @param name the source as its reader knows it, for problems
   * @param text the source
   * @param problems takes what prevents it, and the titles that were not found
   * @param messages the words of the language of doubts and report
   * @return the drafts; empty when there is no contents page or none of its titles is in the text
   */
  public static Optional<Drafts> draft(String name, String text, Problems problems,
      Messages messages) {
    return new Drafting(name, problems, messages).run(text);
  }

  private Optional<Drafts> run(String text) {
    List<Line> lines = BoxTables.of(SourceLines.of(text, ledger), ledger);
    Optional<Line> endless = lines.stream()
        .filter(line -> line.text().length() > LONGEST_LINE && !line.isRow())
        .findFirst();
    if (endless.isPresent()) {
      problems.error(new Place(name, endless.get().number()), "line-too-long",
          endless.get().text().length(), LONGEST_LINE);
      return Optional.empty();
    }
    Layout layout = Layout.of(lines);
    List<Line> printed = PageMarks.takeOut(lines, layout.dense(), pages, ledger);
    Contents contents = ContentsReader.read(printed).orElseGet(Contents::none);
    List<Piece> pieces = pieces(printed, contents, layout.dense());
    List<Starts.Start> starts = new Starts(pieces, ledger).find(contents.entries());
    List<Contents.Entry> lost = lost(contents, starts);
    if (starts.isEmpty()) {
      if (contents.entries().isEmpty()) {
        problems.error(Place.of(name), "contents-missing");
      } else {
        problems.error(new Place(name, contents.firstLine()), "contents-without-text", lost.size());
      }
      return Optional.empty();
    }
    lost.forEach(entry -> problems.error(new Place(name, entry.line()), "title-lost",
        Quote.of(entry.title())));
    if (!contents.entries().isEmpty()) {
      starts.stream()
          .filter(start -> start.entry().isEmpty())
          .forEach(start -> problems.error(
              new Place(name, pieces.get(start.head().from()).firstLine()), "entry-lost",
              Quote.of(String.join("", start.head().issuers()) + start.head().title())));
    }
    settled = layout.dense() || !isBroken(pieces);
    return Optional.of(drafts(lines, printed, contents, pieces, starts, lost));
  }

  private List<Piece> pieces(List<Line> printed, Contents contents, boolean dense) {
    List<Line> below = Columns
        .ofPages(printed.stream().filter(line -> line.number() > contents.lastLine()).toList());
    Layout layout = Layout.of(below);
    List<Line> marked = TextTables.mark(below, layout, ledger);
    if (!dense) {
      return SourcePieces.of(marked, ledger);
    }
    Set<String> names = Names.in(marked);
    contents.entries().forEach(entry -> names.addAll(Names.in(entry.title())));
    return Paragraphs.of(marked, layout, names, ledger);
  }

  private static List<Contents.Entry> lost(Contents contents, List<Starts.Start> starts) {
    List<Contents.Entry> lost = new ArrayList<>(contents.entries());
    starts.forEach(start -> start.entry().ifPresent(lost::remove));
    return lost;
  }

  private Drafts drafts(List<Line> lines, List<Line> printed, Contents contents, List<Piece> pieces,
      List<Starts.Start> starts, List<Contents.Entry> lost) {
    int first = starts.getFirst().head().from();
    int back = BackMatter.begin(pieces, starts.getLast().head().to());
    List<Line> front = new ArrayList<>(
        printed.stream().filter(line -> line.number() < contents.firstLine()).toList());
    pieces.subList(0, first).forEach(piece -> front.addAll(piece.lines()));
    List<Line> page = printed.stream()
        .filter(
            line -> line.number() >= contents.firstLine() && line.number() <= contents.lastLine())
        .toList();
    List<Line> behind = new ArrayList<>();
    pieces.subList(back, pieces.size()).forEach(piece -> behind.addAll(piece.lines()));
    outside(pieces.subList(0, first));
    outside(pieces.subList(back, pieces.size()));
    takeOut(front, Fate.IMPRINT);
    takeOut(page, Fate.CONTENTS);
    takeOut(behind, Fate.IMPRINT);
    Imprint imprint = Imprint.read(front, page, behind);

    joined.addAll(imprint.joined());
    int above = page.size() + (int) printed.stream()
        .filter(line -> line.number() < contents.firstLine() && !line.isBlank())
        .count();
    List<CutArticle> articles = new ArticleCutter(pieces.subList(0, back), contents.entries(),
        line -> pages.of(line, above), ledger).cut(starts, lost);
    starts.forEach(start -> joinTitle(pieces.subList(start.head().from(), start.head().to())));
    for (int i = 0; i < articles.size(); i++) {
      draft(articles.get(i), i + 1);
    }
    files.add(new DraftFile(Drafts.ISSUE, imprint.yaml(messages)));
    Balance balance = Balance.of(lines, kept, ledger);
    files.add(new DraftFile(Drafts.REPORT, report.write(ledger, messages)));
    Drafts.Counts counts = new Drafts.Counts(articles.size(), joins, tables,
        (int) ledger.count(Fate.DUPLICATE), (int) ledger.count(Fate.MOVED), doubts, balance.lost(),
        balance.added(), Balance.places(kept, ledger, messages));
    if (balance.lost() > 0) {
      problems.error(Place.of(name), "text-lost", balance.lost());
    }
    return new Drafts(imprint.year(), imprint.number(), files, counts, joined);
  }

  /**
   * Whether columns or pages of the source broke paragraphs: some of them stop within a sentence.
   */
  private static boolean isBroken(List<Piece> pieces) {
    long broken = pieces.stream()
        .filter(Piece::isParagraph)
        .map(Piece::text)
        .filter(text -> Sentences.breaksOff(text)
            || (Sentences.hasInnerEnd(text) && !Sentences.ends(text)))
        .count();
    return broken * RARELY > pieces.size();
  }

  /** Names text that is in no article, and more than an imprint has. */
  private void outside(List<Piece> pieces) {
    List<Piece> text = pieces.stream()
        .filter(piece -> (piece.isTable() && piece.lines().getFirst().raw().startsWith("|"))
            || (piece.length() > SHORTEST_TEXT && piece.text().endsWith("。")))
        .toList();
    if (!text.isEmpty()) {
      problems.error(new Place(name, text.getFirst().firstLine()), "text-outside",
          text.stream().mapToInt(Piece::length).sum());
    }
  }

  /** A title on several lines; the issuer's line above it is not part of it. */
  private void joinTitle(List<Piece> title) {
    boolean begun = false;
    for (int i = 0; i + 1 < title.size(); i++) {
      begun |= title.get(i).text().contains("关于");
      if (begun && Forms.isTitleLine(title.get(i + 1).text())) {
        joined.add(new Drafts.Joined(title.get(i).firstLine(), title.get(i + 1).firstLine()));
        joins++;
      }
    }
  }

  private void takeOut(List<Line> lines, Fate fate) {
    lines.stream()
        .filter(line -> !line.text().isEmpty())
        .forEach(line -> ledger.note(line.number(), fate, line.text()));
  }

  private void draft(CutArticle article, int place) {
    boolean chronicle = PrintedDays.isChronicle(article.pieces());
    Set<String> titles = titles(article);
    List<Piece> ordered = chronicle || settled ? article.pieces()
        : ReadingOrder.repair(article.pieces(), ledger);
    TableJoins tableJoins = new TableJoins(ledger);
    List<Piece> whole = tableJoins
        .join(settled ? ordered : new Joins(titles, chronicle, ledger).join(ordered));
    tables += tableJoins.joined();
    count(whole);

    FrontMatterDraft front = new FrontMatterDraft(article, whole);
    String yaml = front.yaml(chronicle, enclosed(whole, titles));
    DoubtLines remarks = new DoubtLines(messages);
    String text = "---\n" + yaml + "---\n" + remarks.of(front.doubts())
        + BodyDraft.write(whole, titles, chronicle, remarks);
    String name = String.format(Locale.ROOT, "%02d-%s.md", place, slug(article));
    doubts += (int) text.lines().filter(line -> line.startsWith("%% ")).count();
    files.add(new DraftFile(name, text));
    report.add(name, whole);
  }

  private void count(List<Piece> pieces) {
    for (Piece piece : pieces) {
      kept.addAll(piece.lines());
      for (int i = 1; i < piece.lines().size() && !piece.isTable(); i++) {
        int before = piece.lines().get(i - 1).number();
        int line = piece.lines().get(i).number();
        joined.add(new Drafts.Joined(before, line));
        joins += piece.isParagraph() ? 1 : 0;
      }
    }
  }

  /** The letters of the titles that the article names: one may be enclosed. */
  private static Set<String> titles(CutArticle article) {
    Set<String> titles = new HashSet<>(Names.in(article.title()));
    for (Piece piece : article.pieces()) {
      titles.addAll(Names.in(piece.isTable() ? "" : piece.text()));
    }
    return titles;
  }

  private static Optional<String> enclosed(List<Piece> pieces, Set<String> titles) {
    return pieces.stream()
        .filter(piece -> piece.isParagraph() && titles.contains(Forms.letters(piece.text())))
        .map(piece -> Spaces.closed(piece.text()))
        .findFirst();
  }

  /** From the number where there is one: {@code jinshizhengban-77}. */
  private static String slug(CutArticle article) {
    Optional<OfficialNumber> number = OfficialNumber.parse(article.number())
        .filter(OfficialNumber::isOfYear);
    if (number.isPresent()) {
      return Pinyin.slug(number.get().code()) + "-" + number.get().sequence();
    }
    String title = Letters.of(article.title());
    int end = title.offsetByCodePoints(0, Math.min(SLUG, title.codePointCount(0, title.length())));
    String slug = Pinyin.slug(title.substring(0, end));
    return slug.isEmpty() ? "article" : slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
  }
}
