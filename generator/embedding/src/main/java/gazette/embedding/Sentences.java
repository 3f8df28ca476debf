package gazette.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads sentences and words from folders; the same files give the same lists. */
final class Sentences {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 160;

  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n.*?\\n---\\n",
      Pattern.DOTALL);
  private static final Pattern MARKUP = Pattern
      .compile("<[^>]+>|\\{[^}]*}|!\\[[^]]*]\\([^)]*\\)|(?<=])\\([^)]*\\)|[#*|>\\\\\\[\\]]+|-{3,}");
  private static final Pattern BLANKS = Pattern.compile("[\\s　]+");
  private static final Pattern ENDS = Pattern.compile("(?<=[。；！？])");

  private Sentences() {}

  /**
   * Sentences of the Markdown files below a folder, evenly from each file: from the middle of each
   * of some equal parts. All laws begin with who passed them and when.
   *
   * @param perFile the most to take from a file
   */
  static List<String> ofMarkdown(Path folder, int perFile) throws IOException {
    Set<String> taken = new LinkedHashSet<>();
    for (Path file : files(folder, ".md")) {
      List<String> all = sentences(Files.readString(file));
      int count = Math.min(perFile, all.size());
      for (int i = 0; i < count; i++) {
        taken.add(all.get((2 * i + 1) * all.size() / (2 * count)));
      }
    }
    return List.copyOf(taken);
  }

  /** The lines of all text files of a folder whose names begin alike. */
  static List<String> lines(Path folder, String beginning) throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    for (Path file : files(folder, ".txt")) {
      if (file.getFileName().toString().startsWith(beginning)) {
        Files.readAllLines(file).stream().filter(line -> !line.isBlank()).forEach(lines::add);
      }
    }
    return List.copyOf(lines);
  }

  private static Collection<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> sentences(String markdown) {
    List<String> sentences = new ArrayList<>();
    for (String line : FRONT_MATTER.matcher(markdown).replaceFirst("").lines().toList()) {
      if (!line.startsWith(":::")) {
        String plain = BLANKS.matcher(MARKUP.matcher(line).replaceAll(" ")).replaceAll(" ");
        for (String sentence : ENDS.split(plain, -1)) {
          String stripped = sentence.strip();
          if (stripped.length() >= SHORTEST && stripped.length() <= LONGEST) {
            sentences.add(stripped);
          }
        }
      }
    }
    return sentences;
  }
}
