package gazette.site;

import gazette.problem.Phrase;

/** Is told how a build goes on. Steps may come from several threads. */
public interface Progress {

  /**
   * A stage begins, and the one before is over.
   *
   * @param name what is done
   * @param steps how many steps it has; 0 when that is not known
   */
  void stage(String name, int steps);

  /** One more step of the stage is done. */
  void step();

  /** Something worth telling, in one line. */
  default void say(Phrase words) {
    // Not everybody wants to know.
  }

  /** Tells nobody. */
  static Progress none() {
    return new Progress() {
      @Override
      public void stage(String name, int steps) {
        // Nobody.
      }

      @Override
      public void step() {
        // Nobody.
      }
    };
  }
}
