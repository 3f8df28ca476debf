package gazette.meaning;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Says what texts mean: {@link WordVectors}, or a model that sees a sentence as a whole, some
 * thousand times slower and better. The program does without the latter; one is used where a site
 * wants it and an implementation is on the class path. Implementations may be asked by several
 * threads at once, and read what they need when they are first asked for a vector.
 */
public interface SentenceModel {

  /**
   * The meaning of a passage.
   *
   * @param text normalised, of a few hundred characters at most: what is beyond may be left out
   * @return of length 1; all 0 when it means nothing
   * @throws SentenceModelException when the model cannot be loaded
   */
  float[] passage(String text);

  /**
   * The meaning of what somebody looks for, to be compared with passages.
   *
   * @param text normalised
   * @return of length 1; all 0 when it means nothing
   * @throws SentenceModelException when the model cannot be loaded
   */
  float[] query(String text);

  /** How many values a vector has. */
  int dimensions();

  /** Names the model: vectors of models of another name are not to be compared. */
  String id();

  /** The sentence model on the class path; empty where there is none. */
  static Optional<SentenceModel> find() {
    return ServiceLoader.load(SentenceModel.class).findFirst();
  }
}
