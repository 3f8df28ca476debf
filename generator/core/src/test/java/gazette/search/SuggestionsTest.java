package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.suggest.Suggestion;
import gazette.search.suggest.Suggestion.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed while somebody types. */
class SuggestionsTest {

  private static final String PLAN = "云州市人民政府办公室关于印发云州市推进养老服务发展的实施方案的通知";

  private static Asking index;

  @BeforeAll
  static void write() throws IOException {
    index = Asking.of(
        article("plan.html", PLAN).number("云市政办〔2020〕62号")
            .issuers("云州市人民政府办公室")
            .subjects("养老服务")
            .text("一")
            .text("二"),
        article("order.html", "云州市停车条例").number("云州市人民政府令第2号")
            .issuers("云州市人民政府")
            .subjects("城市管理")
            .text("三"),
        article("bank.html", "长安银行重组办法").text("四"),
        // Both 中 and 中华 are zh.
        article("nature.html", "中华环境保护条例").text("五"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<String> texts(String typed) throws IOException {
    return index.suggest(typed, 10).stream().map(Suggestion::text).toList();
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({"养老, 养老服务", "养 老, 养老服务", "養老, 养老服务", "yanglao, 养老服务", "yang lao fu, 养老服务",
      "yanglaof, 养老服务", "ylfw, 养老服务", "yanglfw, 养老服务", "养老fw, 养老服务", "YangLao, 养老服务",
      "政办62, 云市政办〔2020〕62号", "云市政办[2020], 云市政办〔2020〕62号", "zb62, 云市政办〔2020〕62号",
      "令第2号, 云州市人民政府令第2号", "令2, 云州市人民政府令第2号", "rmzfl2, 云州市人民政府令第2号", "停车条, 云州市停车条例",
      "tingche, 云州市停车条例", "yhcz, 长安银行重组办法", "yinhangchongzu, 长安银行重组办法", "chang'an, 长安银行重组办法",
      "changan, 长安银行重组办法", "zh, 中华环境保护条例", "云zhou, 云州市停车条例", "csgl, 城市管理", "chshgl, 城市管理",
      "yunzhoushirenmin, 云州市人民政府"})
  void whatIsTyped(String typed, String expected) throws IOException {
    assertTrue(texts(typed).contains(expected), texts(typed).toString());
  }

  @Test
  void theShortAndCertainComesBeforeTheLong() throws IOException {
    assertEquals(new Suggestion("养老服务", Kind.SUBJECT), index.suggest("养老", 10).getFirst());
    assertEquals(new Suggestion(PLAN, Kind.TITLE), index.suggest("养老", 10).getLast());
    // 停车条例 by its letters, before what only its first letters could mean.
    assertEquals("停车", texts("tingche").getFirst());
  }

  @Test
  void eachTextIsProposedOnceAndNoMoreThanAskedFor() throws IOException {
    List<String> texts = texts("云州");
    assertEquals(texts.size(), texts.stream().distinct().count());
    assertEquals(1, index.suggest("云州", 1).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "'", "y", "\0", "\uD800", "?*:~", "xyzzy", "政办63", "鳜鱼",
      "云州市人民政府办公室关于印发云州市推进养老服务发展的实施方案的通知云州市人民政府办公室关于印发云州市推进"})
  void ofWhatNothingCanBeToldNothingIsProposed(String typed) throws IOException {
    assertEquals(List.of(), index.suggest(typed, 10));
  }

  @Test
  void anIndexWithoutPassagesProposesNothing() throws IOException {
    try (Asking empty = Asking.of()) {
      assertEquals(List.of(), empty.suggest("养老", 10));
    }
  }

  @Test
  void anyTextIsAnswered() throws IOException {
    String pieces = "养老a啊zhsln了长服2〔〕' 　号令\0\uD800%é";
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        typed.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertFalse(index.suggest(typed.toString(), 5).size() > 5, "seed " + seed);
    }
  }
}
