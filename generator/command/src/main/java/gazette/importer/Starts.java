package gazette.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds where articles begin: at the titles of the contents page, aligned with the text as a whole
 * by likeness and order, and at what has the form of a head without any entry.
 */
final class Starts {

  /**
   * Where an article begins.
   *
   * @param head what stands above its text
   * @param entry its line in the contents; empty when they have none
   * @param exact whether its title is that of the contents, but for the issuer
   */
  record Start(Head head, Optional<Contents.Entry> entry, boolean exact) {}

  private record Candidate(int entry, Head head, double score, boolean exact) {}

  // Of which order the rules are: （江州市人民政府令第12号）, （第七号政府令）
  private static final Pattern ORDER = Pattern
      .compile("[（(][^（）()]{0,20}(?:令[^（）()]{0,10}[号號]|[号號][^（）()]{0,10}令)[)）]");
  // How many there are, of which months: （六则）
  private static final Pattern NOTE = Pattern.compile("[（(][^（）()]{1,16}[）)]$");
  // What follows the signature of these is enclosed.
  private static final Pattern ENCLOSING = Pattern.compile("印发|印發|转发|轉發|批转|批轉|公布|下达|下發|下发");
  // What stands below a signature (GB/T 9704-1999, 8.3).
  private static final Pattern CLOSING = Pattern.compile("(?:主题词|主題詞|抄送|抄报|抄報|[发發]送)\\s*[:：]");
  private static final double NAMED = 0.7;
  // As far below it as this, a title is apart from a text without a signature.
  private static final int WIDE_GAP = 2;
  private static final int MOST_LINES = 5;
  private static final int NEAR = 15;
  private static final int MOST_CANDIDATES = 8;
  private static final int LONGEST_TITLE = 160;
  private static final int SHORTEST_TITLE = 5;
  private static final double NOTED = 0.95;
  private static final double ALIKE = 0.85;
  private static final double SURE = 0.95;

  private final List<Piece> pieces;
  private final List<String> letters = new ArrayList<>();
  private final boolean[] titles;
  private final Ledger ledger;

  /**
   * Looks.
   *
   * @param ledger tells where a page ended: a gap there says nothing
   */
  Starts(List<Piece> pieces, Ledger ledger) {
    this.pieces = pieces;
    this.ledger = ledger;
    this.titles = new boolean[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      titles[i] = pieces.get(i).isParagraph() && Forms.isTitleLine(pieces.get(i).text());
      letters.add(pieces.get(i).isParagraph() && pieces.get(i).length() < LONGEST_TITLE
          ? Forms.letters(pieces.get(i).text())
          : "");
    }
  }

  /** The starts by place. */
  List<Start> find(List<Contents.Entry> entries) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      all.addAll(candidates(i, entries.get(i)));
    }
    List<Candidate> chosen = inOrder(all);
    Set<Integer> found = new HashSet<>();
    chosen.forEach(candidate -> found.add(candidate.entry()));
    all.sort(Comparator.comparingDouble(Candidate::score).reversed());
    for (Candidate candidate : all) {
      if (candidate.score() >= SURE && !found.contains(candidate.entry())
          && chosen.stream().noneMatch(other -> overlap(other.head(), candidate.head()))) {
        chosen.add(candidate);
        found.add(candidate.entry());
      }
    }
    List<Start> starts = new ArrayList<>();
    chosen.forEach(candidate -> starts.add(new Start(candidate.head(),
        Optional.of(entries.get(candidate.entry())), candidate.exact())));
    byForm(starts);
    starts.sort(Comparator.comparingInt(start -> start.head().from()));
    if (entries.isEmpty()) {
      byPlace(starts);
    }
    return starts;
  }

  private static boolean overlap(Head first, Head second) {
    return first.from() < second.to() && second.from() < first.to();
  }

  private List<Candidate> candidates(int number, Contents.Entry entry) {
    String wanted = Forms.letters(ORDER.matcher(entry.title()).replaceAll(""));
    String bare = Forms.letters(NOTE.matcher(entry.title()).replaceFirst(""));
    String about = about(wanted);
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      StringBuilder text = new StringBuilder();
      for (int to = i; to < Math.min(pieces.size(), i + MOST_LINES) && titles[to]
          && text.length() < LONGEST_TITLE; to++) {
        text.append(letters.get(to));
        String printed = text.toString();
        double alike = Math.max(likeness(printed, wanted, about), printed.equals(bare) ? NOTED : 0);
        boolean order = to == i && isOrderAt(i) && publishes(i, withoutOrder(i, wanted));
        if (alike >= ALIKE || order) {
          boolean noted = to + 1 < pieces.size() && Sentences.isBracket(pieces.get(to + 1).text())
              && wanted.equals(printed + letters.get(to + 1));
          Head head = Head.around(pieces, i, to + (noted ? 2 : 1));
          found.add(new Candidate(number, head, score(head, entry, order ? 1 : alike),
              order || alike == 1 || head.letters().equals(wanted)));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return found.subList(0, Math.min(MOST_CANDIDATES, found.size()));
  }

  private static double likeness(String printed, String wanted, String about) {
    if (printed.equals(wanted)) {
      return 1;
    }
    if (printed.isEmpty() || wanted.isEmpty()
        || (printed.charAt(printed.length() - 1) != wanted.charAt(wanted.length() - 1)
            && printed.charAt(0) != wanted.charAt(0))) {
      return 0;
    }
    String shortTitle = about(printed);
    boolean bothAbout = !about.isEmpty() && !shortTitle.isEmpty()
        && (about.length() == wanted.length() || shortTitle.length() == printed.length());
    return Math.max(Forms.alike(printed, wanted), bothAbout ? Forms.alike(shortTitle, about) : 0);
  }

  private static String about(String letters) {
    int at = Forms.about(letters);
    return at < 0 ? "" : letters.substring(at);
  }

  private double score(Head head, Contents.Entry entry, double alike) {
    boolean sameNumber = !entry.number().isEmpty()
        && Forms.letters(head.number()).endsWith(Forms.letters(entry.number()));
    Line first = pieces.get(head.from()).lines().getFirst();
    return alike + (sameNumber ? 0.3 : 0) + (head.numbered() ? 0.2 : 0)
        + (head.issuers().isEmpty() ? 0 : 0.1) + (first.isDisplayed() ? 0.1 : 0);
  }

  private boolean isOrderAt(int at) {
    return at + 1 < pieces.size() && Forms.isOrder(pieces.get(at).text())
        && pieces.get(at + 1).isParagraph() && Forms.isOrderNumber(pieces.get(at + 1).text());
  }

  /** The title without the number of the order that stands here. */
  private String withoutOrder(int at, String title) {
    return title.replace(letters.get(at) + letters.get(at + 1), "");
  }

  /** Whether an order that stands here publishes rules of this title. */
  private boolean publishes(int at, String title) {
    for (int i = at + 1; i < Math.min(pieces.size(), at + NEAR); i++) {
      if (letters.get(i).equals(title)
          || (pieces.get(i).isParagraph() && Names.in(pieces.get(i).text()).contains(title))) {
        return true;
      }
    }
    return false;
  }

  /** Of all candidates those that follow each other as the entries do and are worth most. */
  private static List<Candidate> inOrder(List<Candidate> all) {
    return BestRow
        .of(all.size(), i -> all.get(i).score(), all.size(),
            (j, i) -> all.get(j).entry() < all.get(i).entry()
                && all.get(j).head().to() <= all.get(i).head().from())
        .stream()
        .map(all::get)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Adds the heads that no entry tells. */
  private void byForm(List<Start> starts) {
    // An order and the rules that it publishes have one entry.
    Set<String> told = new HashSet<>();
    starts
        .forEach(start -> start.entry().ifPresent(entry -> told.add(Forms.letters(entry.title()))));
    int at = 0;
    while (at < pieces.size()) {
      Head head = headAt(at);
      Head there = head;
      if (there != null && !told.contains(there.letters())
          && starts.stream().noneMatch(start -> overlap(start.head(), there))) {
        starts.add(new Start(there, Optional.empty(), true));
        at = there.to();
      } else {
        at++;
      }
    }
  }

  /** Adds titles of no known form, where no contents tell: behind an end, and named nowhere. */
  private void byPlace(List<Start> starts) {
    opening(starts);
    int current = 0;
    for (int i = 1; i < pieces.size() && current < starts.size(); i++) {
      while (current + 1 < starts.size() && starts.get(current + 1).head().from() <= i) {
        current++;
      }
      Head before = starts.get(current).head();
      Piece above = pieces.get(i - 1);
      boolean signed = Signatures.isDay(above.lines().getLast().text());
      int gap = pieces.get(i).firstLine() - above.lines().getLast().number();
      boolean page = ledger.isPageEnd(above.lines().getLast().number(), pieces.get(i).firstLine());
      boolean apart = signed ? gap > 1
          : gap > WIDE_GAP && (!page || pieces.get(i).lines().getFirst().isDisplayed());
      boolean label = Addressees.colon(pieces.get(i).text()) >= 0;
      if (i > before.to() && titles[i] && !label && apart && !isEnclosed(i, before)) {
        int to = i + 1;
        while (to < pieces.size() && to < i + MOST_LINES && titles[to]) {
          to++;
        }
        if (to < pieces.size() && pieces.get(to).isParagraph()
            && !Signatures.isDay(pieces.get(to).text())
            && !Attachments.isMarker(pieces.get(to).text())) {
          Head head = Head.around(pieces, i, to);
          if (starts.stream().noneMatch(start -> overlap(start.head(), head))) {
            starts.add(current + 1, new Start(head, Optional.empty(), false));
          }
        }
      }
    }
  }

  /** Adds the title above the first text, when that stands before all other articles. */
  private void opening(List<Start> starts) {
    int end = starts.isEmpty() ? 0 : starts.getFirst().head().from();
    int text = 0;
    while (text < end
        && !(pieces.get(text).isParagraph() && pieces.get(text).text().endsWith("。"))) {
      text++;
    }
    int to = text;
    while (to > 0 && !titles[to - 1]) {
      to--;
    }
    int from = to;
    while (from > 0 && titles[from - 1] && to - from < MOST_LINES && (from == to
        || pieces.get(from - 1).lines().getLast().number() + 1 == pieces.get(from).firstLine())) {
      from--;
    }
    if (text < end && from < to) {
      starts.addFirst(new Start(Head.around(pieces, from, to), Optional.empty(), false));
    }
  }

  /** Whether a title behind a signature is that of a document which the article encloses. */
  private boolean isEnclosed(int at, Head article) {
    boolean first = pieces.subList(article.to(), at - 1)
        .stream()
        .noneMatch(piece -> Signatures.isDay(piece.lines().getLast().text()));
    if (first && (article.isOrder() || ENCLOSING.matcher(article.title()).find())) {
      return true;
    }
    Set<String> names = Names.in(article.title());
    boolean listed = false;
    for (Piece piece : pieces.subList(article.to(), at)) {
      names.addAll(Names.in(piece.isTable() ? "" : piece.text()));
      listed |= Marks.of(piece.text()) == Marks.ATTACHMENT;
    }
    return listed || names.stream()
        .anyMatch(
            name -> name.contains(letters.get(at)) || Forms.alike(name, letters.get(at)) > NAMED);
  }

  private @Nullable Head headAt(int at) {
    if (!titles[at]) {
      return null;
    }
    String first = pieces.get(at).text();
    boolean opens = pieces.get(at).lines().getFirst().isDisplayed() || Forms.isIssuer(first)
        || Forms.about(Forms.plain(first).replace(" ", "")) >= 0 || first.startsWith("《");
    StringBuilder text = new StringBuilder();
    for (int to = at; to < Math.min(pieces.size(), at + MOST_LINES) && titles[to]; to++) {
      text.append(pieces.get(to).text());
      if ((to == at || (opens && !Forms.isOrder(text.toString())))
          && Forms.endsWithKind(text.toString()) && letters.get(at).length() >= SHORTEST_TITLE) {
        Head head = Head.around(pieces, at, to + 1);
        if (isDocument(head)) {
          return head;
        }
      }
    }
    return null;
  }

  private boolean isDocument(Head head) {
    boolean named = !head.issuers().isEmpty() || Forms.about(Forms.letters(head.title())) >= 0;
    if (head.numbered()) {
      return named || head.isOrder() || Forms.endsWithPlainKind(head.title());
    }
    boolean whole = Forms.endsWithPlainKind(head.title()) || (named && !head.issuers().isEmpty());
    return whole && isApart(head);
  }

  /** Whether a line stands as titles do: set in or below a gap, and at the end of a text. */
  private boolean isApart(Head head) {
    Piece first = pieces.get(head.from());
    if (head.from() == 0) {
      return true;
    }
    Piece above = pieces.get(head.from() - 1);
    boolean gap = first.firstLine() > above.lines().getLast().number() + 1;
    boolean displayed = first.lines().getFirst().isDisplayed();
    if (!Forms.markedSection(above.text()).isEmpty()) {
      return true;
    }
    boolean signed = Signatures.isDay(above.lines().getLast().text());
    if (signed && !head.issuers().isEmpty() && Forms.endsWithPlainKind(head.title())) {
      return true;
    }
    boolean ended = above.isTable() || CLOSING.matcher(above.text()).lookingAt()
        || Sentences.ends(above.text()) || Signatures.isDay(above.text());
    return ended ? gap || displayed
        : gap && displayed && above.isParagraph() && !head.issuers().isEmpty()
            && !Attachments.isMarker(above.text());
  }
}
