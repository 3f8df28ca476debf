package gazette.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.problem.Messages;
import gazette.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that are no gazette, or half of one. */
class HostileSourcesTest {

  private static final List<String> LINES = List.of("", "", "目录", "关于修路的通知3", "关于种树的通知 …… 5",
      "大川市人民政府 关于修路的通知", "川政发[2021]7号", "各县人民政府:", "川政发(2021)8号", "关于种树的通知", "第一章 总 则",
      "第一条 为了修路,制定本办法", "一、目标", "(一)修路;", "(二)种", "树。", "1. 先修,", "后种。", "1.1 范围", "附件1",
      "附件:1. 名单", "| 甲 | 乙 |", "|---|---|", "| 1 | |", "大川市人民政府", "2021年3月4日", "(此件公开发布)", "※市长到会。",
      "3月4日 开会。", "组 长:王 震 市长", "李一 局长", "张二 主任", "*** ** *", "$\\geq 3^{\\circ}\\text{C}$",
      "<ol><li>", "::: note", "%% x", "# 标题", "- 一", "\\|", "会,见", "\uD83D\uDE00", "《", "”）〕",
      "=====", "\u0000");

  @Test
  void aTextWithoutContentsPageIsNamed() {
    Problems problems = new Problems();
    assertEquals(Optional.empty(),
        Drafting.draft("x.md", "关于修路的通知\n\n正文。\n", problems, Messages.ENGLISH));
    assertEquals(
        "x.md: error: no contents page was found, and nothing that has the form of an article's title and number; it is a line 目录, and below it titles with their page numbers; type it in if the OCR lost it",
        problems.sorted().getFirst().toString());
  }

  @Test
  void aContentsPageWithoutTextIsNamed() {
    Problems problems = new Problems();
    assertEquals(Optional.empty(),
        Drafting.draft("x.md", "目 录\n\n文件\n\n关于修路的通知1\n关于种树的通知2\n", problems, Messages.ENGLISH));
    assertTrue(problems.sorted()
        .getFirst()
        .toString()
        .startsWith("x.md:1: error: none of the 2 titles of the contents was found below them; "));
  }

  @Test
  void aTitleThatOccursTwiceIsTakenWhereItsNumberFollows() {
    String text = String.join("\n\n", "目录", "文件", "关于修路的通知1", "关于种树的通知2", "关于修路的通知", "川政发〔2021〕7号",
        "正文一。", "关于种树的通知", "关于种树的通知", "川政发〔2021〕8号", "正文二。");
    Drafts drafts = Drafting.draft("x.md", text, new Problems(), Messages.ENGLISH).orElseThrow();
    assertEquals(2, drafts.counts().articles());
    assertTrue(drafts.files().get(0).text().endsWith("正文一。\n\n关于种树的通知\n"),
        drafts.files().get(0).text());
    assertTrue(drafts.files().get(1).text().contains("documentNumber: 川政发〔2021〕8号"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noLetterIsLostWhateverTheLinesAre(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("目录\n\n政府文件\n\n关于修路的通知3\n关于种树的通知5\n\n关于修路的通知\n");
    for (int i = random.nextInt(80); i > 0; i--) {
      text.append(LINES.get(random.nextInt(LINES.size())))
          .append(random.nextBoolean() ? "\n" : "\n\n");
    }
    Problems problems = new Problems();
    Optional<Drafts> some = Drafting.draft("x.md", text.toString(), problems, Messages.ENGLISH);
    if (some.isEmpty()) {
      assertTrue(problems.hasErrors());
      return;
    }
    Drafts drafts = some.get();
    assertEquals(0, drafts.counts().lost(), text.toString());
    assertEquals(0, drafts.counts().added(), text.toString());
    Conserved.assertWhole(text.toString(), drafts);
  }

  static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  @Test
  void aLongLineAndManyLinesDoNotHangIt() {
    String text = "目录\n\n关于修路的通知1\n\n关于修路的通知\n\n" + "修路（".repeat(6_000) + "\n\n"
        + "修路，\n\n".repeat(20_000);
    assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
      Drafts drafts = Drafting.draft("x.md", text, new Problems(), Messages.ENGLISH).orElseThrow();
      assertEquals(0, drafts.counts().lost());
    });
  }

  @Test
  void blanksWithoutEndDoNotHangIt() {
    String text = "目录\n\n关于修路的通知1\n\n关于修路的通知\n\n" + " ".repeat(300_000) + "修路。\n";
    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
      Drafts drafts = Drafting.draft("x.md", text, new Problems(), Messages.ENGLISH).orElseThrow();
      assertEquals(0, drafts.counts().lost());
    });
  }

  @Test
  void aLineWithoutEndIsNamed() {
    Problems problems = new Problems();
    String text = "目录\n\n关于修路的通知1\n\n关于修路的通知\n\n" + "修路（".repeat(300_000);
    assertEquals(Optional.empty(), Drafting.draft("x.md", text, problems, Messages.ENGLISH));
    assertEquals(
        "x.md:7: error: the line has 900000 characters; break it into paragraphs of at most 20000",
        problems.sorted().getFirst().toString());
  }
}
