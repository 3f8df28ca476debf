package gazette.search.snippet;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What kind of words answers a question: 几天 is answered by a number of days. */
public enum AnswerKind {
  AMOUNT("多少|几|多久|多长|多大|多高|多重|期限|最[长短高低多少]", "[0-9]|[一二三四五六七八九十百千]+个?(?:工作)?[日天周月年元人次倍时户]|百分之"),
  DAY("何时|什么时候|啥时候|哪[天年月]|几[号点月]|时间|日期", "[0-9]+ ?[年月日时:：]|[上下]午|之日"),
  TELEPHONE("电话|号码|联系方式|怎么联系", "[0-9]{7,}|[0-9]{3,4}[-—][0-9]{7,8}|1[0-9]{2}电话"),
  WHO("谁|哪个(?:部门|单位|局)|什么(?:部门|单位)|哪里|哪儿|归哪|找哪|去哪", "由|向|报|设在|负责|牵头|主任|组长|局|部门|委员会");

  private final Pattern question;
  private final Pattern answer;

  AnswerKind(String question, String answer) {
    this.question = Pattern.compile(question);
    this.answer = Pattern.compile(answer);
  }

  /** The kinds that a normalised query asks for. */
  public static List<AnswerKind> askedBy(String query) {
    return Arrays.stream(values()).filter(kind -> kind.question.matcher(query).find()).toList();
  }

  /** Whether some words of a text may be such an answer. */
  public boolean isIn(String text) {
    return answer.matcher(text).find();
  }
}
