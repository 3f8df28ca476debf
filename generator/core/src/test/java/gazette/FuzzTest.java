package gazette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.manifest.ManifestFuzz;
import gazette.markdown.MarkdownFuzz;
import gazette.search.QueryFuzz;
import gazette.yaml.YamlFuzz;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jazzer changes what readers read, led by what it makes them do. What it finds is kept in
 * {@code src/test/resources/fuzz}, where it is tried in every build.
 */
class FuzzTest {

  private static final Path KEPT = Path.of("src/test/resources/fuzz");
  // So many, and not so long: a faster machine tries no more, and the same.
  private static final int RUNS = Integer.getInteger("gazette.fuzz", 3_000);
  private static final int SECONDS = 300;

  @TempDir
  Path folder;

  /** What is fuzzed, the folder of what is kept of it, and where more texts to begin with lie. */
  static List<Arguments> readers() {
    return List.of(Arguments.of(YamlFuzz.class, "yaml", "src/test/resources/sites/small/content"),
        Arguments.of(MarkdownFuzz.class, "markdown", "src/test/resources/markdown"),
        Arguments.of(QueryFuzz.class, "query", "src/test/resources/fuzz/query"),
        Arguments.of(ManifestFuzz.class, "manifest", "src/test/resources/fuzz/manifest"));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void whatWasFoundOnceIsReadNow(Class<?> reader, String kept) throws Throwable {
    List<Path> files;
    try (Stream<Path> all = Files.list(KEPT.resolve(kept))) {
      files = all.sorted().toList();
    }
    assertTrue(!files.isEmpty(), "nothing is kept for " + kept);
    for (Path file : files) {
      try {
        reader.getMethod("fuzzerTestOneInput", byte[].class)
            .invoke(null, (Object) Files.readAllBytes(file));
      } catch (InvocationTargetException failed) {
        throw new AssertionError(file.toString(), failed.getCause());
      }
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("readers")
  void nothingThatItTriesIsTooMuch(Class<?> reader, String kept, String seeds)
      throws IOException, InterruptedException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Path output = folder.resolve("output.txt");
    Process fuzzer = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + reader.getName(), "--instrumentation_includes=gazette.**",
        "--reproducer_path=" + folder, "-artifact_prefix=" + folder + "/", "-seed=1",
        "-runs=" + RUNS, "-max_total_time=" + SECONDS, corpus.toString(),
        KEPT.resolve(kept).toString(), seeds).redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    int code = fuzzer.waitFor();
    String said = Files.readString(output, StandardCharsets.ISO_8859_1);
    assertEquals(0, code, () -> "keep what it found in " + KEPT.resolve(kept) + ":\n" + said);
    assertTrue(said.contains("Done "), said);
  }
}
