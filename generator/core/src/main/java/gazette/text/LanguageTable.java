package gazette.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that travels in the program: the build takes it from the library that keeps it. */
final class LanguageTable {

  private LanguageTable() {}

  /** The lines of a table that are not empty. */
  static List<String> lines(String name) {
    try (InputStream table = LanguageTable.class.getResourceAsStream(name)) {
      if (table == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
