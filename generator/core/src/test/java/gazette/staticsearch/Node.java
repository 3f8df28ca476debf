package gazette.staticsearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Runs tests of the browser's script in node. */
public final class Node {

  private static final Path SCRIPTS = Path.of("src/test/js");

  private Node() {}

  /**
   * Runs a file of tests; its output is shown when it fails.
   *
   * @param vectors what it reads as JSON from the file that the variable VECTORS names
   * @param folder where that file is written
   * @return what it prints
   */
  public static String test(String file, Object vectors, Path folder) throws IOException {
    Path json = folder.resolve(file + ".json");
    Files.writeString(json, ascii(new Gson().toJson(vectors)));
    ProcessBuilder node = new ProcessBuilder("node", "--max-old-space-size=6000", "--test",
        SCRIPTS.resolve(file).toString());
    node.environment().put("VECTORS", json.toString());
    Process process = node.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.onExit().join().exitValue(), output);
    return output;
  }

  /** Lone surrogates have no UTF-8. */
  private static String ascii(String json) {
    StringBuilder ascii = new StringBuilder();
    json.chars()
        .forEach(c -> ascii
            .append(c < 0x80 ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c)));
    return ascii.toString();
  }
}
