package gazette.relation;

import gazette.model.Term;
import gazette.text.ChineseDate;
import gazette.text.ChineseNumber;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says of the time in force of the document that it stands in. It goes by the
 * forms that official texts keep to, and by the subject: 本办法自…起施行 speaks of the document, 规章应当自…起施行
 * and 许可证有效期5年 do not.
 *
 * @param start from when; null when it does not say
 * @param term how long; null when it does not say
 * @param isOpen whether it speaks of either, or of the term besides, in a form that is not known
 */
record TermSentence(@Nullable Start start, @Nullable Term term, boolean isOpen) {

  private static final TermSentence NOTHING = new TermSentence(null, null, false);
  private static final int MONTHS = 12;

  private static final String DATE = ChineseDate.FORM;
  private static final String DIGITS = "一二三四五六七八九十";
  private static final String FORMAL_DIGITS = "壹贰叁肆伍陆柒捌玖拾";
  private static final String NUMBER = "[0-9零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}";
  private static final String VERB = "(?:正式|开始|统一|全面)*(?:施行|实施|执行|实行|试行|生效|有效(?!期))(?![的前后之以])";
  private static final String WHERE = "(?:，?在\\p{IsHan}{1,20}?)?";
  private static final String KIND = "(?:法典|法|条例|办法|规定|细则|规则|规程|规范|决定|决议|意见|通知|公告|通告|命令|令|方案|规划|计划|纲要|预案"
      + "|标准|基准|准则|章程|公约|解释|批复|复函|函|指南|指引|导则|目录|清单|制度|要点|措施|政策|安排|修正案|协定|守则|文件|文|宪法)";

  // 本市, 本条, 本院以前发布的规定 are other things than 本办法.
  private static final Pattern OWN = Pattern
      .compile("(?:本|此)《?(?![市省县区州旗国院部局厅委校级地人单年月届款项章节]|行(?!动|为)|条(?!例))\\p{IsHan}{0,12}?" + KIND
          + "》?(?:[（(][^（()）]{0,40}[）)])?(?![\\p{IsHan}&&[^第的自从于由经与同和业已现在有试施暂报为期执实修未及]])");
  private static final Pattern OPENING = Pattern
      .compile("^(?:第\\p{IsHan}{1,2}章\\p{IsHan}{2})?(?:第[0-9零〇一二三四五六七八九十百千]{1,9}条(?:之\\p{IsHan})?"
          + "|[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳])?");
  private static final Pattern LABEL = Pattern.compile("(?:施行|实施|执行|生效)(?:日期|时间)：?");
  private static final Pattern PUBLISHED = Pattern
      .compile("(?:现(?![行有状])|予以|特此|决定)[^。]*?(?:公布|印发|发布|颁布|通告|公告|下发)(?:给你们)?[^。《》]*，");
  private static final Pattern APPROVED = Pattern.compile("经[^，《》]{2,40}(?:批准|同意|通过)，");
  private static final Pattern NAMED = Pattern.compile("《(?<name>[^《》]+)》，?");
  // What may stand between 本办法 and 自…起施行, in the last clause of several.
  private static final Pattern BETWEEN = Pattern
      .compile("(?:.*[，：])?(?:的|并|特|暂|定|(?:经|由|业经|已经|修订|修改|公布|发布)[^的，]*)?");
  private static final Pattern PART = Pattern.compile("第[^，条款项]{1,9}[条款项](?!例)|《|所称|可以|应当|不得|必须");

  private static final Form ON = Form.of("月", "(?:(?:自|从|于)(?<on>" + DATE + ")(?:" + NUMBER
      + "时)?(?:之日)?起?|(?<since>" + DATE + ")起)(?:至[^，。]{4,24}?止?)?" + WHERE + VERB);
  private static final Form LABELLED = Form.of("月",
      "(?:施行|实施|执行|生效)(?:日期|时间)(?:为|是|：|:)?(?:自|从)?(?<on>" + DATE + ")起?");
  private static final Form ONCE = Form.of("日",
      "(?:自|从|于)(?:\\p{IsHan}{0,24}?(?:(?<known>印发|发布|公布|颁布|下发|发文|签发|公告|刊登|登报)"
          + "|(?<approved>批准|通过|签署|签字|批复|备案))(?:之日|日)|(?<now>即日))起?，?(?:满|届满)?(?:(?<count>" + NUMBER
          + ")(?<unit>日|天|个月|月|年)(?:后|期满后?|届满后?|之后|以后|起)*)?" + WHERE + VERB);
  private static final Form COUNTED = Form.of("日",
      "(?:自|从)(?:(?<on>" + DATE + ")|(?:印发|发布|公布|颁布|下发)之日)起(?:开始)?(?:计算|算)");
  private static final Form ONCE_APPROVED = Form.of("后",
      "(?:报|经|由)\\p{IsHan}{1,20}?(?:批准|同意|通过)后(?:公布)?(?:施行|实施|生效)");
  private static final Form ELSEWHERE = Form.of("时一日",
      "(?:与|同|和)(?:《(?<with>[^》]+)》|\\p{IsHan}{2,20}?)(?:同时|一并|一起)(?:施行|实施|生效|执行)"
          + "|(?:自|从)(?:《(?<since>[^》]+)》|\\p{IsHan}{2,20}?)(?:施行|实施|生效)之日起(?:同时)?" + VERB
          + "|(?:施行|实施|生效)(?:日期|时间)，?(?:由|另行|待|以)[^，。]{1,40}");

  private static final String PERIOD = "(?:有效期限?|(?:试行|试点|施行|实施|执行|适用|暂行|授权)(?:期限|期间|时间|期)|期限)(?:暂定|定|设|共)?(?:为|是|：|:)?";
  private static final Form FOR = Form.of("年月",
      "(?:" + PERIOD + "(?:自[^，。]{1,30}?起)?(?:计算)?，?(?:为期|为|共计|共|暂定)?（?|试行|暂行)(?<count>" + NUMBER
          + ")(?<unit>周?年|个月|月)(?<half>半)?(?!以|内)");
  private static final Form YEARS_VALID = Form.of("年月",
      "起?(?<count>" + NUMBER + ")(?<unit>年|个月)(?<half>半)?(?:以?内)?有效");
  private static final Form UNTIL = Form.of("月底末",
      "(?:" + PERIOD + "(?:自|从)?(?<from>" + DATE
          + ")?起?|施行|实施|执行|试行|有效|实行)(?:截至|截止到?|延续至|延长至|至|到|[—－~-]{1,2})(?<until>" + DATE + "|"
          + ChineseDate.FORM_IN_YEAR + ")");
  private static final Form FROM_UNTIL = Form.of("月",
      "(?:自|从)(?<from>" + DATE + ")起?(?:至|到)(?<until>" + DATE + "|" + ChineseDate.FORM_IN_YEAR
          + ")(?:为?止)?(?:期间)?，?" + VERB);
  private static final Form ENDS_FROM = Form.of("月",
      "(?:自|从)(?<after>" + DATE + ")起(?:自动|自行|同时)?(?:失效|废止|停止执行)");

  private static final Pattern OF_OWN = Pattern.compile("的?(?:自[^，第]{2,20}起?)?(?:试行|施行)?");
  private static final Pattern OPENS_TERM = Pattern.compile("其|且|并|暂|（?");
  private static final Pattern BEHIND_START = Pattern.compile(".*(?:施行|实施|执行|试行|实行|生效|之日)起?[、（]?");

  private static final Pattern SPEAKS = Pattern.compile(
      "(?:起|日|后).{0,12}(?:施行|实施|生效)$|(?:有效期|试行期|执行期)(?!限?[内满届])|(?:自动|自行)(?:失效|废止)$|(?:施行|实施)日期$");
  // 试行一年，期满后有效期延长至2025年12月31日: two terms, and nobody knows what becomes of the second.
  private static final Pattern LENGTHENED = Pattern.compile("期满?后[^。]{0,12}(?:延长|顺延|续)");
  private static final Pattern TERM_SPOKEN_OF = Pattern
      .compile("(?:有效|试行|执行)期限?(?!内|满|届|间|以|前|后|到)");
  private static final Pattern SPEAKS_OF_OTHERS = Pattern
      .compile("(?:施行|实施|生效|有效期限?)(?:之日起|前|后|期间|内|届满|期满)|可以|应当|不得|许可|资格|证|合同");

  /**
   * Reads a sentence.
   *
   * @param sentence without white space, its width folded, and without what it quotes
   * @param isOwnName whether 《…》 is the document itself
   * @param continues whether the sentence before it in the same paragraph speaks of it
   */
  static TermSentence read(String sentence, Predicate<String> isOwnName, boolean continues) {
    String text = OPENING.matcher(sentence).replaceFirst("");
    return new Subject(text, isOwnName, continues).read();
  }

  /**
   * Whether a sentence may say anything: each form has one of a few words. Nearly all sentences
   * have none, and need not be read.
   *
   * @param printed the sentence as it is printed
   */
  static boolean mayTell(String printed) {
    char before = ' ';
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (isWordOfTime(before, c) || isCompatibilityForm(c)) {
        return true;
      }
      before = isBlank(c) ? before : c;
    }
    return false;
  }

  private static boolean isWordOfTime(char first, char second) {
    return switch (second) {
      case '行' -> "施实执试暂".indexOf(first) >= 0;
      case '施' -> first == '实';
      case '效' -> "生有失".indexOf(first) >= 0;
      case '止' -> first == '废';
      case '限' -> first == '期';
      case '期', '时' -> "点用权".indexOf(first) >= 0;
      default -> false;
    };
  }

  /** What NFKC makes another ideograph of. */
  private static boolean isCompatibilityForm(char c) {
    return (c >= '\u2F00' && c <= '\u2FD5') || (c >= '\uF900' && c <= '\uFAFF');
  }

  /** What does not part a word: white space and the marks of Markdown. */
  private static boolean isBlank(char c) {
    return c == '*' || c == '\\' || Character.isWhitespace(c);
  }

  /**
   * A form in which a sentence speaks of time.
   *
   * @param oneOf characters one of which it always has: looking for them costs next to nothing
   */
  private record Form(String oneOf, Pattern pattern) {

    static Form of(String oneOf, String pattern) {
      return new Form(oneOf, Pattern.compile(pattern));
    }

    boolean mayStandIn(String text) {
      return oneOf.chars().anyMatch(c -> text.indexOf(c) >= 0);
    }
  }

  /** A sentence without its number, and what is known of its subject. */
  private record Subject(String text, Predicate<String> isOwnName, boolean continues) {

    TermSentence read() {
      Start start = start();
      Term term = term(start);
      if (start == null && term == null) {
        return saysMore() || (continues && speaksOfTerm(false)) ? new TermSentence(null, null, true)
            : NOTHING;
      }
      boolean isOpen = term == null
          && (speaksOfTerm(start != null) || end(start).or(() -> period(start)).isPresent());
      return new TermSentence(start, term, isOpen);
    }

    private @Nullable Start start() {
      Matcher on = own(ON).or(() -> own(FROM_UNTIL))
          .or(() -> own(LABELLED))
          .or(() -> ownTerm(UNTIL, null).filter(until -> until.group("from") != null))
          .orElse(null);
      if (on != null) {
        return ChineseDate.first(day(on)).map(Start.On::new).orElse(null);
      }
      Matcher once = own(ONCE).orElse(null);
      if (once != null) {
        return once.group("approved") != null ? new Start.Untold() : onceMadeKnown(once);
      }
      if (own(ONCE_APPROVED).isPresent()) {
        return new Start.Untold();
      }
      Matcher counted = ownTerm(FOR, null).isPresent() ? first(COUNTED, before -> true).orElse(null)
          : null;
      if (counted != null) {
        return counted.group("on") == null ? new Start.OnceMadeKnown(0, 0)
            : ChineseDate.first(counted.group("on")).map(Start.On::new).orElse(null);
      }
      return own(ELSEWHERE)
          .map(other -> new Start.AsElsewhere(
              other.group("with") != null ? other.group("with") : other.group("since")))
          .orElse(null);
    }

    private static String day(Matcher matcher) {
      for (String group : new String[]{"on", "since", "from"}) {
        if (matcher.namedGroups().containsKey(group) && matcher.group(group) != null) {
          return matcher.group(group);
        }
      }
      throw new IllegalStateException(matcher.group());
    }

    private static @Nullable Start onceMadeKnown(Matcher once) {
      if (once.group("count") == null) {
        return new Start.OnceMadeKnown(0, 0);
      }
      OptionalInt count = number(once.group("count"));
      if (count.isEmpty()) {
        return null;
      }
      return switch (once.group("unit")) {
        case "日", "天" -> new Start.OnceMadeKnown(count.getAsInt(), 0);
        case "年" -> new Start.OnceMadeKnown(0, MONTHS * count.getAsInt());
        default -> new Start.OnceMadeKnown(0, count.getAsInt());
      };
    }

    private @Nullable Term term(@Nullable Start start) {
      Matcher until = end(start).orElse(null);
      if (until != null) {
        LocalDate first = until.group("from") != null
            ? ChineseDate.first(until.group("from")).orElse(null)
            : start instanceof Start.On on ? on.day() : null;
        return ChineseDate.last(until.group("until"), first).map(Term.Until::new).orElse(null);
      }
      Matcher period = period(start).orElse(null);
      if (period != null) {
        return LENGTHENED.matcher(text).find() ? null : period(period);
      }
      return ownTerm(ENDS_FROM, start).flatMap(ends -> ChineseDate.first(ends.group("after")))
          .map(day -> new Term.Until(day.minusDays(1)))
          .orElse(null);
    }

    /** The last day, as it is written; the calendar may lack it. */
    private Optional<Matcher> end(@Nullable Start start) {
      return ownTerm(UNTIL, start).or(() -> own(FROM_UNTIL));
    }

    private Optional<Matcher> period(@Nullable Start start) {
      return ownTerm(FOR, start).or(() -> ownTerm(YEARS_VALID, start));
    }

    private static @Nullable Term period(Matcher period) {
      OptionalInt count = number(period.group("count"));
      if (count.isEmpty()) {
        return null;
      }
      boolean isYears = period.group("unit").endsWith("年");
      int half = period.group("half") == null ? 0 : MONTHS / 2;
      return new Term.For(isYears ? count.getAsInt() * MONTHS + half : count.getAsInt());
    }

    private static OptionalInt number(String text) {
      StringBuilder plain = new StringBuilder(text.replace('两', '二'));
      for (int i = 0; i < plain.length(); i++) {
        int formal = FORMAL_DIGITS.indexOf(plain.charAt(i));
        if (formal >= 0) {
          plain.setCharAt(i, DIGITS.charAt(formal));
        }
      }
      return ChineseNumber.parse(plain.toString());
    }

    /** A form that speaks of the document itself. */
    private Optional<Matcher> own(Form form) {
      return first(form, this::isOwn);
    }

    /** A term is told behind 本办法, or behind the day from which it counts. */
    private Optional<Matcher> ownTerm(Form form, @Nullable Start start) {
      return first(form, before -> isOwnTerm(before, start != null));
    }

    /** The first place of a form before which the right words stand. */
    private Optional<Matcher> first(Form form, Predicate<String> isRight) {
      if (!form.mayStandIn(text)) {
        return Optional.empty();
      }
      Matcher matcher = form.pattern().matcher(text);
      while (matcher.find()) {
        if (isRight.test(text.substring(0, matcher.start()))) {
          return Optional.of(matcher);
        }
      }
      return Optional.empty();
    }

    private boolean isOwnTerm(String before, boolean hasStart) {
      int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf('：'));
      String clause = before.substring(1 + comma);
      if (OPENS_TERM.matcher(clause).matches()) {
        return hasStart || continues || before.equals(clause);
      }
      return (hasStart && BEHIND_START.matcher(clause).matches()) || isOwnSubject(clause);
    }

    /** 本办法, 本办法的, 本办法自…起. */
    private static boolean isOwnSubject(String clause) {
      Matcher own = OWN.matcher(clause);
      return own.lookingAt() && OF_OWN.matcher(clause.substring(own.end())).matches();
    }

    private boolean isOwn(String before) {
      if (before.isEmpty() || LABEL.matcher(before).matches()) {
        return true;
      }
      Matcher own = OWN.matcher(before);
      if (own.lookingAt()) {
        String rest = before.substring(own.end());
        return BETWEEN.matcher(rest).matches() && !PART.matcher(lastClauses(rest)).find();
      }
      Matcher named = NAMED.matcher(before);
      return (before.endsWith("，") && PUBLISHED.matcher(before).find())
          || APPROVED.matcher(before).matches()
          || (named.matches() && isOwnName.test(named.group("name")));
    }

    private static String lastClauses(String rest) {
      return rest.endsWith("，") ? "" : rest.substring(rest.lastIndexOf('，') + 1);
    }

    /** 有效期 behind the day in force, in a form that is not known: 有效期三至五年. */
    private boolean speaksOfTerm(boolean hasStart) {
      Matcher spoken = TERM_SPOKEN_OF.matcher(text);
      return spoken.find() && isOwnTerm(text.substring(0, spoken.start()), hasStart);
    }

    private boolean saysMore() {
      Matcher own = OWN.matcher(text);
      return own.lookingAt() && SPEAKS.matcher(text).find()
          && !SPEAKS_OF_OTHERS.matcher(text.substring(own.end())).find();
    }
  }
}
