package gazette.search.snippet;

import gazette.meaning.WordVectors;
import org.jspecify.annotations.Nullable;

/** How near in meaning the sentences of a text are to a query. */
final class Nearness {

  private final float @Nullable [] query;
  private final float far;
  private final WordVectors.@Nullable Sum sum;

  /**
   * Compares with a query.
   *
   * @param query its vector, of length 1; null when only words count
   * @param far what is less near counts nothing
   */
  Nearness(float @Nullable [] query, float far) {
    this.far = far;
    this.query = query;
    this.sum = query == null ? null : WordVectors.load().sum();
  }

  /**
   * The cosine of a piece of a text, 0 to 1; 0 for all that is far.
   *
   * @param text normalised
   * @param start where the piece begins
   * @param end where it ends
   */
  double of(String text, int start, int end) {
    if (query == null || sum == null) {
      return 0;
    }
    sum.clear();
    sum.add(text, start, end);
    if (sum.isEmpty()) {
      return 0;
    }
    float[] unit = sum.unit();
    float cosine = 0;
    for (int i = 0; i < unit.length; i++) {
      cosine += unit[i] * query[i];
    }
    return cosine < far ? 0 : cosine;
  }
}
