package gazette.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that mean the same: who asks for one of {@code asked} also finds each of {@code found}.
 *
 * <p>
 * A line of a list reads {@code 低保, 最低生活保障}, where each finds each, or {@code 红头文件 => 规范性文件}, which
 * is one way. The notation is that of Apache Solr's synonym files; a full-width comma does as well.
 *
 * @param asked what is typed; at least one
 * @param found what texts write; at least one
 */
public record SynonymGroup(List<String> asked, List<String> found) {

  private static final String ARROW = " => ";
  private static final String COMMA = ", ";

  public SynonymGroup {
    asked = List.copyOf(asked);
    found = List.copyOf(found);
    if (asked.isEmpty() || found.isEmpty()
        || Stream.concat(asked.stream(), found.stream()).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(asked + ARROW + found);
    }
  }

  /**
   * The group of a line of a list.
   *
   * @throws IllegalArgumentException when the line is none
   */
  public static SynonymGroup parse(String line) {
    String[] sides = line.split("=>", -1);
    if (sides.length > 2) {
      throw new IllegalArgumentException(line);
    }
    List<String> asked = words(sides[0]);
    return new SynonymGroup(asked, sides.length == 1 ? asked : words(sides[1]));
  }

  private static List<String> words(String side) {
    return Arrays.stream(side.split("[,，]", -1)).map(String::strip).toList();
  }

  /** The words of both sides, each once. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>(asked);
    words.addAll(found);
    return words;
  }

  /** As a line of a list. */
  @Override
  public String toString() {
    String left = String.join(COMMA, asked);
    return asked.equals(found) ? left : left + ARROW + String.join(COMMA, found);
  }
}
