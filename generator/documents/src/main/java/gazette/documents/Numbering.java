package gazette.documents;

import gazette.text.ChineseNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word sets before paragraphs: 一、 and 第一条 are printed and stand nowhere in the
 * text (ECMA-376, 17.9).
 */
final class Numbering {

  private static final int LEVELS = 9;
  private static final int MOST = 99;

  /** How a level of a list counts. */
  private static final class Level {

    private int start = 1;
    private String format = "decimal";
    private String text = "";
  }

  private final Map<String, List<Level>> lists = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  private Numbering() {}

  static Numbering none() {
    return new Numbering();
  }

  static Numbering of(XMLStreamReader xml) throws XMLStreamException {
    Numbering numbering = new Numbering();
    List<Level> levels = new ArrayList<>();
    String name = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          levels = new ArrayList<>();
          numbering.lists.put(attribute(xml, "abstractNumId"), levels);
        }
        case "lvl" -> levels.add(new Level());
        case "num" -> {
          name = attribute(xml, "numId");
          levels = new ArrayList<>();
        }
        case "abstractNumId" -> numbering.names.put(name, value);
        case "start" -> of(levels).start = number(value);
        case "numFmt" -> of(levels).format = value;
        case "lvlText" -> of(levels).text = value;
        default -> {
          // How far it is set in.
        }
      }
    }
    return numbering;
  }

  private static Level of(List<Level> levels) {
    return levels.isEmpty() ? new Level() : levels.getLast();
  }

  /** What is printed before the next paragraph of a list; nothing for one of none. */
  String next(String list, int level) {
    String name = names.getOrDefault(list, "");
    List<Level> levels = lists.getOrDefault(name, List.of());
    if (level < 0 || level >= Math.min(LEVELS, levels.size())) {
      return "";
    }
    int[] count = counts.computeIfAbsent(name, any -> new int[LEVELS]);
    count[level] = count[level] == 0 ? levels.get(level).start : count[level] + 1;
    for (int below = level + 1; below < LEVELS; below++) {
      count[below] = 0;
    }
    String text = levels.get(level).format.equals("bullet") ? "" : levels.get(level).text;
    for (int i = 0; i <= level; i++) {
      int printed = count[i] == 0 ? levels.get(i).start : count[i];
      text = text.replace("%" + (i + 1), printed(levels.get(i).format, printed));
    }
    return text;
  }

  private static String printed(String format, int count) {
    if (count < 1 || count > MOST) {
      return String.valueOf(count);
    }
    return switch (format) {
      case "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified",
          "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting",
          "ideographDigital" -> ChineseNumber.print(count);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          count < 21 ? String.valueOf((char) ('①' + count - 1)) : String.valueOf(count);
      case "upperLetter" -> String.valueOf((char) ('A' + (count - 1) % 26));
      case "lowerLetter" -> String.valueOf((char) ('a' + (count - 1) % 26));
      default -> String.valueOf(count);
    };
  }

  /** A figure of the document; 0 for what is none. */
  static int number(@Nullable String value) {
    return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
