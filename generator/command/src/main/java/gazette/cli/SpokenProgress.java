package gazette.cli;

import gazette.problem.Phrase;
import gazette.site.Progress;
import java.io.PrintWriter;

/** Tells of a build only what takes so long that even a log should say it. */
record SpokenProgress(Words words, PrintWriter out) implements Progress {

  @Override
  public void stage(String name, int steps) {
    // The report says it.
  }

  @Override
  public void step() {
    // Too little to tell.
  }

  @Override
  public void say(Phrase said) {
    out.println(words.problems().text(said));
  }
}
