package gazette.meaning;

import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the sentence model on the class path of tests: says what word vectors say. */
public final class StandInModel implements SentenceModel {

  private static final AtomicInteger PASSAGES = new AtomicInteger();
  private static volatile int loadsFor = Integer.MAX_VALUE;

  /** For the service loader. */
  public StandInModel() {}

  /** Sets it to work, for ever or for so many passages, after which it fails. */
  public static void work(int passages) {
    PASSAGES.set(0);
    loadsFor = passages;
  }

  /** How many passages it was asked for. */
  public static int passages() {
    return PASSAGES.get();
  }

  @Override
  public float[] passage(String text) {
    if (PASSAGES.incrementAndGet() > loadsFor) {
      throw new SentenceModelException("the stand-in does not load", new Error());
    }
    return WordVectors.load().passage(text);
  }

  @Override
  public float[] query(String text) {
    if (loadsFor == 0) {
      throw new SentenceModelException("the stand-in does not load", new Error());
    }
    return WordVectors.load().query(text);
  }

  @Override
  public int dimensions() {
    return WordVectors.load().dimensions();
  }

  @Override
  public String id() {
    return "stand-in";
  }
}
