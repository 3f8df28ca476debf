package gazette.site;

import gazette.problem.Phrase;
import gazette.problem.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Follows a build: tells its progress, what is wrong, and at the end what took how long. */
final class Course {

  private record Drawing(int pages, long nanos) {
    Drawing and(Drawing other) {
      return new Drawing(pages + other.pages, nanos + other.nanos);
    }
  }

  private final Progress progress;
  private final Problems problems = new Problems();
  private final List<Work.Stage> stages = new ArrayList<>();
  private final Map<String, Drawing> templates = new ConcurrentHashMap<>();
  private @Nullable String stage;
  private long since;

  Course(Progress progress) {
    this.progress = progress;
  }

  /** Takes what is wrong. */
  Problems problems() {
    return problems;
  }

  /** A stage begins; the one before is over. */
  void stage(String name, int steps) {
    end();
    stage = name;
    since = System.nanoTime();
    progress.stage(name, steps);
  }

  /** A step of the stage is done. May be called by several threads. */
  void step() {
    progress.step();
  }

  /** Something worth telling while it goes on. May be called by several threads. */
  void say(Phrase words) {
    progress.say(words);
  }

  /** A page was drawn. May be called by several threads. */
  void drawn(String template, long nanos) {
    templates.merge(template, new Drawing(1, nanos), Drawing::and);
  }

  private void end() {
    if (stage != null) {
      stages.add(new Work.Stage(stage, Duration.ofNanos(System.nanoTime() - since)));
      stage = null;
    }
  }

  /** All of it, once the build is over. */
  Work work() {
    end();
    return new Work(stages,
        templates.entrySet()
            .stream()
            .map(template -> new Work.Template(template.getKey(), template.getValue().pages(),
                Duration.ofNanos(template.getValue().nanos())))
            .sorted(Comparator.comparing(Work.Template::took).reversed())
            .limit(Work.MOST)
            .toList());
  }
}
