package gazette.search.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import gazette.staticsearch.Node;
import gazette.text.Normalizer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Browsers find the days that the endpoint finds: in the tables of {@link DaysTest}, alone and
 * among other words, and in texts put together by chance. Holidays of the moon and terms of the sun
 * are left to the endpoint.
 */
class DaysScriptTest {

  private static final LocalDate TODAY = LocalDate.of(2021, 3, 17);
  private static final List<String> AROUND = List.of("%s", "关于%s的通知", "%s 养老服务", "除雪 %s印发的文件",
      "请问%s施行", "有效期到%s");
  private static final Pattern OF_SUN_AND_MOON = Pattern.compile(
      "春节|初一|除夕|元宵|端午|中秋|重阳|[春秋]分|[立][春夏秋冬]|[夏冬]至|清明|谷雨|小满|芒种|[小大][暑寒雪]|处暑|白露|寒露|霜降|雨水|惊蛰");

  @TempDir
  static Path folder;

  @BeforeAll
  static void findNode() {
    Tools.find(DaysScriptTest.class, "node");
  }

  @Test
  void browsersFindTheSameDays() throws IOException {
    List<String> typed = CsvTables.typedIn(DaysTest.class)
        .stream()
        .filter(one -> !OF_SUN_AND_MOON.matcher(one).find())
        .toList();
    assertTrue(typed.size() > 150, "only " + typed.size());
    List<String> texts = new ArrayList<>();
    AROUND.forEach(around -> typed.forEach(one -> texts.add(around.formatted(one))));
    DaysTest.anyTexts().forEach(texts::add);
    Node.test("days.test.js", texts.stream().map(DaysScriptTest::vector).toList(), folder);
  }

  private static Map<String, Object> vector(String typed) {
    String text = Normalizer.normalize(typed).text();
    return Map.of("text", text, "found",
        Days.in(text, TODAY)
            .stream()
            .map(asked -> String.join(" ", iso(asked.from()), iso(asked.to()),
                Boolean.toString(asked.yearSaid()), asked.kind().name(),
                Integer.toString(asked.start()), Integer.toString(asked.end())))
            .toList());
  }

  private static String iso(LocalDate day) {
    return day.toString();
  }
}
