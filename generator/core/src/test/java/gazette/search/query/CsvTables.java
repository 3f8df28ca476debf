package gazette.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed in the tables of another test: the first column of each. */
final class CsvTables {

  private CsvTables() {}

  /** Each query once, in the order of the tables. */
  static List<String> typedIn(Class<?> test) {
    return Arrays.stream(test.getDeclaredMethods())
        .map(method -> method.getAnnotation(CsvSource.class))
        .filter(Objects::nonNull)
        .flatMap(CsvTables::lines)
        .distinct()
        .toList();
  }

  private static Stream<String> lines(CsvSource table) {
    Stream<String> lines = table.textBlock().isEmpty() ? Arrays.stream(table.value())
        : table.textBlock().lines().map(line -> line.substring(0, line.indexOf('|')));
    return lines.map(String::strip);
  }
}
