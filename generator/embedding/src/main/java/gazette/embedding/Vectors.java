package gazette.embedding;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic with vectors. */
final class Vectors {

  private Vectors() {}

  /** The vectors less the mean of all. */
  static List<float[]> lessMean(float[][] vectors) {
    int dimensions = vectors[0].length;
    double[] sum = new double[dimensions];
    for (float[] vector : vectors) {
      for (int i = 0; i < dimensions; i++) {
        sum[i] += vector[i];
      }
    }
    List<float[]> less = new ArrayList<>();
    for (float[] vector : vectors) {
      float[] difference = new float[dimensions];
      for (int i = 0; i < dimensions; i++) {
        difference[i] = (float) (vector[i] - sum[i] / vectors.length);
      }
      less.add(difference);
    }
    return less;
  }

  /** Makes a vector one of length 1, unless it is 0; returns it. */
  static float[] toUnit(float[] vector) {
    float length = (float) Math.sqrt(dot(vector, vector));
    return length == 0 ? vector : scale(vector, 1 / length);
  }

  /** Makes a vector longer or shorter; returns it. */
  static float[] scale(float[] vector, float times) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= times;
    }
    return vector;
  }

  static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
