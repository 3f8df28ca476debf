package gazette.search.rank;

import java.util.Arrays;

/** Documents, in order, with their scores. */
final class Scored {

  static final Scored NOTHING = new Scored(new int[0], new float[0]);

  private final int[] documents;
  private final float[] scores;

  private Scored(int[] documents, float[] scores) {
    this.documents = documents;
    this.scores = scores;
  }

  int document(int place) {
    return documents[place];
  }

  float score(int place) {
    return scores[place];
  }

  int count() {
    return documents.length;
  }

  Scored times(float factor) {
    float[] products = scores.clone();
    for (int i = 0; i < products.length; i++) {
      products[i] *= factor;
    }
    return new Scored(documents, products);
  }

  Scored all(float score) {
    float[] same = new float[scores.length];
    Arrays.fill(same, score);
    return new Scored(documents, same);
  }

  /** The sums of what stands in either, or in both. */
  Scored plus(Scored other, boolean inBoth) {
    int[] sums = new int[inBoth ? Math.min(count(), other.count()) : count() + other.count()];
    float[] sumScores = new float[sums.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < count() || j < other.count()) {
      int one = i < count() ? documents[i] : Integer.MAX_VALUE;
      int two = j < other.count() ? other.documents[j] : Integer.MAX_VALUE;
      if (one == two || !inBoth) {
        sums[size] = Math.min(one, two);
        sumScores[size++] = (one <= two ? scores[i] : 0) + (two <= one ? other.scores[j] : 0);
      }
      i += one <= two ? 1 : 0;
      j += two <= one ? 1 : 0;
    }
    return new Scored(Arrays.copyOf(sums, size), Arrays.copyOf(sumScores, size));
  }

  /** Takes documents in their order. */
  static final class Collector {
    private int[] documents = new int[64];
    private float[] scores = new float[documents.length];
    private int count;

    void add(int document, float score) {
      if (count == documents.length) {
        documents = Arrays.copyOf(documents, 2 * count);
        scores = Arrays.copyOf(scores, 2 * count);
      }
      documents[count] = document;
      scores[count++] = score;
    }

    Scored scored() {
      return new Scored(Arrays.copyOf(documents, count), Arrays.copyOf(scores, count));
    }
  }
}
