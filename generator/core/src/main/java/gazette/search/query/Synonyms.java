package gazette.search.query;

import gazette.text.Normalizer;
import gazette.text.SynonymGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What else a word may be called. It is looked up once: a synonym's synonyms are strangers. */
public final class Synonyms {

  private final Map<String, Set<String>> wordings = new HashMap<>();

  public Synonyms(List<SynonymGroup> groups) {
    for (SynonymGroup group : groups) {
      List<String> found = group.found().stream().map(Synonyms::normalised).toList();
      for (String asked : group.asked()) {
        String word = normalised(asked);
        Set<String> others = wordings.computeIfAbsent(word, any -> new LinkedHashSet<>());
        found.stream().filter(other -> !other.equals(word)).forEach(others::add);
      }
    }
  }

  /** Reads the lines of a list. */
  public static Synonyms parse(String list) {
    return new Synonyms(list.lines().map(SynonymGroup::parse).toList());
  }

  public boolean knows(String word) {
    return wordings.containsKey(word);
  }

  /** What a word is also called, in the order of the list. */
  public List<String> of(String word) {
    return new ArrayList<>(wordings.getOrDefault(word, Set.of()));
  }

  private static String normalised(String word) {
    return Normalizer.normalize(word.strip()).text();
  }
}
