package gazette.site;

import gazette.io.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What public files are made of: names of parts, each with a digest of its content. Builds with
 * equal inputs make equal bytes.
 *
 * @param parts digests by name; names have neither white space nor {@code =}
 */
record Inputs(SortedMap<String, String> parts) {

  /** Takes the parts one by one. */
  static final class Builder {

    private final SortedMap<String, String> parts = new TreeMap<>();

    Builder add(String name, String content) {
      return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Builder add(String name, byte[] content) {
      parts.put(name, Digests.of(content));
      return this;
    }

    Inputs build() {
      return new Inputs(parts);
    }
  }

  /** The parts in order, as {@code name=digest} with a space between. */
  String text() {
    return parts.entrySet()
        .stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(" "));
  }

  /** What {@link #text} printed. */
  static Inputs parse(String text) {
    SortedMap<String, String> parts = new TreeMap<>();
    for (String part : text.split(" ", -1)) {
      int equals = part.indexOf('=');
      parts.put(part.substring(0, Math.max(0, equals)), part.substring(equals + 1));
    }
    return new Inputs(parts);
  }

  /** The names of the parts that differ. */
  List<String> differingFrom(Inputs before) {
    List<String> names = new ArrayList<>(parts.keySet());
    before.parts.keySet().stream().filter(name -> !parts.containsKey(name)).forEach(names::add);
    names.removeIf(name -> Objects.equals(parts.get(name), before.parts.get(name)));
    return names;
  }
}
