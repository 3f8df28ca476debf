package gazette.problem;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Collects the problems of one run. The same problem reported twice counts once; the order of
 * reporting does not matter, so that files may be read in parallel.
 */
public final class Problems {

  private final SortedSet<Problem> problems = new ConcurrentSkipListSet<>();
  private final Set<Suppression> suppressions = ConcurrentHashMap.newKeySet();
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
    assert severity == Messages.severity(id) : "warnings.txt and the code differ: " + id;
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

  /** From now on such a warning is right as it is there, and is not told. */
  public void suppress(Suppression suppression) {
    suppressions.add(suppression);
  }

  /** What is said of warnings so far. */
  public List<Suppression> suppressions() {
    return List.copyOf(suppressions);
  }

  /** Takes over all that another collection holds. */
  public void addAll(Problems others) {
    suppressions.addAll(others.suppressions);
    others.problems.forEach(this::add);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** The problems that are not suppressed, by file and line. */
  public List<Problem> open() {
    return problems.stream()
        .filter(problem -> suppressions.stream().noneMatch(one -> one.covers(problem)))
        .toList();
  }

  /** What the author reads once all is found: the open problems, and what suppresses none. */
  public List<Problem> told() {
    SortedSet<Problem> told = new TreeSet<>(open());
    suppressions.stream()
        .filter(one -> problems.stream().noneMatch(one::covers))
        .forEach(
            one -> told.add(problem(Severity.WARNING, one.place(), "suppression-idle", one.id())));
    return List.copyOf(told);
  }

  /** All problems, suppressed or not, by file and line. */
  public List<Problem> sorted() {
    return List.copyOf(problems);
  }
}
