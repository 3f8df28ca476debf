package gazette.embedding;

import gazette.meaning.WordVectorsFile;
import java.util.Arrays;
import java.util.List;

/** Makes vectors of four bits a value, as {@link WordVectorsFile} has them. */
final class Levels {

  private static final int MOST = 15;
  private static final int MOST_WEIGHT = 255;

  // Words such as 的, 和 and 有关, which say little wherever they stand, are not worth an addition.
  private static final int LEAST_WEIGHT = 40;

  // One word in a thousand weighs more than the greatest weight there is, lest all others are coarse.
  private static final int ABOVE = 1000;

  // How much of the greatest value of a vector the highest level is.
  private static final float[] REACHES = {1, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f};

  private Levels() {}

  /** The file of vectors, one a word. */
  static WordVectorsFile file(List<String> words, float[][] vectors) {
    int dimensions = vectors[0].length;
    byte[] levels = new byte[vectors.length * dimensions / 2];
    float[] steps = new float[vectors.length];
    int to = 0;
    for (int word = 0; word < vectors.length; word++) {
      int[] odd = nearest(vectors[word]);
      steps[word] = step(vectors[word], odd);
      for (int i = 0; i < dimensions; i += 2) {
        int low = (odd[i] + MOST) / 2;
        int high = (odd[i + 1] + MOST) / 2;
        levels[to++] = (byte) (low | (high << 4));
      }
    }
    return WordVectorsFile.of(dimensions, words, weights(steps), levels);
  }

  private static byte[] weights(float[] steps) {
    float[] sorted = steps.clone();
    Arrays.sort(sorted);
    float most = sorted[sorted.length - 1 - sorted.length / ABOVE];
    byte[] weights = new byte[steps.length];
    for (int word = 0; word < steps.length; word++) {
      int weight = Math.min(MOST_WEIGHT, Math.round(MOST_WEIGHT * steps[word] / most));
      weights[word] = (byte) (weight < LEAST_WEIGHT ? 0 : weight);
    }
    return weights;
  }

  /** The levels, -15, -13 … 15, that come nearest to a vector when they are stretched. */
  private static int[] nearest(float[] vector) {
    float greatest = 0;
    for (float value : vector) {
      greatest = Math.max(greatest, Math.abs(value));
    }
    int[] best = levels(vector, greatest);
    for (float reach : REACHES) {
      int[] levels = levels(vector, reach * greatest);
      if (error(vector, levels) < error(vector, best)) {
        best = levels;
      }
    }
    return best;
  }

  private static int[] levels(float[] vector, float greatest) {
    float step = greatest == 0 ? 1 : greatest / MOST;
    int[] levels = new int[vector.length];
    for (int i = 0; i < vector.length; i++) {
      levels[i] = Math.clamp(2L * Math.round((vector[i] / step - 1) / 2) + 1, -MOST, MOST);
    }
    return levels;
  }

  /** How far levels are to be stretched to come nearest to a vector. */
  private static float step(float[] vector, int[] levels) {
    float product = 0;
    float square = 0;
    for (int i = 0; i < vector.length; i++) {
      product += vector[i] * levels[i];
      square += (float) levels[i] * levels[i];
    }
    return product / square;
  }

  private static float error(float[] vector, int[] levels) {
    float step = step(vector, levels);
    float error = 0;
    for (int i = 0; i < vector.length; i++) {
      float difference = vector[i] - step * levels[i];
      error += difference * difference;
    }
    return error;
  }
}
