package gazette.site;

import gazette.config.Settings;
import gazette.meaning.WordVectors;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.page.TitleNearness;
import gazette.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares titles by the vectors of their words. What all titles of the gazette say (its city,
 * 关于印发…的通知) makes no two of them near: their mean is taken away. Only titles are looked at, so that
 * a change of a text redraws no other article.
 */
final class MeantTitles implements TitleNearness {

  // Vectors that have nothing to do with each other differ in the signs of half of their values,
  // those that are very near of a third; one in twenty that passes is not near, and is compared.
  private static final double DIFFERENT_SIGNS = 0.45;

  private final Map<ArticleId, float[]> vectors = new HashMap<>();
  private final List<Article> articles;
  private final List<long[]> signs;

  private MeantTitles(Gazette gazette, WordVectors words) {
    double[] mean = new double[words.dimensions()];
    this.articles = gazette.articles().toList();
    articles.forEach(article -> {
      float[] vector = words.vector(Normalizer.normalize(article.title()).text());
      vectors.put(article.id(), vector);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i];
      }
    });
    vectors.values().forEach(vector -> centre(vector, mean));
    this.signs = articles.stream().map(article -> signs(vector(article))).toList();
  }

  /** Of a gazette; none is near another where the site does without meaning. */
  static TitleNearness of(Gazette gazette, Settings settings) {
    return settings.meaning() == Settings.Meaning.OFF ? NONE
        : new MeantTitles(gazette, WordVectors.load());
  }

  private void centre(float[] vector, double[] sum) {
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= (float) (sum[i] / vectors.size());
      square += vector[i] * vector[i];
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; length > 0 && i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  private float[] vector(Article article) {
    return Objects.requireNonNull(vectors.get(article.id()), () -> "no title of " + article.id());
  }

  private static long[] signs(float[] vector) {
    BitSet signs = new BitSet(vector.length);
    for (int i = 0; i < vector.length; i++) {
      signs.set(i, vector[i] > 0);
    }
    return Arrays.copyOf(signs.toLongArray(), Math.ceilDiv(vector.length, Long.SIZE));
  }

  @Override
  public List<Article> around(Article article) {
    float[] vector = vector(article);
    long[] own = signs(vector);
    List<Article> around = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      long[] other = signs.get(i);
      int different = 0;
      for (int j = 0; j < own.length; j++) {
        different += Long.bitCount(own[j] ^ other[j]);
      }
      if (different <= DIFFERENT_SIGNS * vector.length) {
        around.add(articles.get(i));
      }
    }
    return around;
  }

  @Override
  public double between(Article article, Article other) {
    float[] one = vector(article);
    float[] two = vector(other);
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * two[i];
    }
    return sum;
  }
}
