package gazette.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headings of a text, nested by their order and not by how many {@code #} they have. */
final class Outline {

  /** Attachments hold whatever comes after them, documents with a title too. */
  static final int ATTACHMENT_LEVEL = 0;

  private final Entry root = new Entry(-1, "h", "", "");
  private final Deque<Entry> open = new ArrayDeque<>(List.of(root));

  /**
   * Opens a heading below the nearest one of a lesser level.
   *
   * @param anchor its id; null to name it by its place: {@code h-2-1} is the first below the second
   */
  Entry open(int level, String label, @Nullable String anchor) {
    while (open.getLast().level >= level) {
      open.removeLast();
    }
    Entry parent = open.getLast();
    parent.numbered++;
    String place = parent.place + "-" + parent.numbered;
    Entry entry = new Entry(level, place, anchor == null ? place : anchor, label);
    parent.children.add(entry);
    open.addLast(entry);
    return entry;
  }

  /**
   * Opens a heading that is numbered （一）, beside the others that are: a text may set some of them
   * on a line of their own and let others run into their paragraph.
   */
  Entry openItem(String label) {
    int beside = open.stream()
        .filter(entry -> "item-1".equals(ItemMarker.styleOf(entry.label)))
        .mapToInt(entry -> entry.level)
        .findFirst()
        .orElse(open.getLast().level + 1);
    return open(beside, label, null);
  }

  /** Adds a heading that has no others below it, such as a day, under the one that is open. */
  void add(String anchor, String label) {
    open.getLast().children.add(new Entry(Integer.MAX_VALUE, "", anchor, label));
  }

  /** The level, on the page, of a heading that would be opened now: 2 when none is open. */
  int levelBelow() {
    return Math.min(open.size() + 1, Html.LOWEST_HEADING);
  }

  /** The level, on the page, of the heading that is open. */
  int level() {
    return Math.min(open.size(), Html.LOWEST_HEADING);
  }

  /** The id of the heading that is open; empty when none is. */
  String anchor() {
    return open.getLast().anchor;
  }

  /** The texts of the open headings, outermost first. */
  List<String> labels() {
    return open.stream().skip(1).map(entry -> entry.label).toList();
  }

  List<RenderedText.Heading> headings() {
    return root.headings();
  }

  /** Adds the ids of all headings. */
  void addAnchors(Collection<String> ids) {
    root.addAnchorsBelow(ids);
  }

  /** A heading and those below it. */
  static final class Entry {

    private final int level;
    private final String place;
    private final String anchor;
    private final String label;
    private final List<Entry> children = new ArrayList<>();
    private int numbered;

    private Entry(int level, String place, String anchor, String label) {
      this.level = level;
      this.place = place;
      this.anchor = anchor;
      this.label = label;
    }

    String anchor() {
      return anchor;
    }

    private void addAnchorsBelow(Collection<String> ids) {
      for (Entry child : children) {
        ids.add(child.anchor);
        child.addAnchorsBelow(ids);
      }
    }

    private List<RenderedText.Heading> headings() {
      // At most seven deep: a level is always below a lesser one.
      return children.stream()
          .map(child -> new RenderedText.Heading(child.anchor, child.label, child.headings()))
          .toList();
    }
  }
}
