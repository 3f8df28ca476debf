package gazette.search.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/ranking.md has every weight, as it is. */
class WeightsDocumentedTest {

  // | `words.k1`, `words.b` | 1.5, 0.75 | what raising does |
  private static final Pattern ROW = Pattern
      .compile("(?m)^\\| ((?:`\\w+\\.\\w+`(?:, )?)+) \\| ([\\d., ]+) \\|");

  @Test
  void theTableHasEveryWeightOfRanking() throws Exception {
    assertEquals(weights(), documented());
  }

  private static Map<String, String> weights() throws ReflectiveOperationException {
    DecimalFormat plain = new DecimalFormat("0.####",
        DecimalFormatSymbols.getInstance(Locale.ROOT));
    Map<String, String> weights = new TreeMap<>();
    for (RecordComponent group : Ranking.class.getRecordComponents()) {
      Object values = group.getAccessor().invoke(Ranking.DEFAULT);
      for (RecordComponent weight : group.getType().getRecordComponents()) {
        weights.put(group.getName() + "." + weight.getName(),
            plain.format(weight.getAccessor().invoke(values)));
      }
    }
    return weights;
  }

  private static Map<String, String> documented() throws IOException {
    Map<String, String> weights = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("../../docs/ranking.md")));
    while (row.find()) {
      String[] names = row.group(1).replace("`", "").split(", ", -1);
      String[] values = row.group(2).split(", ", -1);
      for (int i = 0; i < names.length; i++) {
        weights.put(names[i], values[i]);
      }
    }
    return weights;
  }
}
