package gazette.relation;

import gazette.markdown.Block;
import gazette.markdown.BlockName;
import gazette.markdown.Document;
import gazette.markdown.Prose;
import gazette.model.Article;
import gazette.model.Term;
import gazette.text.ChineseDate;
import gazette.text.ClauseNumber;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says of its own time in force. The document that an article publishes and those
 * that it encloses may each say so; where they say different things nobody can tell which counts.
 * Attachments speak for themselves only, and what is quoted is another text's.
 */
final class TermReader {

  private static final Pattern MARKS = Pattern
      .compile("\\*\\*|\\[([^\\[\\]]*)\\]\\([^()]*\\)|\\\\(?=\\p{Punct})");
  // Below a title: （2008年4月17日公布，自2008年4月23日起施行）, or 2008年4月23日施行 as a line of its own.
  private static final Pattern HEADNOTE = Pattern
      .compile("(?:（|" + ChineseDate.FORM + ")[^（）《》]*(?:通过|公布|发布|批准)，?自(?<noted>"
          + ChineseDate.FORM + ")起?(?:施行|实施)）?(?:根据.*)?|(?<alone>" + ChineseDate.FORM
          + ")(?:施行|实施)(?:根据.*)?|(?:公布|发布)之日施行");
  private static final String END_OF_NOTE = "(?=[）)，、\\s　根0-9]|$)";
  // 2004年9月5日 中华人民共和国国务院令第415号公布
  private static final Pattern NOTE = Pattern.compile("[（(\\s　]*(?:根据)?(?<day>(?>"
      + ChineseDate.FORM + "))(?![，。起前后至]).*(?:通过|批准|公布|发布|颁布|修正|修订)" + END_OF_NOTE);
  private static final Pattern MADE_KNOWN = Pattern
      .compile("(?<day>" + ChineseDate.FORM + ")[^年]*(?:公布|发布|颁布)" + END_OF_NOTE);
  private static final Pattern SPACE = Pattern.compile("[\\s　*\\\\]+");

  private final Article article;
  private final List<Said<Start>> starts = new ArrayList<>();
  /** What stands in notes below a title, which counts where the text itself says nothing. */
  private final List<Said<Start>> noted = new ArrayList<>();
  private final List<Said<Term>> terms = new ArrayList<>();
  private final List<Ground> unread = new ArrayList<>();
  /** Whether notes below the title tell that it was made known on another day than it is signed. */
  private boolean isOfAnotherDay;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> lines = new ArrayList<>();

  private TermReader(Article article) {
    this.article = article;
  }

  /** What is said, and where. */
  private record Said<T>(T what, Ground ground) {}

  /** Reads the body of an article. */
  static StatedTerm read(Article article, Document document) {
    return article.isChronicle() ? StatedTerm.NONE : new TermReader(article).read(document);
  }

  private StatedTerm read(Document document) {
    boolean isAttached = false;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading && heading.level() == 1) {
        isAttached = false;
      } else if (block instanceof Block.Named named && named.name() == BlockName.ATTACHMENT) {
        isAttached = !encloses(named);
      }
      if (!isAttached) {
        block(block);
      }
    }
    sentences();
    Said<Start> start = agreed(starts.isEmpty() ? noted : starts);
    Said<Term> term = agreed(terms);
    if (start != null && term != null && isOverBefore(start.what(), term.what())) {
      unread.add(term.ground());
      term = null;
    }
    return new StatedTerm(start == null ? null : told(start.what()),
        start == null ? null : start.ground(), term == null ? null : term.what(),
        term == null ? null : term.ground(), unread);
  }

  /** Nobody can tell what is meant by 自2021年3月1日起施行，有效期至2020年12月31日. */
  private static boolean isOverBefore(Start start, Term term) {
    return start instanceof Start.On on && term instanceof Term.Until until
        && until.lastDay().isBefore(on.day());
  }

  /** A text that is changed, or printed again, was made known on another day than it is signed. */
  private Start told(Start start) {
    boolean hasDay = !isOfAnotherDay
        && noted.stream().map(Said::what).noneMatch(Start.On.class::isInstance);
    return start instanceof Start.OnceMadeKnown && !hasDay ? new Start.Untold() : start;
  }

  /** The last one, which stands in the last clause, when all say the same. */
  private <T> @Nullable Said<T> agreed(List<Said<T>> said) {
    if (said.stream().map(Said::what).distinct().count() <= 1) {
      return said.isEmpty() ? null : said.getLast();
    }
    said.forEach(one -> unread.add(one.ground()));
    return null;
  }

  /** Whether an attachment is what the article publishes: 关于印发《…》的通知. */
  private boolean encloses(Block.Named attachment) {
    return attachment.lines().stream().skip(1).map(Prose::text).anyMatch(this::isOwnName);
  }

  private boolean isOwnName(String name) {
    return Names.changed(article.title()).isEmpty() && Names.isDocument(name)
        && Names.key(article.title()).contains(Names.key(name));
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> add(heading.text());
      case Block.Paragraph paragraph -> add(paragraph.text());
      case Block.Figure figure -> add(figure.caption());
      case Block.Bullets list -> list.items().forEach(item -> add(item.text()));
      case Block.Named named -> {
        if (named.name() == BlockName.NOTE) {
          named.lines().forEach(this::add);
        }
      }
      case Block.Table table -> {
        // Its rows speak of what they list.
      }
    }
  }

  private void add(Prose prose) {
    int line = prose.line();
    for (String part : prose.text().split("\n", -1)) {
      text.append(part).append('\n');
      lines.add(line++);
    }
  }

  private void sentences() {
    String printed = text.toString();
    String unquoted = withoutQuotations(printed);
    int start = 0;
    int line = 0;
    Paragraph paragraph = new Paragraph(null, false);
    for (int i = 0; i < printed.length(); i++) {
      char c = unquoted.charAt(i);
      if (c == '\n' || c == '。' || c == '；' || c == '！') {
        paragraph = sentence(printed.substring(start, i + 1), unquoted.substring(start, i),
            lines.get(line), paragraph);
        start = i + 1;
      }
      if (c == '\n') {
        line++;
        paragraph = new Paragraph(paragraph.clause(), false);
      }
    }
  }

  /**
   * Where a sentence stands.
   *
   * @param clause the clause; null before the first
   * @param isOwn whether the sentence before speaks of the time in force
   */
  private record Paragraph(@Nullable ClauseNumber clause, boolean isOwn) {}

  private Paragraph sentence(String printed, String unquoted, int line, Paragraph before) {
    ClauseNumber clause = ClauseNumber.opening(printed)
        .map(ClauseNumber.Opening::number)
        .orElse(before.clause());
    LocalDate signed = article.signed();
    if (clause == null && starts.isEmpty() && signed != null && printed.endsWith("\n")) {
      isOfAnotherDay |= tellsAnotherDay(unquoted, signed);
    }
    if (!TermSentence.mayTell(unquoted)) {
      return new Paragraph(clause, false);
    }
    String plain = SPACE.matcher(Normalizer.normalize(unquoted, Normalizer.Form.NFKC))
        .replaceAll("")
        .replace(',', '，')
        .replace(':', '：')
        .replace('(', '（')
        .replace(')', '）');
    TermSentence said = TermSentence.read(plain, this::isOwnName, before.isOwn());
    Ground ground = new Ground(line, clause, withoutMarks(printed));
    Matcher headnote = HEADNOTE.matcher(plain);
    if (clause == null && headnote.matches()) {
      noted(headnote).ifPresent(start -> noted.add(new Said<>(start, ground)));
      return before;
    }
    if (said.start() != null) {
      starts.add(new Said<>(said.start(), ground));
    }
    if (said.term() != null) {
      terms.add(new Said<>(said.term(), ground));
    }
    if (said.isOpen()) {
      unread.add(ground);
    }
    return new Paragraph(clause, said.start() != null || said.term() != null);
  }

  /** That it was made known on another day, or passed so long before that it was changed since. */
  private boolean tellsAnotherDay(String text, LocalDate signed) {
    Matcher note = NOTE.matcher(text);
    if (!note.lookingAt()) {
      return false;
    }
    Matcher known = MADE_KNOWN.matcher(text);
    return isBefore(note, signed.minusYears(1))
        || (known.find() && !ChineseDate.first(known.group("day")).equals(Optional.of(signed)));
  }

  private static boolean isBefore(Matcher note, LocalDate day) {
    return ChineseDate.first(note.group("day")).filter(noted -> noted.isBefore(day)).isPresent();
  }

  private static Optional<Start> noted(Matcher headnote) {
    String day = headnote.group("noted") != null ? headnote.group("noted")
        : headnote.group("alone");
    return day == null ? Optional.of(new Start.OnceMadeKnown(0, 0))
        : ChineseDate.first(day).map(Start.On::new);
  }

  /** As it is printed, behind the number of its clause. */
  private static String withoutMarks(String sentence) {
    int number = ClauseNumber.opening(sentence).map(ClauseNumber.Opening::length).orElse(0);
    return MARKS.matcher(sentence.substring(number)).replaceAll("$1").strip();
  }

  /** The text with blanks for what it quotes, which may go on over paragraphs. */
  private static String withoutQuotations(String text) {
    StringBuilder rest = new StringBuilder(text);
    for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
      int close = text.indexOf('”', open);
      int next = text.indexOf('“', open + 1);
      int end = close >= 0 && (next < 0 || close < next) ? close : text.indexOf('\n', open) - 1;
      for (int i = open; i <= end; i++) {
        rest.setCharAt(i, ' ');
      }
    }
    return rest.toString();
  }
}
