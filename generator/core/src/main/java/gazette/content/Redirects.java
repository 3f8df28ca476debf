package gazette.content;

import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.TextFile;
import gazette.yaml.MapNode;
import gazette.yaml.ScalarNode;
import gazette.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code content/redirects.yaml} says: where pages lie now whose addresses were given up.
 *
 * @param lines in the order of the file, no address twice
 */
public record Redirects(List<Line> lines) {

  /** The file, relative to the content folder. */
  public static final String FILE = "redirects.yaml";

  private static final Pattern ADDRESS = Pattern
      .compile("([a-z0-9][a-z0-9._-]*/)*[a-z0-9][a-z0-9._-]*\\.html");

  public Redirects {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param from the address given up, relative to the root of the site
   * @param to where its page lies now, likewise
   * @param place the line
   */
  public record Line(String from, String to, Place place) {}

  /** Reads the file of a content folder, which may lack it. */
  public static Redirects read(Path contentFolder, Problems problems) throws IOException {
    Optional<String> text;
    try {
      text = TextFile.read(contentFolder.resolve(FILE), FILE, problems);
    } catch (NoSuchFileException none) {
      return new Redirects(List.of());
    }
    List<Line> lines = new ArrayList<>();
    text.flatMap(written -> YamlReader.read(written, FILE, 1, problems))
        .ifPresent(map -> map.entries().forEach(entry -> read(entry, lines, problems)));
    return new Redirects(lines);
  }

  private static void read(MapNode.Entry entry, List<Line> lines, Problems problems) {
    String to = entry.value() instanceof ScalarNode target ? target.text() : "";
    if (isAddress(entry.key(), entry.place(), problems) && isAddress(to, entry.place(), problems)) {
      lines.add(new Line(entry.key(), to, entry.place()));
    }
  }

  private static boolean isAddress(String text, Place place, Problems problems) {
    if (ADDRESS.matcher(text).matches()) {
      return true;
    }
    problems.error(place, "redirect-form", Quote.of(text));
    return false;
  }
}
