package gazette.lint;

import gazette.lint.Marker.Family;
import gazette.markdown.Block;
import gazette.markdown.BlockName;
import gazette.markdown.Prose;
import gazette.problem.Problems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Chapters, clauses and items count on, and none stands before another or comes twice. */
final class NumberingCheck implements Check {

  // Its first item stands on its own line: 附件：1. ….
  private static final Pattern LIST_OF_ATTACHMENTS = Pattern.compile("^附件[：:]\\s*");

  @Override
  public void check(Piece piece, Problems problems) {
    // The numbers in a chronicle are those of what is told.
    if (!piece.article().isChronicle()) {
      new Walk(piece, problems).walk();
    }
  }

  /** The state of one walk over a text. */
  private static final class Walk {

    private final Piece piece;
    private final Problems problems;
    /** Kinds of numbers, each within the one below it. */
    private final Deque<Family> open = new ArrayDeque<>();
    private final Map<Family, NumberedRun> runs = new HashMap<>();
    private boolean isQuoting;
    private int block;

    Walk(Piece piece, Problems problems) {
      this.piece = piece;
      this.problems = problems;
    }

    void walk() {
      for (Block one : piece.document().blocks()) {
        block++;
        switch (one) {
          case Block.Heading heading -> {
            if (heading.level() == 1) {
              endText();
            }
            isQuoting = false;
            number(heading.text(), true);
          }
          case Block.Paragraph paragraph -> paragraph(paragraph.text());
          case Block.Named named -> {
            if (named.name() == BlockName.ATTACHMENT) {
              endText();
            }
          }
          case Block.Figure figure -> {
            // Its caption counts figures.
          }
          case Block.Bullets list -> {
            // They have no numbers.
          }
          case Block.Table table -> {
            // Its rows may be any choice.
          }
        }
      }
      endText();
    }

    /** Another text begins, which counts anew. */
    private void endText() {
      runs.values().forEach(run -> run.check(problems));
      runs.clear();
      open.clear();
      isQuoting = false;
    }

    /** What a decision quotes of another text has the numbers of that. */
    private void paragraph(Prose text) {
      if (!isQuoting) {
        number(text, false);
      }
      int opens = text.text().lastIndexOf('“');
      int closes = text.text().lastIndexOf('”');
      isQuoting = opens == closes ? isQuoting : opens > closes;
    }

    private void number(Prose text, boolean isHeading) {
      String counted = text.text().startsWith("附件")
          ? LIST_OF_ATTACHMENTS.matcher(text.text()).replaceFirst("")
          : text.text();
      Marker.opening(counted, isHeading)
          .ifPresent(marker -> add(new NumberedRun.Entry(marker, piece.at(text), block)));
    }

    private void add(NumberedRun.Entry entry) {
      Marker marker = entry.marker();
      Family family = marker.family();
      boolean isWithin = open(family) || family.isOfText();
      NumberedRun former = runs.get(family);
      if (former != null && goesOn(former, marker, isWithin)) {
        former.add(entry);
        return;
      }
      if (former != null) {
        former.check(problems);
      }
      NumberedRun run = new NumberedRun();
      run.add(entry);
      runs.put(family, run);
    }

    private static boolean goesOn(NumberedRun run, Marker marker, boolean isWithin) {
      boolean beginsAnew = marker.isFirst() && run.hasFirst() && run.size() > 1;
      return marker.follows(run.last().marker()) || (isWithin && !beginsAnew);
    }

    /** Ends what stands below a number; whether numbers of its kind are being counted. */
    private boolean open(Family family) {
      if (!open.contains(family)) {
        open.push(family);
        return false;
      }
      while (!open.element().equals(family)) {
        open.pop();
      }
      return true;
    }
  }
}
