package gazette.page;

import gazette.page.Plot.Box;
import gazette.page.Plot.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws what a document stands on, and what hangs on it, as places on one line. */
final class RelationsPlot {

  private static final int MOST_OF_A_KIND = 4;
  private static final int ROW = 28;
  private static final int AXIS = 84;
  private static final int NAMES = 98;

  private final List<Words> words = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int y;

  private RelationsPlot() {}

  /** Documents that stand in the same way to one. */
  private record Kind(String name, List<DocumentLink> documents) {}

  /** A picture of the documents around one; null where a list says the same: all are of a kind. */
  static @Nullable Plot of(DocumentLinks links) {
    Kind ground = new Kind("依据", links.restsOn());
    List<Kind> after = List.of(new Kind("废止", links.ends()), new Kind("修改", links.amends()),
        new Kind("被修改", links.amendedBy()),
        new Kind("被废止", links.endedBy().stream().map(EndingLink::by).toList()),
        new Kind("被引用", links.citedBy()));
    List<Kind> kinds = new ArrayList<>(after);
    kinds.addFirst(ground);
    return kinds.stream().filter(kind -> !kind.documents().isEmpty()).count() < 2 ? null
        : new RelationsPlot().draw(ground, after, title(kinds));
  }

  private static String title(List<Kind> kinds) {
    return kinds.stream()
        .filter(kind -> !kind.documents().isEmpty())
        .map(kind -> kind.name() + kind.documents().size() + "件")
        .collect(Collectors.joining("，", "本文件与其他文件的关系：", ""));
  }

  private Plot draw(Kind before, List<Kind> after, String title) {
    draw(before);
    int own = y;
    words.add(new Words(NAMES, own + 19, "start", "本文件"));
    y += ROW;
    after.forEach(this::draw);
    return new Plot(title, y,
        List.of(new Box(AXIS - 1, 14, 2, Math.max(0, y - ROW)), new Box(AXIS - 7, own + 7, 14, 14)),
        words, line.toString());
  }

  private void draw(Kind kind) {
    List<DocumentLink> documents = kind.documents();
    // A single one more takes no more room than the words for it.
    int shown = documents.size() <= MOST_OF_A_KIND + 1 ? documents.size() : MOST_OF_A_KIND;
    for (int i = 0; i < shown; i++) {
      draw(i == 0 ? kind.name() : "", shown(documents.get(i)));
    }
    if (shown < documents.size()) {
      draw("", "另有" + (documents.size() - shown) + "件");
    }
  }

  private void draw(String kind, String name) {
    if (!kind.isEmpty()) {
      words.add(new Words(AXIS - 14, y + 19, "end", kind));
    }
    words.add(new Words(NAMES, y + 19, "start", name));
    line.append('M').append(AXIS).append(' ').append(y + 14).append("h0");
    y += ROW;
  }

  /** Its name; its number where the name is cut: titles of one issuer begin alike. */
  private static String shown(DocumentLink link) {
    String number = String.valueOf(link.number());
    String name = link.name() == null ? number : link.name();
    String shortened = Plot.shortened(name, Plot.WIDTH - NAMES);
    return shortened.equals(name) || link.number() == null ? shortened : number;
  }
}
