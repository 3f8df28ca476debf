package gazette.importer;

import gazette.problem.Messages;
import gazette.problem.Problem;
import gazette.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts how much of a sample issue the drafts have right; each figure is so many of so many. */
final class Measure {

  /** An article is complete when no more than this share of it is missing, foreign or displaced. */
  private static final double COMPLETE = 0.99;

  private static final double SAME_ARTICLE = 0.3;

  private final Map<String, int[]> figures = new TreeMap<>();
  private final List<String> remarks = new ArrayList<>();

  /** Drafts the issue and compares. */
  static Measure of(SampleIssue sample) {
    Problems problems = new Problems();
    Optional<Drafts> all = Drafting.draft(sample.name(), sample.source(), problems,
        Messages.ENGLISH);
    List<DraftedArticle> drafts = all.map(made -> made.files()
        .stream()
        .filter(file -> file.name().endsWith(".md"))
        .map(file -> DraftedArticle.of(file.text()))
        .toList()).orElse(List.of());
    String said = String.join("\n", problems.sorted().stream().map(Problem::toString).toList());
    Measure measure = new Measure();
    // Of several numbers, and of a supplement, an editor says how they are counted.
    String printed = sample.truth().number();
    String number = sample.truth().year() + " " + (printed.matches("\\d+") ? printed : 0);
    String drafted = all.map(made -> made.year() + " " + made.number()).orElse("");
    measure.count("year and number right", drafted.equals(number), number + " <> " + drafted);
    measure.compare(sample.truth(), drafts, DraftedArticle.plain(said));
    return measure;
  }

  void add(Measure other) {
    other.figures.forEach((name, figure) -> {
      figures.computeIfAbsent(name, any -> new int[2])[0] += figure[0];
      figures.get(name)[1] += figure[1];
    });
    remarks.addAll(other.remarks);
  }

  /** The share of a figure that is right; 1 when there was nothing to find. */
  double share(String name) {
    int[] figure = figures.getOrDefault(name, new int[2]);
    return figure[1] == 0 ? 1 : (double) figure[0] / figure[1];
  }

  int count(String name) {
    return figures.getOrDefault(name, new int[2])[0];
  }

  /** What is wrong, one a line. */
  List<String> remarks() {
    return remarks;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    figures.forEach((name, figure) -> text
        .append(String.format(Locale.ROOT, "%s: %d of %d%n", name, figure[0], figure[1])));
    return text.toString();
  }

  private void compare(SampleIssue.Truth truth, List<DraftedArticle> drafts, String said) {
    List<DraftedArticle> left = new ArrayList<>(drafts);
    for (SampleIssue.Article article : truth.articles()) {
      String text = source(article);
      DraftedArticle draft = closest(text, left);
      if (draft != null) {
        left.remove(draft);
      }
      article(article, text, draft);
      if (draft == null) {
        boolean marked = said.contains(DraftedArticle.plain(article.title())) || drafts.stream()
            .flatMap(other -> other.doubts().stream())
            .anyMatch(doubt -> DraftedArticle.plain(doubt)
                .contains(DraftedArticle.plain(article.title())));
        count("glued or lost without a mark", !marked, article.title());
      } else {
        lost(article, draft, said);
      }
    }
    for (DraftedArticle more : left) {
      count("drafts that are no article", true, more.field("title"));
    }
    truth.notInContents()
        .forEach(title -> count("texts without entry named",
            said.contains(DraftedArticle.plain(title)), title));
    truth.withoutText()
        .forEach(title -> count("entries without text named",
            said.contains(DraftedArticle.plain(title)), title));
  }

  private void article(SampleIssue.Article article, String text, @Nullable DraftedArticle draft) {
    count("articles found", draft != null, article.title());
    String drawn = draft == null ? "" : belowHead(article, draft);
    int right = common(text, drawn);
    int all = Math.max(text.length(), drawn.length());
    figures.computeIfAbsent("characters in place", any -> new int[2])[0] += right;
    figures.get("characters in place")[1] += all;
    count("articles complete", right >= COMPLETE * all, article.title() + ": " + right + "/" + all);
    tables(article.tables() == null ? List.of() : article.tables(), draft);
    if (draft == null) {
      count("titles right", false, article.title());
      count("numbers right", false, article.title());
      return;
    }
    List<String> wanted = article.paragraphs()
        .stream()
        .map(paragraph -> DraftedArticle.plain(slipped(article, paragraph)))
        .toList();
    wanted.forEach(paragraph -> count("paragraphs whole", draft.paragraphs().contains(paragraph),
        paragraph.length() > 40 ? paragraph.substring(0, 40) : paragraph));
    String title = DraftedArticle.plain(article.title());
    // Our format has numbers with 号; the title is as printed.
    String printedNumber = DraftedArticle.plain(article.number() == null ? "" : article.number());
    String number = printedNumber.replace('號', '号');
    String drafted = draft.field("title");
    count("titles right", drafted.equals(title) || drafted.equals(printedNumber + title),
        title + " <> " + drafted);
    // Our format has the year between 〔 and 〕 and no 第 behind it (GB/T 9704-2012), and the word
    // before 2018年第10号.
    String wantedNumber = number.replaceFirst("(?<=\\p{IsHan})\\(((?:19|20)\\d{2})\\)第?(?=\\d+号$)",
        "〔$1〕");
    String draftedNumber = draft.field("documentNumber");
    boolean announced = wantedNumber.matches("(?:\\d{4}年|〔\\d{4}〕)?第.*")
        && draftedNumber.matches(".*[公通]告" + Pattern.quote(wantedNumber));
    // A number without the code of its office is no number that a page could have.
    boolean hasCode = wantedNumber.isEmpty() || !wantedNumber.startsWith("〔");
    count("numbers right", announced || draftedNumber.equals(hasCode ? wantedNumber : ""),
        number + " <> " + draftedNumber);
    if (!article.head().isEmpty() && !article.issuers().isEmpty()) {
      boolean printed = String.join("", article.head()).contains(article.issuers().getFirst());
      List<String> issuers = article.issuers().stream().map(DraftedArticle::plain).toList();
      count("issuers right", !printed || draft.issuers().equals(issuers),
          issuers + " <> " + draft.issuers());
    }
    String signed = article.signed() == null ? "" : article.signed();
    count("signed days right", draft.field("signed").equals(signed),
        title + signed + " <> " + draft.field("signed"));
    String section = article.section() == null ? "" : DraftedArticle.plain(article.section());
    count("sections right", draft.field("section").equals(section),
        section + " <> " + draft.field("section"));
    String page = article.page() == null ? "" : article.page().toString();
    count("pages right", draft.field("page").equals(page), page + " <> " + draft.field("page"));
  }

  /**
   * Without the lines below the title that the truth counts as its head and a draft as its text.
   */
  private static String belowHead(SampleIssue.Article article, DraftedArticle draft) {
    List<String> head = article.head().stream().map(DraftedArticle::plain).toList();
    int from = 0;
    while (from < draft.paragraphs().size() && head.contains(draft.paragraphs().get(from))) {
      from++;
    }
    return String.join("", draft.paragraphs().subList(from, draft.paragraphs().size()));
  }

  /** Paragraphs that are not in their article must be named by a doubt in it or by a problem. */
  private void lost(SampleIssue.Article article, DraftedArticle draft, String said) {
    String all = draft.text()
        + String.join("",
            draft.tables().stream().flatMap(List::stream).flatMap(List::stream).toList())
        + draft.fields().values().stream().map(DraftedArticle::plain).toList();
    for (String paragraph : article.paragraphs()) {
      String plain = DraftedArticle.plain(slipped(article, paragraph));
      // What a program may know of a slip, it may mend.
      boolean there = all.contains(plain) || all.contains(DraftedArticle.plain(paragraph));
      boolean marked = said.contains(DraftedArticle.plain(article.title()))
          || draft.doubts().stream().anyMatch(doubt -> DraftedArticle.plain(doubt).contains(plain));
      count("glued or lost without a mark", !there && !marked, plain);
    }
    String printed = source(article) + DraftedArticle.plain(String.join("", article.head()))
        + DraftedArticle.plain(String.join("", article.paragraphs())) + cells(article);
    for (String paragraph : draft.paragraphs()) {
      boolean marked = draft.doubts()
          .stream()
          .anyMatch(doubt -> DraftedArticle.plain(doubt).contains(paragraph));
      count("glued or lost without a mark", !printed.contains(paragraph) && !marked,
          "foreign: " + paragraph);
    }
  }

  private static String cells(SampleIssue.Article article) {
    return article.tables() == null ? ""
        : DraftedArticle.plain(String.join("",
            article.tables().stream().flatMap(List::stream).flatMap(List::stream).toList()));
  }

  private void tables(List<List<List<String>>> wanted, @Nullable DraftedArticle draft) {
    for (int i = 0; i < wanted.size(); i++) {
      List<List<String>> drawn = draft == null || i >= draft.tables().size() ? List.of()
          : draft.tables().get(i);
      List<String> cells = new ArrayList<>();
      List<List<String>> table = wanted.get(i);
      for (int row = 0; row < table.size(); row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          String cell = DraftedArticle.plain(table.get(row).get(column));
          String above = row == 0 ? "" : DraftedArticle.plain(table.get(row - 1).get(column));
          String before = column == 0 ? "" : DraftedArticle.plain(table.get(row).get(column - 1));
          boolean in = row < drawn.size() && column < drawn.get(row).size();
          String found = in ? drawn.get(row).get(column) : "";
          boolean blank = found.isEmpty() && in && (cell.equals(above) || cell.equals(before));
          count("table cells in place", in && (found.equals(cell) || blank),
              "row " + row + ": " + cell + " <> " + found);
          cells.add(cell);
        }
      }
      List<String> found = drawn.stream().flatMap(List::stream).toList();
      int at = 0;
      String last = "";
      for (String cell : cells) {
        int next = found.subList(at, found.size()).indexOf(cell);
        boolean merged = cell.equals(last) || (at > 0 && found.subList(0, at).contains(cell));
        count("table cells in order", next >= 0 || merged, cell);
        at += next >= 0 && !(merged && next > 0) ? next + 1 : 0;
        last = cell;
      }
    }
  }

  private void count(String name, boolean counts, String remark) {
    int[] figure = figures.computeIfAbsent(name, any -> new int[2]);
    figure[0] += counts ? 1 : 0;
    figure[1]++;
    boolean good = !name.startsWith("glued") && !name.startsWith("drafts");
    if (counts != good) {
      remarks.add(name + ": " + remark);
    }
  }

  private static @Nullable DraftedArticle closest(String text, List<DraftedArticle> drafts) {
    DraftedArticle closest = null;
    double best = SAME_ARTICLE;
    for (DraftedArticle draft : drafts) {
      double alike = Similarity.of(text, draft.text());
      if (alike > best) {
        closest = draft;
        best = alike;
      }
    }
    return closest;
  }

  private static String source(SampleIssue.Article article) {
    StringBuilder text = new StringBuilder();
    article.paragraphs()
        .forEach(paragraph -> text.append(DraftedArticle.plain(slipped(article, paragraph))));
    return text.toString();
  }

  /** The paragraph as it stands in the source: nobody corrects a slip unseen. */
  private static String slipped(SampleIssue.Article article, String paragraph) {
    if (article.slips() == null) {
      return paragraph;
    }
    return article.slips()
        .stream()
        .filter(slip -> slip.truth().equals(paragraph))
        .map(SampleIssue.Slip::source)
        .findFirst()
        .orElse(paragraph);
  }

  /** How many characters both texts have in the same order (longest common subsequence). */
  static int common(String first, String second) {
    int[] above = new int[second.length() + 1];
    int[] row = new int[second.length() + 1];
    for (int i = 1; i <= first.length(); i++) {
      for (int j = 1; j <= second.length(); j++) {
        row[j] = first.charAt(i - 1) == second.charAt(j - 1) ? above[j - 1] + 1
            : Math.max(above[j], row[j - 1]);
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return above[second.length()];
  }
}
