package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text is a query. */
class AnyTextTest {

  private static final String[] PIECES = {"养老", "服务", "的", "“", "”", "\"", "「", "(", ")", "*", "?",
      ":", "AND ", " OR ", "NOT", "~", "^", "\\", "/", "[", "]", "{", "TO", "第", "条", "号", "令",
      "〔2020〕", "62", "0", "二〇二〇年", "13月45日", "2020.2.30", "月", "日", "%", "℃", "㎡", "\uD800",
      "\uDC00", "𠮷", "\u0000", "\n", "  ", "<mark>", "'", "é", "가", "😀", "99999999999999999999"};

  private static Asking index;

  @BeforeAll
  static void write() throws IOException {
    index = Asking.of(
        article("a.html", "关于养老服务的通知").number("晋市政办〔2020〕62号").text("推进养老服务。\n第二条 占地62㎡。"),
        article("hostile.html", "\uD800<b>\u0000")
            .text("x".repeat(50_000) + "\uDC00" + "9".repeat(50_000)),
        article("empty.html", "").text(""));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "。，！", "*:*", "*", "?", "( )", "\"\"", "“”", "\\", "~",
      "\uD800", "\uDC00\uD800", "\u0000", "😀"})
  void withoutALetterOrDigitFindsNothing(String text) throws IOException {
    SearchAnswer answer = index.ask(text);
    assertEquals(0, answer.total());
    assertEquals(List.of(), answer.results());
    assertEquals(6, answer.facets().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"养老 AND (", "养老*", "+养老 -服务", "养老^5", "养老~2", "[养老 TO 服务]", "养老\\"})
  void readsNoSyntax(String text) throws IOException {
    assertTrue(index.urls(text).contains("a.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwxzptlk", "鳜鱼饲料", "zzz9"})
  void gibberishFindsNothing(String text) throws IOException {
    assertEquals(0, index.ask(text).total());
  }

  @ParameterizedTest
  @MethodSource("anyTexts")
  void isAnswered(String text) throws IOException {
    SearchAnswer answer = index.ask(text);
    assertTrue(answer.total() >= answer.results().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"养", "养老", "a", "1", "\"", "“养”", "第一条", "晋市政办〔2020〕62号", "\uD800",
      "12月1日 "})
  void ofFullLengthIsAnswered(String piece) throws IOException {
    String text = piece.repeat(SearchQuery.MAX_LENGTH / piece.length());
    assertTrue(index.ask(text).total() >= 0);
    String quoted = "“" + piece.repeat((SearchQuery.MAX_LENGTH - 2) / piece.length()) + "”";
    assertTrue(index.ask(quoted).total() >= 0);
  }

  @Test
  void ofFiveHundredDifferentCharactersIsAnswered() throws IOException {
    String text = IntStream.range(0, SearchQuery.MAX_LENGTH)
        .collect(StringBuilder::new, (all, i) -> all.append((char) (0x4E00 + i * 7)),
            StringBuilder::append)
        .toString();
    assertTrue(index.ask(text).total() >= 0);
  }

  @Test
  void isAnsweredAlikeInTurkish() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try (Asking turkish = Asking.of(article("a.html", "TITLE").text("HTTPS 与 WIFI 第十九条"))) {
      assertEquals(List.of("a.html"), turkish.urls("wifi"));
      assertEquals(List.of("a.html"), turkish.urls("title 第19条"));
    } finally {
      Locale.setDefault(before);
    }
  }

  static List<String> anyTexts() {
    return IntStream.range(0, 300).mapToObj(seed -> {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      return text.toString();
    }).toList();
  }
}
