package gazette.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed before a number for its issuer.
 *
 * @param letters the Chinese characters, without spaces and without words that lead to them; may be
 *   empty
 * @param start where they begin in the text; where the number begins when there are none
 */
record TypedCode(String letters, int start) {

  private static final int LONGEST = 24;

  // 上海市 政府办公厅 and 晋 市 政 办 are one; in 除雪 政办 a topic stands apart.
  private static final Pattern RUN = Pattern
      .compile("(?<run>(?:(?<!\\p{IsHan})\\p{IsHan}{1,6}[市省区县州旗盟] )?(?:(?<!\\p{IsHan})\\p{IsHan} )*"
          + "\\p{IsHan}+)[ (<《〈_-]*\\z");

  // 办公室印发的77号文; 发 alone stays, it ends 晋政发.
  private static final Pattern GLUE = Pattern
      .compile(" ?(?:(?:印发|下发|制发|发布|公布|出台|发)?的|[今本去上前]年度?的?|印发|下发|制发|发布|公布|出台)\\z");

  // 第3条 leaves a 条 before what follows it; no code has a 的 or a 是. 和顺 is a place.
  private static final Pattern LEAD = Pattern
      .compile("(?:(?<=[0-9])[条款项章节期年月日号]|.*[的了吗呢是在与或]|请问|请|关于|有关|根据|按照|依据|依照|遵照|执行|落实"
          + "|查询|查找|查看|查|搜索|搜|找|看|下载|打印|我想|我要|想|要|帮我|一下|给我|参见|详见|见|有没有|有无|(?<=[^ ])和|和 |及|以及|文号|发文字号|字号|[今本去上前]年度?|那个|这个| )+");

  private static final Pattern ISSUER = Pattern
      .compile(".*(?:[办发函政规字委局府]|(?<!大)厅|(?<![一内外全本])部|办公室|国务院|委员会|文件|发文)");

  // Who signs orders may be none of those whose letters number other documents: 公安部, 国家主席.
  private static final Pattern GIVES_ORDERS = Pattern.compile(".*(?:[府部委局厅署会办]|国务院|主席|[市省县区州旗盟]长)");

  /** What was typed before {@code end}, looking back no further than {@code from}. */
  static TypedCode before(String text, int from, int end) {
    Matcher run = RUN.matcher(text);
    run.region(Math.max(from, end - LONGEST), end).useTransparentBounds(true);
    if (!run.find()) {
      return new TypedCode("", end);
    }
    Matcher glue = GLUE.matcher(text).region(run.start("run"), run.end("run"));
    int codeEnd = glue.find() ? glue.start() : run.end("run");
    Matcher lead = LEAD.matcher(text);
    lead.region(run.start("run"), codeEnd).useTransparentBounds(true);
    int start = lead.lookingAt() ? lead.end() : run.start("run");
    return start == codeEnd ? new TypedCode("", end)
        : new TypedCode(text.substring(start, codeEnd).replace(" ", ""), start);
  }

  /** Whether it ends as an issuer's code or name does: 政办, 府规, 办公室. */
  boolean namesIssuer() {
    return ISSUER.matcher(letters).matches();
  }

  boolean givesOrders() {
    return GIVES_ORDERS.matcher(letters).matches();
  }
}
