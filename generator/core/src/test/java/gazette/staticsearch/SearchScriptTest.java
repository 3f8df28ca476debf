package gazette.staticsearch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import gazette.text.Bigrams;
import gazette.text.NormalizedText;
import gazette.text.Normalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What search.js does to a text is what the index did, and it reads what the index wrote: each side
 * gets the same texts, and node compares.
 */
class SearchScriptTest {

  private static final Path TEXTS = Path.of("src/test/resources/statics/texts.txt");
  private static final String[] PIECES = {"第", "十九", "条", "之", "一", "二〇二〇", "年", "十二", "月", "三十一",
      "日", "㎡", "①", "℃", "度", "电", "级", "响应", "Ⅲ", "iv", "x", "（", "〔", "﹝", "】", "Ａ", "İ", "ß",
      "Σ", "é", "e\u0301", "\u0301", "ｶﾞ", "𠮷", "\uD800", "\uDC00", "한", "ᄒ", "ᅡ", "ﷺ", "ﬁ", " ",
      "\u3000", "\n", "，", "6", "６", ".", ",", "%", "％", "养老", "產權", "零", "百千", "\u0000", "号", "令"};

  @TempDir
  static Path folder;

  @BeforeAll
  static void findNode() {
    Tools.find(SearchScriptTest.class, "node");
  }

  @Test
  void textsAreNormalisedAndCutAsTheIndexDoes() throws IOException {
    List<String> texts = new ArrayList<>(Files.readAllLines(TEXTS));
    assertTrue(texts.size() > 20, "saw only " + texts.size() + " texts");
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      texts.add(text.toString());
    }
    Node.test("text.test.js", texts.stream().map(SearchScriptTest::vector).toList(), folder);
  }

  @Test
  void listsAreReadAsTheyWereWritten() throws IOException {
    List<Map<String, Object>> lists = new ArrayList<>();
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int limit = 1 + random.nextInt(1 << random.nextInt(1, 18));
      int[] values = random.ints(random.nextInt(1, 400), 0, limit).distinct().sorted().toArray();
      BitWriter bits = new BitWriter();
      bits.list(values, limit);
      bits.list(values, limit);
      byte[] file = ScriptFile.of("n" + seed, "text " + seed, bits.toByteArray());
      lists.add(Map.of("limit", limit, "values", values, "file", file));
    }
    Node.test("lists.test.js", lists, folder);
  }

  @Test
  void oldBrowsersInflateByScript() throws IOException {
    Node.test("inflate.test.js", List.of(), folder);
  }

  @Test
  void aSilentServerIsNotWaitedForLong() throws IOException {
    Node.test("server.test.js", List.of(), folder);
  }

  private static Map<String, Object> vector(String text) {
    NormalizedText normalised = Normalizer.normalize(text);
    int length = normalised.text().length();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      starts.add(normalised.originalStart(i));
      ends.add(normalised.originalEnd(i + 1));
    }
    List<String> terms = Bigrams.of(normalised.text()).stream().map(Bigrams.Term::text).toList();
    Map<String, String> simple = new TreeMap<>();
    text.chars()
        .filter(c -> c >= '\u3400' && c <= '\u9FFF')
        .mapToObj(Character::toString)
        .forEach(c -> simple.put(c, Normalizer.normalize(c).text()));
    return Map.of("text", text, "normalised", normalised.text(), "starts", starts, "ends", ends,
        "terms", terms, "simple", simple);
  }
}
