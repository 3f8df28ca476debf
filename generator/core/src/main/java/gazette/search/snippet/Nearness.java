package gazette.search.snippet;

import gazette.meaning.WordVectors;
import org.jspecify.annotations.Nullable;

/** How near in meaning the sentences of a text are to a query. */
final class Nearness {

  /** To a query that means nothing, nothing is near. */
  static final Nearness NONE = new Nearness(null, null, null);

  private final float @Nullable [] query;
  private final WordVectors.@Nullable Sum sum;
  private final WordVectors.@Nullable Likeness likeness;

  private Nearness(float @Nullable [] query, WordVectors.@Nullable Sum sum,
      WordVectors.@Nullable Likeness likeness) {
    this.query = query;
    this.sum = sum;
    this.likeness = likeness;
  }

  /**
   * Compares with a query.
   *
   * @param query normalised
   */
  static Nearness to(String query) {
    WordVectors vectors = WordVectors.load();
    return new Nearness(vectors.vector(query), vectors.sum(), vectors.likeness(query));
  }

  /**
   * Compares with what a query asks beyond a title: of what the title says, all sentences below it
   * say something.
   *
   * @param title normalised
   */
  Nearness beyond(String title) {
    if (query == null) {
      return this;
    }
    float[] its = WordVectors.load().vector(title);
    float common = dot(query, its);
    float[] rest = new float[query.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = query[i] - common * its[i];
    }
    float length = (float) Math.sqrt(dot(rest, rest));
    for (int i = 0; length > 0 && i < rest.length; i++) {
      rest[i] /= length;
    }
    return new Nearness(rest, sum, likeness);
  }

  /**
   * The cosine of a piece of a text, -1 to 1.
   *
   * @param text normalised
   * @param start where the piece begins
   * @param end where it ends
   */
  float of(String text, int start, int end) {
    if (query == null || sum == null) {
      return 0;
    }
    sum.clear();
    sum.add(text, start, end);
    return sum.isEmpty() ? 0 : dot(sum.unit(), query);
  }

  /** How much a piece of a text has that is like each word of the query, 0 to 1. */
  float likeness(String text, int start, int end) {
    return likeness == null ? 0 : likeness.of(text, start, end);
  }

  private static float dot(float[] one, float[] other) {
    float dot = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }
}
