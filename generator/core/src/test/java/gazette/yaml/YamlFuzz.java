package gazette.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import gazette.problem.Problems;

/** Whatever stands in YAML, it is read, or a problem says why not. */
public final class YamlFuzz {

  private YamlFuzz() {}

  /** Takes a text as Jazzer made it. */
  public static void fuzzerTestOneInput(byte[] data) {
    Problems problems = new Problems();
    boolean isRead = YamlReader.read(new String(data, UTF_8), "a.yaml", 1, problems).isPresent();
    if (!isRead && !problems.hasErrors()) {
      throw new AssertionError("it is not read, and nobody says why");
    }
  }
}
