package gazette.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import gazette.meaning.SentenceModel;
import gazette.meaning.SentenceModelException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * BGE small zh v1.5 of the Beijing Academy of Artificial Intelligence, in 8 bits, as LangChain4j
 * packs it: 24 million parameters, 15 to 30 ms for 200 characters on one core. Of what it says its
 * {@link Means} are taken away: without them texts that have nothing to do with each other are at
 * right angles.
 */
public final class BgeSmallZh implements SentenceModel {

  private static final int DIMENSIONS = 512;

  // Model card of BAAI/bge-small-zh-v1.5: the instruction goes before queries, not before passages.
  private static final String INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";

  // Held, so that its level is: what it looks for and does not need is no news.
  private static final Logger DJL = Logger.getLogger("ai.djl");

  private final @Nullable Means means;
  private volatile @Nullable EmbeddingModel model;

  /** A model that is read when it is first asked for a vector. */
  public BgeSmallZh() {
    this(Means.read(DIMENSIONS));
  }

  private BgeSmallZh(@Nullable Means means) {
    this.means = means;
  }

  /** What the model says, means and all. */
  static BgeSmallZh raw() {
    return new BgeSmallZh(null);
  }

  @Override
  public float[] passage(String text) {
    float[] vector = vector(text);
    return means == null ? vector : Vectors.toUnit(Vectors.less(vector, means.passage()));
  }

  @Override
  public float[] query(String text) {
    float[] vector = vector(text.isBlank() ? text : INSTRUCTION + text);
    return means == null ? vector : Vectors.toUnit(Vectors.less(vector, means.query()));
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public String id() {
    return means == null ? "bge-small-zh-v1.5-q8-raw" : "bge-small-zh-v1.5-q8";
  }

  private float[] vector(String text) {
    // The library refuses to embed nothing.
    return text.isBlank() ? new float[DIMENSIONS] : model().embed(text).content().vector();
  }

  private EmbeddingModel model() {
    EmbeddingModel known = model;
    return known == null ? load() : known;
  }

  private synchronized EmbeddingModel load() {
    EmbeddingModel known = model;
    if (known == null) {
      DJL.setLevel(Level.SEVERE);
      try {
        known = new BgeSmallZhV15QuantizedEmbeddingModel();
      } catch (LinkageError | RuntimeException e) {
        // Its native libraries are unpacked into the folder for temporary files, and linked there.
        throw new SentenceModelException("""
            the sentence model %s does not load on %s, %s; see that libraries may be unpacked to \
            and run from %s (java.io.tmpdir), or take gazette-embedding off the class path"""
            .formatted(id(), System.getProperty("os.name"), System.getProperty("os.arch"),
                System.getProperty("java.io.tmpdir")),
            e);
      }
      model = known;
    }
    return known;
  }
}
