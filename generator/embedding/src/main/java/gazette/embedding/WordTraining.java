package gazette.embedding;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Bends the vectors of words until the sum of a text's words points where it should: Adam (Kingma
 * and Ba, 2015) on the cosine, of which only the words of a batch take part.
 *
 * <p>
 * One of 20 texts is held out; when those are not met better than before, it is enough: from there
 * on the vectors learn the texts by heart.
 */
final class WordTraining {

  private static final long SEED = 1;
  private static final int BATCH = 256;
  private static final int HELD_OUT = 20;
  private static final int MOST_EPOCHS = 8;
  private static final float RATE = 0.001f;
  private static final float MOMENT = 0.9f;
  private static final float SQUARES = 0.99f;

  private final float[][] vectors;
  private final int dimensions;
  private final PrintStream progress;

  // A row for each word, made when it is first met.
  private final float[][] gradients;
  private final float[][] moments;
  private final float[][] squares;
  private final BitSet inBatch = new BitSet();

  private WordTraining(float[][] start, PrintStream progress) {
    this.vectors = start;
    this.dimensions = start[0].length;
    this.progress = progress;
    this.gradients = new float[start.length][];
    this.moments = new float[start.length][];
    this.squares = new float[start.length][];
  }

  /**
   * Trains vectors.
   *
   * @param start one a word; changed
   * @return the vectors that did best on what was held out
   */
  static float[][] train(float[][] start, Lesson lesson, PrintStream progress) {
    return new WordTraining(start, progress).train(lesson);
  }

  private float[][] train(Lesson lesson) {
    Random random = new Random(SEED);
    List<Integer> texts = new ArrayList<>();
    for (int i = 0; i < lesson.texts().size(); i++) {
      if (lesson.texts().get(i).length > 0) {
        texts.add(i);
      }
    }
    Collections.shuffle(texts, random);
    List<Integer> heldOut = texts.subList(0, texts.size() / HELD_OUT);
    List<Integer> order = new ArrayList<>();
    for (int text : texts.subList(heldOut.size(), texts.size())) {
      order.addAll(Collections.nCopies(lesson.turns().get(text), text));
    }
    float[][] best = copy();
    double bestCosine = cosine(lesson, heldOut);
    progress.printf("before: held out %.4f%n", bestCosine);
    for (int epoch = 1; epoch <= MOST_EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double learnt = epoch(lesson, order);
      double cosine = cosine(lesson, heldOut);
      progress.printf("epoch %d: learnt %.4f, held out %.4f%n", epoch, learnt, cosine);
      if (cosine <= bestCosine) {
        break;
      }
      bestCosine = cosine;
      best = copy();
    }
    return best;
  }

  /** Goes through all texts once; returns their mean cosine on the way. */
  private double epoch(Lesson lesson, List<Integer> order) {
    double total = 0;
    for (int from = 0; from < order.size(); from += BATCH) {
      for (int text : order.subList(from, Math.min(from + BATCH, order.size()))) {
        total += slope(lesson.texts().get(text), lesson.targets().get(text));
      }
      inBatch.stream().forEach(this::step);
      inBatch.clear();
    }
    return total / order.size();
  }

  /** Adds to its words' gradients what would turn a text's sum towards the target. */
  private float slope(int[] words, float[] target) {
    float[] sum = sum(words);
    float length = (float) Math.sqrt(Vectors.dot(sum, sum)) + 1e-9f;
    Vectors.scale(sum, 1 / length);
    float cosine = Vectors.dot(sum, target);
    for (int i = 0; i < dimensions; i++) {
      sum[i] = (cosine * sum[i] - target[i]) / length;
    }
    for (int word : words) {
      float[] gradient = gradients[word];
      if (gradient == null) {
        gradient = new float[dimensions];
        gradients[word] = gradient;
      }
      for (int i = 0; i < dimensions; i++) {
        gradient[i] += sum[i];
      }
      inBatch.set(word);
    }
    return cosine;
  }

  /** Moves a word's vector, by its gradient and those before. */
  private void step(int word) {
    if (moments[word] == null) {
      moments[word] = new float[dimensions];
      squares[word] = new float[dimensions];
    }
    float[] vector = vectors[word];
    float[] gradient = gradients[word];
    float[] moment = moments[word];
    float[] square = squares[word];
    for (int i = 0; i < dimensions; i++) {
      float slope = gradient[i];
      moment[i] = MOMENT * moment[i] + (1 - MOMENT) * slope;
      square[i] = SQUARES * square[i] + (1 - SQUARES) * slope * slope;
      vector[i] -= RATE * moment[i] / ((float) Math.sqrt(square[i]) + 1e-8f);
    }
    Arrays.fill(gradient, 0);
  }

  private double cosine(Lesson lesson, List<Integer> texts) {
    double total = 0;
    for (int text : texts) {
      total += Vectors.dot(Vectors.toUnit(sum(lesson.texts().get(text))),
          lesson.targets().get(text));
    }
    return total / texts.size();
  }

  private float[] sum(int[] words) {
    float[] sum = new float[dimensions];
    for (int word : words) {
      float[] vector = vectors[word];
      for (int i = 0; i < dimensions; i++) {
        sum[i] += vector[i];
      }
    }
    return sum;
  }

  private float[][] copy() {
    return Arrays.stream(vectors).map(float[]::clone).toArray(float[][]::new);
  }
}
