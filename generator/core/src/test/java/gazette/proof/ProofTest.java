package gazette.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.content.EmendationsReader;
import gazette.model.ArticleId;
import gazette.model.Emendation;
import gazette.model.IssueId;
import gazette.problem.Problems;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison itself, on two lines. */
class ProofTest {

  private static final ArticleId ARTICLE = new ArticleId(new IssueId(2020, 6), "01-a");
  private static final String SOURCE = "第一条 各县(市、区)人民政府 and 市直部门\n第二条 本办法自2020年起施行。";
  private static final Emendation AND = emendation(1, 1, "政府 and 市", "政府和市", "misread");

  @Test
  void theSourceWithItsExceptionsIsTheContent() {
    assertEquals(List.of(), findings("第一条　各县（市、区）人民政府和市直部门第二条本办法自2020年起施行。", AND));
  }

  @Test
  void widthAndWhiteSpaceDoNotCountAndEverySignDoes() {
    assertEquals(List.of(), compare("(一)≥ 37°C,Ⅲ级;①※", "（一） ≥37℃，III级；①※"));
    for (String other : List.of("（一）>37℃，Ⅲ级；①※", "（一）≥37℃，Ⅱ级；①※", "（一）≥37℃。Ⅲ级；①※", "（一）≥37℃，Ⅲ级；1※",
        "（一）≥37℃，Ⅲ级；①", "（一）≥37℃，Ⅲ级；①※※")) {
      assertEquals(1, compare("(一)≥ 37°C,Ⅲ级;①※", other).size(), other);
    }
  }

  @ParameterizedTest
  @CsvSource({"本办法自2020年起施行,本办法自2021年起施行", "市直,市", "第二条,第二条第二条", "起施行。,起施行", "市、区,区、市"})
  void anyOtherCharacterIsFoundAndTheFindingCanBePasted(String source, String content) {
    String changed = SOURCE.replace(" and ", "和").replace("(", "（").replace(source, content);
    List<String> findings = findings(changed, AND);
    assertEquals(1, findings.size(), findings::toString);
    String line = findings.getFirst().lines().toList().getLast().strip();
    Problems problems = new Problems();
    Emendation pasted = EmendationsReader.read(line, "emendations.tsv", Set.of(ARTICLE), problems)
        .getFirst();
    assertEquals(List.of(), problems.sorted());
    assertEquals(List.of(), findings(changed, AND, pasted));
  }

  @Test
  void aFindingTellsWhereAndWhat() {
    assertEquals("""
        source line 2 and 2020/06/01-a.md:7 differ: '0' in the source, '1' in the content
            2\t01-a\tmisread\t自2020年起施行\t自2021年起施行\t(say why)""",
        String.join("\n", findings("第一条　各县（市、区）人民政府和市直部门第二条本办法自2021年起施行。", AND)));
  }

  @Test
  void anExceptionThatTheContentDoesNotNeedIsFound() {
    assertEquals(1, findings("第一条各县（市、区）人民政府 and 市直部门第二条本办法自2020年起施行。", AND).size());
  }

  @Test
  void anExceptionIsUsedExactlyOnce() {
    String content = "第一条　各县（市、区）人民政府和市直部门第二条本办法自2020年起施行。";
    assertEquals("""
        emendations.tsv:2: 2\t第一条\t\tstale
            its text begins 0 times on line 2 of the source; it must be once""",
        String.join("\n", findings(content, AND, emendation(2, 2, "第一条", "", "stale"))));
    assertEquals("""
        emendations.tsv:2: 2\t0\t零\tambiguous
            its text begins 2 times on line 2 of the source; it must be once""",
        String.join("\n", findings(content, AND, emendation(2, 2, "0", "零", "ambiguous"))));
    assertEquals("""
        emendations.tsv:2: 1\t市直\t县直\toverlapping
            it overlaps the one before""",
        String.join("\n", findings(content, AND, emendation(2, 1, "市直", "县直", "overlapping"))));
  }

  @Test
  void whatIsLostAtTheEndOrAddedThereIsFound() {
    assertEquals(1, compare("第一条", "第一条第二条").size());
    assertEquals(1, compare("第一条第二条", "第一条").size());
    assertEquals(1, compare("第一条", "").size());
    assertEquals(1, compare("", "第一条").size());
    assertEquals(1, compare("", "").size());
  }

  @Test
  void twoTextsThatHaveNothingInCommonGiveFewFindings() {
    int size = compare("甲乙丙丁戊己庚辛".repeat(500), "子丑寅卯辰巳午未".repeat(500)).size();
    assertTrue(size >= 1 && size <= 20, "findings: " + size);
  }

  @Test
  void anExceptionThatChangesNothingThatCountsIsFound() {
    assertEquals(1, findings("第一条　各县（市、区）人民政府和市直部门第二条本办法自2020年起施行。", AND,
        emendation(2, 2, "第二条 本", "第二条　本", "wider")).size());
  }

  private static Emendation emendation(int row, int line, String source, String published,
      String why) {
    return new Emendation(row, line, "e-" + line, ARTICLE, "", Emendation.Kind.MISREAD, source,
        published, why);
  }

  private static List<String> compare(String source, String content) {
    return compare(source, List.of(), content);
  }

  private static List<String> findings(String content, Emendation... repairs) {
    return compare(SOURCE, List.of(repairs), content);
  }

  private static List<String> compare(String source, List<Emendation> repairs, String content) {
    RepairedSource repaired = RepairedSource.of(new PrintedText().add("a.ocr.md", 1, source),
        repairs);
    return Proof.findings(repaired, new PrintedText().add("2020/06/01-a.md", 7, content));
  }
}
