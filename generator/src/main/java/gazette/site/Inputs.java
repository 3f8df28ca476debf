package gazette.site;

import gazette.digest.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file was made of: names of its parts, each with a digest of its content. Two builds with
 * equal inputs make equal bytes.
 *
 * @param text the parts in order, as {@code name=digest} with a space between
 */
record Inputs(String text) {

  /** The inputs with these parts, by name; names have neither white space nor {@code =}. */
  static Inputs of(SortedMap<String, String> parts) {
    List<String> texts = new ArrayList<>();
    parts.forEach((name, digest) -> texts.add(name + "=" + digest));
    return new Inputs(String.join(" ", texts));
  }

  /** A file that is its own input. */
  static Inputs of(String name, byte[] content) {
    return new Inputs(name + "=" + Digests.of(content));
  }

  /** A file that is its own input. */
  static Inputs of(String name, String content) {
    return of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The names of the parts that differ, as a list in words; empty when none does. */
  String differingFrom(Inputs before) {
    SortedMap<String, String> mine = parts();
    SortedMap<String, String> others = before.parts();
    List<String> names = new ArrayList<>();
    mine.forEach((name, digest) -> {
      if (!digest.equals(others.get(name))) {
        names.add(name);
      }
    });
    others.keySet().stream().filter(name -> !mine.containsKey(name)).forEach(names::add);
    return String.join(", ", names);
  }

  /** The parts by name. */
  SortedMap<String, String> parts() {
    SortedMap<String, String> parts = new TreeMap<>();
    for (String part : text.split(" ", -1)) {
      int equals = part.indexOf('=');
      parts.put(part.substring(0, Math.max(0, equals)), part.substring(equals + 1));
    }
    return parts;
  }
}
