package gazette.search.snippet;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What kind of words answers a question: 几天 is answered by a number of days.
 *
 * @param questions what asks for it
 * @param figure the number that answers
 * @param measures what must follow the number; none: anything may
 * @param words what answers without a number
 */
record AnswerKind(List<String> questions, Figure figure, List<String> measures,
    List<String> words) {

  /** The numbers that may answer. */
  private enum Figure {
    NONE, COUNT, TELEPHONE
  }

  private static final List<AnswerKind> KINDS = List.of(
      of("多少钱 几块 多少元 几元 罚多少 罚款多少 罚几 怎么罚 咋罚 处罚 补多少 补助多少 补贴多少 领多少 花多少 收多少 交多少 缴多少 "
          + "付多少 给多少 奖多少 奖励多少 赔多少 报多少 拿多少 收费", Figure.COUNT, "元 % 倍", "百分之 免费 免收 免除 免交"),
      of("多久 多长时间 几天 几日 几年 几个月 几周 几小时 几个小时 几分钟 多少天 多少日 多少年 期限 有效期 时限", Figure.COUNT,
          "日 天 周 月 年 小时 分钟 季度", "之日 当场 当日 即时"),
      of("多大年纪 多大岁数 几岁 多少岁 年龄", Figure.COUNT, "岁 周岁", ""),
      of("何时 什么时候 啥时候 什么时间 哪天 哪年 哪月 哪一天 几号 几点 几月 时间 日期", Figure.COUNT, "年 月 日 时 :",
          "上午 下午 之日 每天 每日"),
      of("电话 号码 联系方式 怎么联系 联系谁", Figure.TELEPHONE, "", ""),
      of("谁 哪个部门 哪个单位 哪个局 什么部门 什么单位 哪里 哪儿 归哪 找哪 去哪 往哪 到哪", Figure.NONE, "",
          "由 向 报 设在 负责 牵头 主任 组长 局 部门 委员会 窗口 中心"));
  // Asked for where nothing tells of what.
  private static final AnswerKind AMOUNT = of("多少 几 多长 多大 多高 多重 多宽 多远 最长 最短 最高 最低 最多 最少 比例 标准",
      Figure.COUNT, "", "百分之");

  // Who asks with a name alone wants to know what it is: 湿垃圾, 长护险.
  private static final AnswerKind DEFINITION = of("是什么 什么是 啥是 是啥 何为 何谓 什么叫 啥叫 什么意思 啥意思 定义",
      Figure.NONE, "", "是指 指的是 所称 系指 :指 ,指 包括");
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,5}");

  private static final String NUMERALS = "0123456789一二两三四五六七八九十百千万亿半";
  // What may stand between the numerals and the measure: 五个工作日, 10余万元.
  private static final String WITHIN = "个多余来工作以几至到—-";
  // Before these a number counts a clause or an item, and after these, or tells a year.
  private static final String NUMBERING = "第(";
  private static final String NUMBERED = "、.)年月";
  private static final int SHORTEST_TELEPHONE = 7;

  private static AnswerKind of(String questions, Figure figure, String measures, String words) {
    return new AnswerKind(split(questions), figure, split(measures), split(words));
  }

  private static List<String> split(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }

  /** The kinds that a normalised query asks for. */
  static List<AnswerKind> askedBy(String query) {
    List<AnswerKind> asked = KINDS.stream().filter(kind -> kind.isAskedBy(query)).toList();
    if (!asked.isEmpty()) {
      return asked;
    }
    return DEFINITION.isAskedBy(query) || NAME.matcher(query.strip()).matches()
        ? List.of(DEFINITION)
        : AMOUNT.isAskedBy(query) ? List.of(AMOUNT) : List.of();
  }

  private boolean isAskedBy(String query) {
    return questions.stream().anyMatch(query::contains);
  }

  /** Whether a piece of a normalised text may have such an answer. */
  boolean isIn(String text, int start, int end) {
    for (String word : words) {
      int at = text.indexOf(word, start, end);
      if (at >= 0) {
        return true;
      }
    }
    return switch (figure) {
      case NONE -> false;
      case COUNT -> hasCount(text, start, end);
      case TELEPHONE -> hasTelephone(text, start, end);
    };
  }

  private boolean hasCount(String text, int start, int end) {
    int at = start;
    while (at < end) {
      if (!isNumeral(text.charAt(at))) {
        at++;
        continue;
      }
      boolean counts = at == 0 || NUMBERING.indexOf(text.charAt(at - 1)) < 0;
      while (at < end && goesOn(text, at)) {
        at++;
      }
      if (counts && isMeasured(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(String text, int at) {
    char c = text.charAt(at);
    boolean point = (c == '.' || c == ',') && at + 1 < text.length()
        && isNumeral(text.charAt(at + 1));
    return point || isNumeral(c) || WITHIN.indexOf(c) >= 0;
  }

  private boolean isMeasured(String text, int at) {
    if (measures.isEmpty()) {
      return at < text.length() && NUMBERED.indexOf(text.charAt(at)) < 0;
    }
    for (String measure : measures) {
      if (text.startsWith(measure, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTelephone(String text, int start, int end) {
    int digits = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      digits = c >= '0' && c <= '9' ? digits + 1 : c == '-' ? digits : 0;
      if (digits >= SHORTEST_TELEPHONE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumeral(char c) {
    return NUMERALS.indexOf(c) >= 0;
  }
}
