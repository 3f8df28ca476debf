package gazette.search.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import gazette.staticsearch.Node;
import gazette.text.Normalizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Browsers find the numbers of documents that the endpoint finds: in the tables of
 * {@link DocumentNumbersTest}, alone and among other words, and in texts put together by chance.
 */
class NumbersScriptTest {

  private static final int THIS_YEAR = 2021;
  private static final List<String> AROUND = List.of("%s", "关于%s的通知", "%s 养老服务", "除雪 %s还有效吗",
      "请问%s", "12月15日 %s", "%s和3号");

  @TempDir
  static Path folder;

  @BeforeAll
  static void findNode() {
    Tools.find(NumbersScriptTest.class, "node");
  }

  @Test
  void browsersFindTheSameNumbers() throws IOException {
    List<String> typed = CsvTables.typedIn(DocumentNumbersTest.class);
    assertTrue(typed.size() > 150, "only " + typed.size());
    List<String> texts = new ArrayList<>();
    AROUND.forEach(around -> typed.forEach(one -> texts.add(around.formatted(one))));
    DocumentNumbersTest.anyTexts().forEach(texts::add);
    Node.test("numbers.test.js", texts.stream().map(NumbersScriptTest::vector).toList(), folder);
  }

  private static Map<String, Object> vector(String typed) {
    String text = Normalizer.normalize(typed).text();
    return Map.of("text", text, "found", DocumentNumbers.in(text, THIS_YEAR)
        .stream()
        .map(asked -> Stream
            .of(asked.code(), asked.year() == null ? "" : asked.year().toString(), asked.sequence(),
                Boolean.toString(asked.order()), Boolean.toString(asked.certain()),
                Integer.toString(asked.start()), Integer.toString(asked.end()))
            .reduce((one, other) -> one + " " + other)
            .orElseThrow())
        .toList());
  }
}
