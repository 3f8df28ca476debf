package gazette.search.query;

import gazette.search.query.DaysAsked.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The verbs beside days, which tell what happened on them. */
final class DayVerbs {

  /**
   * A verb beside days.
   *
   * @param edge where it ends behind the days, where it begins before them
   */
  record Verb(Kind kind, int edge) {}

  // In 实施方案 and 执行标准 the verb is a part of a name.
  private static final String VERB = "(?:(?<signed>印发|签发|发文|下发|制发|出台|成文|签署|发(?=的))"
      + "|(?<published>刊登|刊发|刊载|登载|出刊|出版|公布|发布)"
      + "|(?<effective>(?:施行|实施|生效|执行|启用)(?!办法|方案|意见|细则|条例|计划|规划|情况|标准|纲要))"
      + "|(?<expires>到期|失效|截止|截至|过期|作废|废止|期满|为止|有效期? ?(?=截[至止]|[到至])))";

  /** Any of the verbs, as a part of another pattern. */
  static final String ANY = VERB.replaceAll("\\?<[a-z]+>(?=[\\p{IsHan}(])", "?:");

  /** Who asks for 2020年的文件 and nothing else wants what was signed then. */
  static final String PAPERS = " ?的?(?:文件?|公文|发文)\\z";

  private static final Pattern BEHIND = Pattern
      .compile(" ?的?(?:正式|开始|起|就|将|已|即|才){0,2} ?" + VERB + "[的了]?|" + PAPERS);
  // 施行日期是, 截止到, 公布于
  private static final Pattern BEFORE = Pattern
      .compile(VERB + "(?<link>(?:截[至止]|的?日期|的?时间|日|是|为|于|在|到|至|自|从|[: ])*)\\z");

  private static final int LONGEST_BEFORE = 16;

  private DayVerbs() {}

  static Optional<Verb> behind(String text, int end) {
    Matcher verb = BEHIND.matcher(text).region(end, text.length());
    return verb.lookingAt() ? Optional.of(new Verb(kind(verb), verb.end())) : Optional.empty();
  }

  /**
   * The verb before days.
   *
   * @param closed whether nothing goes on behind the days: in 印发2020年工作要点 the year is of the plan
   */
  static Optional<Verb> before(String text, int from, int start, boolean closed) {
    Matcher verb = BEFORE.matcher(text);
    verb.region(Math.max(from, start - LONGEST_BEFORE), start);
    boolean found = verb.find() && (closed || !verb.group("link").isEmpty());
    return found ? Optional.of(new Verb(kind(verb), verb.start())) : Optional.empty();
  }

  private static Kind kind(Matcher verb) {
    if (verb.group("published") != null) {
      return Kind.PUBLISHED;
    }
    if (verb.group("effective") != null) {
      return Kind.EFFECTIVE;
    }
    return verb.group("expires") != null ? Kind.EXPIRES : Kind.SIGNED;
  }
}
