package gazette.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented issues in the forms of other gazettes. Each folder of {@code src/test/resources/issues}
 * has the source, the truth and the figures that the drafts reach; more folders are measured when
 * the system property {@code gazette.samples} names the folder that they are in.
 */
class SampleIssuesTest {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "issues");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
  private static final String SKIPPED = "skipped: no more samples; name their folder with -Dgazette.samples=<folder>";

  @ParameterizedTest
  @MethodSource("samples")
  void reachesItsFigures(SampleIssue sample) throws IOException {
    Measure measure = Measure.of(sample);
    Path figures = SAMPLES.resolve(sample.name()).resolve("figures.txt");
    if (UPDATE) {
      Files.writeString(figures, measure.toString());
    }
    assertEquals(Files.readString(figures), measure.toString(),
        String.join("\n", measure.remarks()));
  }

  static List<SampleIssue> samples() throws IOException {
    List<SampleIssue> samples = SampleIssue.in(SAMPLES);
    assertTrue(samples.size() > 3, "only " + samples.size());
    return samples;
  }

  @Test
  void measuresOtherSamples() throws IOException {
    String folder = System.getProperty("gazette.samples", "");
    assumeTrue(!folder.isEmpty(), SKIPPED);
    Measure all = new Measure();
    for (SampleIssue sample : SampleIssue.in(Path.of(folder))) {
      Measure measure = Measure.of(sample);
      System.out.println(sample.name() + "\n" + measure);
      measure.remarks().forEach(remark -> System.out.println("  " + remark));
      all.add(measure);
    }
    System.out.println("all\n" + all);
    assertEquals(0, all.count("glued or lost without a mark"), all.toString());
    assertTrue(all.share("articles complete") >= 0.95, all.toString());
    assertTrue(all.share("titles right") >= 0.97, all.toString());
    assertTrue(all.share("numbers right") >= 0.97, all.toString());
    assertTrue(all.share("characters in place") >= 0.995, all.toString());
  }
}
