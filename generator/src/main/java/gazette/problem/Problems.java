package gazette.problem;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Collects the problems of one run. The same problem reported twice counts once; the order of
 * reporting does not matter, so that files may be read in parallel.
 */
public final class Problems {

  private final SortedSet<Problem> problems = new ConcurrentSkipListSet<>();
  private final Set<String> unfinished = ConcurrentHashMap.newKeySet();

  /**
   * Reports a mistake that stops the build.
   *
   * @param id which one: a key of the messages
   * @param arguments what is put into its words
   */
  public void error(Place place, String id, Object... arguments) {
    add(problem(Severity.ERROR, place, id, arguments));
  }

  /** Reports a mistake that does not stop the build. */
  public void warning(Place place, String id, Object... arguments) {
    add(problem(Severity.WARNING, place, id, arguments));
  }

  private static Problem problem(Severity severity, Place place, String id, Object... arguments) {
    return new Problem(severity, place, id, Phrase.all(arguments));
  }

  /** Takes over a problem that was found before. */
  public void add(Problem problem) {
    problems.add(unfinished.contains(problem.place().file())
        ? new Problem(Severity.WARNING, problem.place(), problem.id(), problem.arguments())
        : problem);
  }

  /** From now on mistakes in this file stop nothing: its author has not finished it. */
  public void demote(String file) {
    unfinished.add(file);
  }

  /** Takes over all that another collection holds. */
  public void addAll(Problems others) {
    others.problems.forEach(this::add);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** All problems, by file and line. */
  public List<Problem> sorted() {
    return List.copyOf(problems);
  }
}
