package gazette.staticsearch;

import gazette.text.Bigrams;
import gazette.text.Normalizer;
import gazette.text.SynonymGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What else words are called, by their first term: a line lies in the shard where that term would
 * be, so that a query that loads the lists of its words has loaded their synonyms.
 */
final class SynonymLines {

  static final SynonymLines NONE = new SynonymLines(List.of());

  private final NavigableMap<String, String> lines = new TreeMap<>();

  SynonymLines(List<SynonymGroup> groups) {
    Map<String, Set<String>> others = new TreeMap<>();
    for (SynonymGroup group : groups) {
      List<String> found = group.found().stream().map(SynonymLines::normalised).toList();
      for (String asked : group.asked()) {
        others.computeIfAbsent(normalised(asked), any -> new LinkedHashSet<>()).addAll(found);
      }
    }
    others.forEach((word, found) -> {
      Bigrams first = new Bigrams(word);
      found.remove(word);
      if (first.next() && !found.isEmpty()) {
        StringBuilder term = new StringBuilder();
        first.appendTo(term);
        lines.merge(term.toString(), word + "\t" + String.join("\t", found) + "\n", String::concat);
      }
    });
  }

  /**
   * The lines of the words whose first term lies between two borders: a word, then what else it is
   * called, with tabs between.
   *
   * @param next the border of the next shard; null when there is none
   */
  String between(String border, @Nullable String next) {
    NavigableMap<String, String> from = lines.tailMap(border, true);
    return String.join("", (next == null ? from : from.headMap(next, false)).values());
  }

  /** Tells all lines. */
  @Override
  public String toString() {
    return lines.values().stream().collect(Collectors.joining());
  }

  private static String normalised(String word) {
    return Normalizer.normalize(word.strip()).text();
  }
}
