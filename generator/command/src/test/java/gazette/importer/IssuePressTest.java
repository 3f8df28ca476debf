package gazette.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The articles of the sample issues, printed in layouts drawn at random and drafted from what was
 * printed.
 */
class IssuePressTest {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "issues");
  private static final int FEW = 40;
  private static final int MANY = 1_000;
  // None should be; some thousand layouts in, a few still are: a report that begins like the text
  // before it, days of a chronicle that stand alone, running heads that begin with their page.
  private static final double REACHED = 0.0001;

  @Test
  void theSameSeedPrintsTheSame() throws IOException {
    List<SampleIssue> samples = SampleIssue.in(SAMPLES);
    assertEquals(IssuePress.print(samples, 3), IssuePress.print(samples, 3));
  }

  @Test
  void anIssueInAnyLayoutIsDrafted() throws IOException {
    assertDrafted(0, FEW, 0);
  }

  @Test
  @Tag("slow")
  void anIssueInAnyOfManyLayoutsIsDrafted() throws IOException {
    assertDrafted(FEW, MANY, REACHED);
  }

  private static void assertDrafted(int from, int to, double unmarked) throws IOException {
    List<SampleIssue> samples = SampleIssue.in(SAMPLES);
    Measure all = new Measure();
    for (int seed = from; seed < to; seed++) {
      all.add(Measure.of(IssuePress.print(samples, seed)));
    }
    String wrong = all + String.join("\n", all.remarks());
    assertTrue(all.share("articles found") >= 0.99, wrong);
    assertTrue(all.share("articles complete") >= 0.98, wrong);
    assertTrue(all.share("titles right") >= 0.98, wrong);
    assertTrue(all.share("numbers right") >= 0.98, wrong);
    assertTrue(all.share("characters in place") >= 0.995, wrong);
    assertTrue(all.share("glued or lost without a mark") <= unmarked, wrong);
  }
}
