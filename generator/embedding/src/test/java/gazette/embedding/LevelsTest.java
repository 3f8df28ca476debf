package gazette.embedding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.meaning.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelsTest {

  @Test
  void whatIsReadPointsWhereWhatWasRoundedPointed() throws IOException {
    Random random = new Random(1);
    List<String> words = List.of("鱼", "虾", "蟹");
    float[][] vectors = new float[words.size()][64];
    for (float[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Levels.file(words, vectors).write(out);
    WordVectors read = WordVectors.read(new ByteArrayInputStream(out.toByteArray()), "few.bin");
    for (int word = 0; word < vectors.length; word++) {
      float cosine = Vectors.dot(Vectors.toUnit(vectors[word]), read.vector(words.get(word)));
      assertTrue(cosine > 0.98, words.get(word) + ": " + cosine);
    }
  }
}
