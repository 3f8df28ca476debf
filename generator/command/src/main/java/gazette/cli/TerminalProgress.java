package gazette.cli;

import gazette.problem.Phrase;
import gazette.site.Progress;
import java.io.Console;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how a build goes on, once it takes longer than a second. */
final class TerminalProgress implements Progress, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int UPDATE_MILLIS = 100;

  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;
  private String stage = "";
  private String said = "";
  private int steps;
  private int done;

  private final Words words;

  private TerminalProgress(Words words) {
    this.words = words;
  }

  /** Whether somebody looks on: in a pipe or a log there is nobody. */
  static boolean isWatched() {
    return terminal() != null;
  }

  /** Where somebody looks on and may answer. */
  @SuppressWarnings("SystemConsoleNull") // it is, where another process holds the streams
  static @Nullable Console terminal() {
    Console console = System.console();
    return console != null && console.isTerminal() ? console : null;
  }

  /** Progress that must be closed before anything else is printed. */
  static TerminalProgress begin(Words words) {
    return new TerminalProgress(words);
  }

  @Override
  public synchronized void stage(String name, int all) {
    stage = words.name("stage", name);
    steps = all;
    done = 0;
    said = "";
    close();
    show();
  }

  @Override
  public synchronized void step() {
    done++;
    show();
  }

  @Override
  public synchronized void say(Phrase line) {
    said = words.problems().text(line);
    show();
  }

  private void show() {
    if (System.nanoTime() - start < PATIENCE.toNanos()) {
      return;
    }
    if (bar == null) {
      bar = new ProgressBarBuilder().setTaskName(stage)
          .setInitialMax(steps == 0 ? -1 : steps)
          .setStyle(ProgressBarStyle.ASCII)
          .setUpdateIntervalMillis(UPDATE_MILLIS)
          .clearDisplayOnFinish()
          .build();
    }
    bar.setExtraMessage(said);
    bar.stepTo(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
