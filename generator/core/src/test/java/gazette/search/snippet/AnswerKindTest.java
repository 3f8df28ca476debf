package gazette.search.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerKindTest {

  @ParameterizedTest
  @CsvSource({"办证要几天,受理后五个工作日内办结", "乱停车罚多少,处二百元罚款", "社区电话,值班室 2299291", "找哪个部门投诉,由市场监督管理局受理",
      "湿垃圾,厨余垃圾:指易腐烂的垃圾", "二房东,'房屋转租,是指将承租的房屋再出租'", "什么是志愿者组织,本条例所称志愿服务组织"})
  void knowsWhatAnswersAQuestion(String question, String answer) {
    assertTrue(AnswerKind.askedBy(question)
        .stream()
        .anyMatch(kind -> kind.isIn(answer, 0, answer.length())), question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"垃圾分类 投放 时段", "加强组织领导", "62号"})
  void asksForNothingInParticularWithSeveralWords(String query) {
    String text = "本办法所称组织,是指依法成立的单位。";
    assertFalse(
        AnswerKind.askedBy(query).stream().anyMatch(kind -> kind.isIn(text, 0, text.length())),
        query);
  }

  @Test
  void aQuestionForANumberIsNoneForADefinition() {
    String definition = "所称期限,是指工作日";
    assertEquals(List.of(false),
        AnswerKind.askedBy("几天办完")
            .stream()
            .map(kind -> kind.isIn(definition, 0, definition.length()))
            .toList());
  }
}
