package gazette.embedding;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The directions in which vectors differ most: the right singular vectors of their matrix. In a few
 * hundred of them almost all is kept of what tells the vectors from each other.
 */
final class Axes {

  private final float[][] axes;

  private Axes(float[][] axes) {
    this.axes = axes;
  }

  /** The first axes of some vectors, those along which most lies first. */
  static Axes of(Iterable<float[]> vectors, int from, int count) {
    double[][] product = new double[from][from];
    for (float[] vector : vectors) {
      for (int i = 0; i < from; i++) {
        double value = vector[i];
        double[] row = product[i];
        for (int j = 0; j <= i; j++) {
          row[j] += value * vector[j];
        }
      }
    }
    for (int i = 0; i < from; i++) {
      for (int j = 0; j < i; j++) {
        product[j][i] = product[i][j];
      }
    }
    // The eigenvectors of V'V, by falling eigenvalue.
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(product, false));
    float[][] axes = new float[count][from];
    for (int axis = 0; axis < count; axis++) {
      double[] of = eigen.getEigenvector(axis).toArray();
      for (int i = 0; i < from; i++) {
        axes[axis][i] = (float) of[i];
      }
    }
    return new Axes(axes);
  }

  /** How far a vector goes along each axis. */
  float[] along(float[] vector) {
    float[] along = new float[axes.length];
    for (int axis = 0; axis < axes.length; axis++) {
      float sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += axes[axis][i] * vector[i];
      }
      along[axis] = sum;
    }
    return along;
  }
}
