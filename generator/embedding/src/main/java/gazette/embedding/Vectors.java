package gazette.embedding;

import java.util.List;
import java.util.stream.Stream;

/** Arithmetic with vectors. */
final class Vectors {

  private Vectors() {}

  /** The mean of vectors. */
  static float[] mean(float[][] vectors) {
    double[] sum = new double[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    float[] mean = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = (float) (sum[i] / vectors.length);
    }
    return mean;
  }

  /** The vectors less one of them all. */
  static List<float[]> less(float[][] vectors, float[] mean) {
    return Stream.of(vectors).map(vector -> less(vector, mean)).toList();
  }

  /** A vector less another one; all 0 where it is all 0, which means nothing. */
  static float[] less(float[] vector, float[] other) {
    float[] difference = new float[vector.length];
    boolean means = dot(vector, vector) > 0;
    for (int i = 0; means && i < difference.length; i++) {
      difference[i] = vector[i] - other[i];
    }
    return difference;
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
