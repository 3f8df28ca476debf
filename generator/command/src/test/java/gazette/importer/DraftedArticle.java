package gazette.importer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An article as a reader of its draft sees it.
 *
 * @param fields the front matter
 * @param paragraphs the text without marks of headings, tables and doubts, without white space
 * @param tables their rows of cells
 * @param doubts the lines that begin with {@code %%}
 */
record DraftedArticle(Map<String, String> fields, List<String> paragraphs,
    List<List<List<String>>> tables, List<String> doubts) {

  static DraftedArticle of(String file) {
    int end = file.indexOf("\n---\n", 4);
    Map<String, String> fields = new TreeMap<>();
    file.substring(4, end).lines().forEach(line -> {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        fields.put(line.substring(0, colon),
            line.substring(colon + 2).replaceAll("^[\"']|[\"']$", ""));
      }
    });
    List<String> paragraphs = new ArrayList<>();
    List<List<List<String>>> tables = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    boolean row = false;
    for (String line : file.substring(end + 5).split("\n", -1)) {
      if (line.startsWith("%% ")) {
        doubts.add(line);
      } else if (line.startsWith("|")) {
        if (!row) {
          tables.add(new ArrayList<>());
          paragraphs.add(table(tables.size()));
        }
        if (!Cells.areDrawn(line)) {
          tables.getLast().add(row(Cells.of(line), tables.getLast()));
        }
      } else if (!line.isBlank() && !line.startsWith(":::")) {
        paragraphs.add(plain(line.replaceFirst("^#{1,6} ", "")));
      }
      row = line.startsWith("|");
    }
    return new DraftedArticle(fields, paragraphs, tables, doubts);
  }

  /** The cells with the text of merged ones in each. */
  private static List<String> row(List<String> cells, List<List<String>> above) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(cell.equals("^") ? above.getLast().get(row.size())
          : cell.equals("<") ? row.getLast() : plain(cell));
    }
    return row;
  }

  /** What stands for a table in the text, so that its place counts. */
  private static String table(int number) {
    return plain("[TABLE " + number + "]");
  }

  String field(String name) {
    return plain(fields.getOrDefault(name, ""));
  }

  List<String> issuers() {
    String value = fields.getOrDefault("issuer", "").replaceAll("^\\[|\\]$", "");
    return value.isEmpty() ? List.of()
        : Arrays.stream(value.split(", *")).map(DraftedArticle::plain).toList();
  }

  String text() {
    return String.join("", paragraphs);
  }

  /** Without white space and backslashes, and signs of one width: they are restored. */
  static String plain(String text) {
    return Normalizer.normalize(text.replace("\\", ""), Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u3000]+", "")
        .replaceAll("[〔\\[【]", "〔")
        .replaceAll("[〕\\]】]", "〕");
  }
}
