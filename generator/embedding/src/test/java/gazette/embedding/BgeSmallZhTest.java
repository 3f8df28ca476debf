package gazette.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.meaning.SentenceModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BgeSmallZhTest {

  private final SentenceModel model = SentenceModel.find().orElseThrow();

  @Test
  void isFoundOnTheClassPath() {
    assertInstanceOf(BgeSmallZh.class, model);
  }

  @Test
  void aQueryIsNearestToThePassageThatAnswersIt() {
    float[] query = model.query("老人没人照顾怎么办");
    float answer = Vectors.dot(query, model.passage("对经济困难的失能老年人给予护理补贴。"));
    float other = Vectors.dot(query, model.passage("森林防火期内禁止野外用火。"));
    assertTrue(answer > other + 0.1, answer + " and " + other);
  }

  @Test
  void vectorsAreOfLengthOne() {
    float[] vector = model.passage("城市绿化");
    assertEquals(model.dimensions(), vector.length);
    assertEquals(1, Vectors.dot(vector, vector), 1e-4);
  }

  @Test
  void nothingHasNoDirection() {
    assertArrayEquals(new float[model.dimensions()], model.passage(" "));
  }

  @Test
  void severalThreadsGetWhatOneGets() {
    float[] alone = model.passage("城市绿化");
    List<float[]> together = Stream.generate(() -> "城市绿化")
        .limit(40)
        .parallel()
        .map(model::passage)
        .toList();
    together.forEach(vector -> assertArrayEquals(alone, vector, 1e-5f));
  }
}
