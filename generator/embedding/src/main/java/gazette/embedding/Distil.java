package gazette.embedding;

import gazette.meaning.KeptVectors;
import gazette.meaning.SentenceModel;
import gazette.search.segment.WordModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Distils the sentence model into word vectors.
 *
 * <p>
 * A word begins with what the model says of it alone, less the mean of all words, the shorter the
 * more frequent it is. Then the sums of the words of sentences are trained towards what the model
 * says of the sentences: those of laws as passages, those of everyday speech as queries, which they
 * are like; each less the mean of its kind, since all vectors of a kind have much in common. That
 * is done along the axes in which the model's vectors differ most, and what comes out is rounded to
 * four bits a value.
 */
public final class Distil {

  private static final int DIMENSIONS = 192;
  private static final int SENTENCES_OF_A_LAW = 10;

  // There are far fewer of them; with three turns each the needs of people were found best.
  private static final int TURNS_OF_EVERYDAY = 3;

  // Arora, Liang, Ma, "A simple but tough-to-beat baseline for sentence embeddings": a / (a + p).
  private static final double FREQUENT = 1e-3;

  private final SentenceModel model;
  private final PrintStream progress;

  private Distil(SentenceModel model, PrintStream progress) {
    this.model = model;
    this.progress = progress;
  }

  /** Runs the tool: {@code Distil LAWS EVERYDAY OUT}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: Distil LAWS EVERYDAY OUT");
      System.exit(2);
    }
    Path everyday = Path.of(args[1]);
    SentenceModel model = BgeSmallZh.raw();
    Path kept = everyday.resolve("../../../target/" + model.id() + ".vectors").normalize();
    try (KeptVectors vectors = new KeptVectors(kept, model,
        (texts, perSecond) -> System.err.printf("%,d, %.0f a second%n", texts, perSecond))) {
      new Distil(vectors, System.err).run(Path.of(args[0]), everyday, Path.of(args[2]));
    }
  }

  private void run(Path laws, Path everyday, Path out) throws IOException {
    List<String> written = Sentences.ofMarkdown(laws, SENTENCES_OF_A_LAW);
    List<String> spoken = Sentences.lines(everyday, "sentences");
    List<String> both = new ArrayList<>(written);
    both.addAll(spoken);
    Vocabulary vocabulary = Vocabulary.of(WordModel.frequencies(), Sentences.lines(everyday, "words"),
        both);
    progress.printf("%,d words, %,d sentences of laws, %,d of everyday speech%n",
        vocabulary.words().size(), written.size(), spoken.size());
    float[][] ofLaws = vectors(written, model::passage);
    float[][] ofSpeech = vectors(spoken, model::query);
    float[][] ofWords = vectors(vocabulary.words(), model::passage);
    Means means = new Means(Vectors.mean(ofLaws), Vectors.mean(ofSpeech));
    Path kept = everyday.resolve("../resources/gazette/embedding/means.bin").normalize();
    try (OutputStream file = Files.newOutputStream(kept)) {
      means.write(file);
    }
    List<float[]> passages = Vectors.less(ofLaws, means.passage());
    List<float[]> queries = Vectors.less(ofSpeech, means.query());
    List<float[]> words = Vectors.less(ofWords, Vectors.mean(ofWords));
    List<int[]> texts = vocabulary.places(both);
    double[] frequencies = vocabulary.frequencies(
        List.of(texts.subList(0, written.size()), texts.subList(written.size(), both.size())));
    List<float[]> targets = new ArrayList<>(passages);
    targets.addAll(queries);
    targets.replaceAll(Vectors::toUnit);
    List<Integer> turns = new ArrayList<>(Collections.nCopies(written.size(), 1));
    turns.addAll(Collections.nCopies(spoken.size(), TURNS_OF_EVERYDAY));
    Axes axes = Axes.of(targets, model.dimensions(), DIMENSIONS);
    targets.replaceAll(target -> Vectors.toUnit(axes.along(target)));
    float[][] start = start(words, frequencies, axes);
    float[][] trained = WordTraining.train(start, new Lesson(texts, targets, turns), progress);
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
      Levels.file(vocabulary.words(), trained).write(file);
    }
    progress.printf("%s: %,d bytes%n", out, Files.size(out));
  }

  private static float[][] vectors(List<String> texts, Function<String, float[]> model) {
    return texts.stream().map(model).toArray(float[][]::new);
  }

  private static float[][] start(List<float[]> words, double[] frequencies, Axes axes) {
    float[][] start = new float[words.size()][];
    for (int word = 0; word < start.length; word++) {
      float weight = (float) (FREQUENT / (FREQUENT + frequencies[word]));
      start[word] = Vectors.scale(axes.along(words.get(word)), weight);
    }
    return start;
  }
}
