package gazette.staticsearch;

import com.google.gson.Gson;
import gazette.staticsearch.StaticArticle.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The text of an article in parts, so that no excerpt costs much. */
final class TextFiles {

  // About 6 KB deflated.
  private static final int LONGEST = 8_000;
  private static final Gson JSON = new Gson();

  private TextFiles() {}

  /**
   * The parts as files: for each passage its anchor, its label and its units.
   */
  static void write(StaticArticle article, Sink sink) throws IOException {
    String page = article.path().substring(0, article.path().lastIndexOf('.'));
    List<List<Passage>> parts = parts(article);
    for (int i = 0; i < parts.size(); i++) {
      String name = "texts/" + page + (i == 0 ? "" : "-" + (i + 1));
      String text = JSON.toJson(parts.get(i).stream().map(TextFiles::fields).toList());
      sink.script(name, text, new byte[0]);
    }
  }

  /** The first unit of each part after the first one; the title is unit 0. */
  static List<Integer> starts(StaticArticle article) {
    List<Integer> starts = new ArrayList<>();
    int unit = 1;
    for (List<Passage> part : parts(article)) {
      starts.add(unit);
      unit += part.stream().mapToInt(passage -> Units.of(passage.text()).size()).sum();
    }
    return starts.subList(1, starts.size());
  }

  private static List<String> fields(Passage passage) {
    return Stream
        .concat(Stream.of(passage.anchor(), passage.label()), Units.of(passage.text()).stream())
        .toList();
  }

  /** At least one, which may be empty. */
  private static List<List<Passage>> parts(StaticArticle article) {
    List<Passage> passages = article.passages();
    List<List<Passage>> parts = new ArrayList<>();
    int from = 0;
    int length = 0;
    for (int i = 0; i < passages.size(); i++) {
      int more = passages.get(i).text().length();
      if (length > 0 && length + more > LONGEST) {
        parts.add(passages.subList(from, i));
        from = i;
        length = 0;
      }
      length += more;
    }
    parts.add(passages.subList(from, passages.size()));
    return parts;
  }
}
