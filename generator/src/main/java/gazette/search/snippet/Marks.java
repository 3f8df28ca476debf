package gazette.search.snippet;

import gazette.search.snippet.Targets.Target;
import gazette.text.Elements;
import gazette.text.NormalizedText;
import gazette.text.Normalizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/**
 * Where the pieces of a query stand in a passage.
 *
 * <p>
 * The index knows where it has a word as a word. What it does not know so, and every other piece,
 * is looked for in the text, element by element: 10年 is not in 2010年.
 */
public final class Marks {

  // A table of thousands of rows can have as many; a snippet needs few.
  private static final int MOST = 1_000;

  /**
   * A place to mark.
   *
   * @param start where it begins in the text as printed
   * @param end where it ends
   * @param target which of the targets stands there
   */
  public record Mark(int start, int end, int target) {}

  private Marks() {}

  /** The marks of a passage in the order of the text. */
  public static List<Mark> of(IndexReader reader, int document, String text, List<Target> targets)
      throws IOException {
    List<Mark> marks = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      unknown.add(i);
    }
    if (!unknown.isEmpty()) {
      ElementText elements = ElementText.of(Normalizer.normalize(text));
      unknown.forEach(i -> elements.find(targets.get(i), i, marks));
    }
    marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    return withoutLoneWeakOnes(marks, targets);
  }

  private static List<Mark> withoutLoneWeakOnes(List<Mark> marks, List<Target> targets) {
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

  /** A normalised text as its elements. */
  private record ElementText(NormalizedText text, List<Element> elements) {

    private record Element(String text, int start, int end, boolean joined) {}

    static ElementText of(NormalizedText text) {
      return new ElementText(text, elements(text.text()));
    }

    private static List<Element> elements(String text) {
      List<Element> list = new ArrayList<>();
      Elements elements = new Elements(text);
      while (elements.next()) {
        list.add(new Element(text.substring(elements.start(), elements.end()), elements.start(),
            elements.end(), elements.joined()));
      }
      return list;
    }

    void find(Target target, int number, List<Mark> marks) {
      List<Element> wanted = elements(target.text());
      int most = marks.size() + MOST;
      for (int at = 0; at + wanted.size() <= elements.size() && marks.size() < most; at++) {
        if (!wanted.isEmpty() && standsAt(at, wanted, target.literal())) {
          Element last = elements.get(at + wanted.size() - 1);
          marks.add(new Mark(text.originalStart(elements.get(at).start()),
              text.originalEnd(last.end()), number));
        }
      }
    }

    private boolean standsAt(int at, List<Element> wanted, boolean literal) {
      for (int i = 0; i < wanted.size(); i++) {
        Element element = elements.get(at + i);
        boolean goesOn = i == 0 || literal || element.joined();
        if (!goesOn || !element.text().equals(wanted.get(i).text())) {
          return false;
        }
      }
      return true;
    }
  }
}
