package gazette.yaml;

import gazette.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * Keys with their values.
 *
 * @param place where it begins
 * @param entries in the order of the file, no key twice; may be empty
 */
public record MapNode(Place place, List<Entry> entries) implements Node {

  public MapNode {
    entries = List.copyOf(entries);
  }

  /** The entry of a key; empty when the map does not have it. */
  public Optional<Entry> find(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /** Where a key is, else where the map begins: the place to name when its value is wrong. */
  public Place placeOf(String key) {
    return find(key).map(Entry::place).orElse(place);
  }

  /**
   * A key and its value.
   *
   * @param key never empty
   * @param place where the key is
   * @param value the value
   */
  public record Entry(String key, Place place, Node value) {}
}
