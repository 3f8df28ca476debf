package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with files that a person has read; {@code -Dgolden=update} writes them anew. */
final class Golden {

  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private Golden() {}

  static void assertSame(Path expected, String actual) throws IOException {
    if (UPDATE) {
      Files.writeString(expected, actual, StandardCharsets.UTF_8);
    }
    String text = Files.exists(expected) ? Files.readString(expected, StandardCharsets.UTF_8) : "";
    assertEquals(text, actual, expected.toString());
  }
}
