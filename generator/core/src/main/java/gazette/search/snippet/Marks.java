package gazette.search.snippet;

import gazette.search.segment.WordBorders;
import gazette.search.snippet.Targets.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds where the pieces of a query stand in a text, from the text alone. */
final class Marks {

  // A table of thousands of rows can have as many; a snippet needs few.
  private static final int MOST = 1_000;

  /**
   * A place to mark.
   *
   * @param start where it begins in the normalised text
   * @param end where it ends
   * @param target which of the targets stands there
   */
  record Mark(int start, int end, int target) {}

  private static final Comparator<Mark> IN_ORDER = Comparator.comparingInt(Mark::start)
      .thenComparingInt(Mark::end);

  private final List<Target> targets;
  private final List<ElementText> wordings;

  Marks(List<Target> targets) {
    this.targets = targets;
    this.wordings = targets.stream().map(target -> ElementText.of(target.text())).toList();
  }

  /**
   * The marks of a text in its order.
   *
   * @param text normalised
   * @param words where its words begin
   */
  List<Mark> in(String text, WordBorders words) {
    ElementText elements = ElementText.of(text);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      find(i, text, elements, marks, words);
    }
    marks.sort(IN_ORDER);
    return withoutLoneWeakOnes(marks);
  }

  private void find(int number, String text, ElementText elements, List<Mark> marks,
      WordBorders words) {
    Target target = targets.get(number);
    ElementText wanted = wordings.get(number);
    // Two characters that are a word are no word across the border of others.
    boolean checked = target.word() && isPair(target.text());
    int found = elements.find(wanted, 0, target.literal());
    for (int finds = 0; found >= 0 && finds < MOST; finds++) {
      int start = elements.start(found);
      int end = elements.end(found, wanted);
      if (!checked || words.isWord(text, start, end)) {
        marks.add(new Mark(start, end, number));
      }
      found = elements.find(wanted, found + 1, target.literal());
    }
  }

  private static boolean isPair(String text) {
    return text.length() == 2 && text.codePoints().allMatch(Character::isIdeographic);
  }

  private List<Mark> withoutLoneWeakOnes(List<Mark> marks) {
    if (targets.stream().noneMatch(Target::weak)) {
      return marks;
    }
    BitSet marked = new BitSet();
    for (Mark mark : marks) {
      if (!targets.get(mark.target()).weak()) {
        marked.set(mark.start(), mark.end());
      }
    }
    return marks.stream()
        .filter(mark -> !targets.get(mark.target()).weak() || marked.get(mark.end())
            || (mark.start() > 0 && marked.get(mark.start() - 1)))
        .toList();
  }
}
