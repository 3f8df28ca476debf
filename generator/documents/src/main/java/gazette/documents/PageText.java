package gazette.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets characters that have places as lines of text: a gap has as many spaces as half characters
 * would fit into it, a wide space between lines is a blank one, and a form feed begins each page.
 */
final class PageText {

  // Characters whose base lines are so near, as a part of their size, stand in one line.
  private static final float SAME_LINE = 0.4f;
  private static final float WORD_GAP = 0.15f;
  private static final float GAP = 0.7f;
  private static final float WIDE_GAP = 1.6f;
  private static final int MOST_BLANK_LINES = 3;
  private static final int MOST_SPACES = 200;

  private final float cell;
  private final float pitch;
  private final float left;
  private final StringBuilder text = new StringBuilder();

  private PageText(float cell, float pitch, float left) {
    this.cell = cell;
    this.pitch = pitch;
    this.left = left;
  }

  static String of(List<List<Glyph>> pages) {
    List<List<List<Glyph>>> set = pages.stream().map(PageText::lines).toList();
    List<List<Glyph>> all = set.stream().flatMap(List::stream).toList();
    PageText text = new PageText(cell(all), pitch(set),
        all.stream().map(line -> line.getFirst().x()).min(Comparator.naturalOrder()).orElse(0f));
    set.forEach(text::page);
    return text.text.toString();
  }

  private static List<List<Glyph>> lines(List<Glyph> page) {
    List<Glyph> down = new ArrayList<>(page);
    down.sort(Comparator.comparingDouble(Glyph::y));
    List<List<Glyph>> lines = new ArrayList<>();
    for (Glyph glyph : down) {
      Glyph last = lines.isEmpty() ? null : lines.getLast().getFirst();
      if (last == null || glyph.y() - last.y() > SAME_LINE * Math.max(glyph.size(), last.size())) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(glyph);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::x)));
    return lines;
  }

  /** How far a Chinese character is from the next one, as most are. */
  private static float cell(List<List<Glyph>> lines) {
    Map<Integer, Integer> steps = new HashMap<>();
    for (List<Glyph> line : lines) {
      for (int i = 1; i < line.size(); i++) {
        if (isWide(line.get(i - 1)) && isWide(line.get(i))) {
          steps.merge(Math.round((line.get(i).x() - line.get(i - 1).x()) * 4), 1, Integer::sum);
        }
      }
    }
    return most(steps, 48) / 4f;
  }

  private static float pitch(List<List<List<Glyph>>> pages) {
    Map<Integer, Integer> steps = new HashMap<>();
    for (List<List<Glyph>> lines : pages) {
      for (int i = 1; i < lines.size(); i++) {
        steps.merge(Math.round(y(lines.get(i)) - y(lines.get(i - 1))), 1, Integer::sum);
      }
    }
    return most(steps, Integer.MAX_VALUE);
  }

  private static int most(Map<Integer, Integer> counts, int none) {
    return counts.entrySet()
        .stream()
        .filter(count -> count.getKey() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(none);
  }

  private static float y(List<Glyph> line) {
    return line.getFirst().y();
  }

  private void page(List<List<Glyph>> lines) {
    if (!text.isEmpty()) {
      text.append('\f');
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        int blank = Math.round((y(lines.get(i)) - y(lines.get(i - 1))) / pitch) - 1;
        text.append("\n".repeat(Math.clamp(blank, 0, MOST_BLANK_LINES)));
      }
      line(lines.get(i));
      text.append('\n');
    }
  }

  private void line(List<Glyph> glyphs) {
    int width = spaces(glyphs.getFirst().x() - left, 0);
    Glyph before = glyphs.getFirst();
    text.append(before.text());
    width += width(before);
    for (Glyph glyph : glyphs.subList(1, glyphs.size())) {
      // What is printed twice in nearly the same place is bold.
      if (glyph.text().equals(before.text())
          && glyph.x() - before.x() < SAME_LINE * glyph.width()) {
        continue;
      }
      float gap = glyph.x() - before.end();
      if (gap > GAP * cell) {
        int least = gap > WIDE_GAP * cell ? 2 : 1;
        width += spaces(glyph.x() - left, width, least);
      } else if (gap > WORD_GAP * glyph.size() && !isWide(before) && !isWide(glyph)) {
        text.append(' ');
        width++;
      }
      text.append(glyph.text());
      width += width(glyph);
      before = glyph;
    }
  }

  private int spaces(float x, int width) {
    return spaces(x, width, 0);
  }

  private int spaces(float x, int width, int least) {
    int spaces = Math.clamp(Math.round(x * 2 / cell) - width, least, MOST_SPACES);
    text.append(" ".repeat(spaces));
    return spaces;
  }

  private static boolean isWide(Glyph glyph) {
    return glyph.text().charAt(0) >= 0x2010;
  }

  private static int width(Glyph glyph) {
    return isWide(glyph) ? 2 : glyph.text().length();
  }
}
