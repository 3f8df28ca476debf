package gazette.importer;

import gazette.model.OfficialNumber;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drafts the articles of one issue from its OCR text. Each step takes pieces and gives pieces. */
public final class Drafting {

  private static final Pattern ISSUED = Pattern.compile("印发(.{4,60})的通知$");
  private static final Pattern NAMED = Pattern.compile("《([^《》]{4,60})》");
  private static final int SLUG = 24;
  private static final int LONGEST_SLUG = 40;
  private static final int LONGEST_LINE = 20_000;

  private final Ledger ledger = new Ledger();
  private final ReportDraft report = new ReportDraft();
  private final List<DraftFile> files = new ArrayList<>();
  private final List<Line> kept = new ArrayList<>();
  private final List<Drafts.Joined> joined = new ArrayList<>();
  private int joins;
  private int tables;
  private int doubts;

  private Drafting() {}

  /**
   * Drafts an issue.
   *
   * @param name the source as its reader knows it, for problems
   * @param text the source
   * @param problems takes what prevents it, and the titles that were not found
   * @return the drafts; empty when there is no contents page or none of its titles is in the text
   */
  public static Optional<Drafts> draft(String name, String text, Problems problems) {
    return new Drafting().run(name, text, problems);
  }

  private Optional<Drafts> run(String name, String text, Problems problems) {
    List<Line> lines = SourcePieces.lines(text, ledger);
    Optional<Line> endless = lines.stream()
        .filter(line -> line.text().length() > LONGEST_LINE)
        .findFirst();
    if (endless.isPresent()) {
      problems.error(new Place(name, endless.get().number()), "line-too-long",
          endless.get().text().length(), LONGEST_LINE);
      return Optional.empty();
    }
    Optional<Contents> contents = ContentsReader.read(lines);
    if (contents.isEmpty()) {
      problems.error(Place.of(name), "contents-missing");
      return Optional.empty();
    }
    List<Line> below = lines.subList(contents.get().lastLine(), lines.size());
    List<Piece> pieces = Ornaments.takeOut(SourcePieces.of(below, ledger), ledger);
    List<TitleFinder.Found> titles = new TitleFinder(pieces).find(contents.get().entries());
    List<Contents.Entry> lost = lost(contents.get(), titles);
    if (titles.isEmpty()) {
      problems.error(new Place(name, contents.get().firstLine()), "contents-without-text",
          lost.size());
      return Optional.empty();
    }
    lost.forEach(entry -> problems.warning(new Place(name, entry.line()), "title-lost",
        Quote.of(entry.title())));
    return Optional.of(drafts(lines, contents.get(), pieces, titles, lost));
  }

  private static List<Contents.Entry> lost(Contents contents, List<TitleFinder.Found> titles) {
    List<Contents.Entry> lost = new ArrayList<>(contents.entries());
    titles.forEach(title -> lost.remove(title.entry()));
    return lost;
  }

  private Drafts drafts(List<Line> lines, Contents contents, List<Piece> pieces,
      List<TitleFinder.Found> titles, List<Contents.Entry> lost) {
    int first = titles.getFirst().from();
    int back = BackMatter.begin(pieces);
    back = Math.max(back, titles.getLast().to());
    List<Line> front = new ArrayList<>(lines.subList(0, contents.firstLine() - 1));
    pieces.subList(0, first).forEach(piece -> front.addAll(piece.lines()));
    List<Line> page = lines.subList(contents.firstLine() - 1, contents.lastLine());
    List<Line> behind = new ArrayList<>();
    pieces.subList(back, pieces.size()).forEach(piece -> behind.addAll(piece.lines()));
    takeOut(front, Fate.IMPRINT);
    takeOut(page, Fate.CONTENTS);
    takeOut(behind, Fate.IMPRINT);
    Imprint imprint = Imprint.read(front, page, behind);

    joined.addAll(imprint.joined());
    List<CutArticle> articles = new ArticleCutter(pieces.subList(0, back), ledger).cut(titles,
        lost);
    titles.forEach(title -> joinTitle(pieces.subList(title.from(), title.to())));
    for (int i = 0; i < articles.size(); i++) {
      draft(articles.get(i), i + 1);
    }
    files.add(new DraftFile("issue.yaml", imprint.yaml()));
    Balance balance = Balance.of(lines, kept, ledger);
    files.add(new DraftFile(Drafts.REPORT, report.write(ledger)));
    Drafts.Counts counts = new Drafts.Counts(articles.size(), joins, tables,
        (int) ledger.count(Fate.DUPLICATE), (int) ledger.count(Fate.MOVED), doubts, balance.lost(),
        balance.added());
    return new Drafts(imprint.year(), imprint.number(), files, counts, joined);
  }

  /** A title on several lines; the issuer's line above it is not part of it. */
  private void joinTitle(List<Piece> title) {
    boolean begun = false;
    for (int i = 0; i + 1 < title.size(); i++) {
      begun |= title.get(i).text().contains("关于");
      if (begun) {
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
    List<Piece> ordered = chronicle ? article.pieces()
        : ReadingOrder.repair(article.pieces(), ledger);
    TableJoins tableJoins = new TableJoins(ledger);
    List<Piece> whole = tableJoins.join(new Joins(titles, chronicle, ledger).join(ordered));
    tables += tableJoins.joined();
    count(whole);

    FrontMatterDraft front = new FrontMatterDraft(article, whole);
    String yaml = front.yaml(chronicle, enclosed(whole, titles));
    StringBuilder text = new StringBuilder("---\n").append(yaml).append("---\n");
    if (!front.doubts().isEmpty()) {
      text.append('\n');
      front.doubts().forEach(doubt -> text.append("%% ").append(doubt).append('\n'));
    }
    text.append(BodyDraft.write(whole, titles, chronicle));
    String name = String.format(Locale.ROOT, "%02d-%s.md", place, slug(article));
    doubts += (int) text.toString().lines().filter(line -> line.startsWith("%% ")).count();
    files.add(new DraftFile(name, text.toString()));
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

  /** The letters of the titles that the article names in 《》: one may be enclosed. */
  private static Set<String> titles(CutArticle article) {
    Set<String> titles = new HashSet<>();
    Matcher inTitle = ISSUED.matcher(article.title());
    if (inTitle.find()) {
      titles.add(Letters.of(inTitle.group(1)));
    }
    for (Piece piece : article.pieces()) {
      Matcher named = NAMED.matcher(piece.isTable() ? "" : piece.text());
      while (named.find()) {
        titles.add(Letters.of(named.group(1)));
      }
    }
    return titles;
  }

  private static Optional<String> enclosed(List<Piece> pieces, Set<String> titles) {
    return pieces.stream()
        .filter(piece -> piece.isParagraph() && titles.contains(Letters.of(piece.text())))
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
