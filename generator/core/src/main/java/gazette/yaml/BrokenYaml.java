package gazette.yaml;

import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the parser found broken. */
final class BrokenYaml {

  // The first that fits; the order is from the special to the general.
  private static final List<Case> CASES = List.of(
      Case.at("while scanning a double-quoted scalar", "found unknown escape", "yaml-escape"),
      Case.at("while scanning a double-quoted scalar", "hexadecimal", "yaml-escape-digits"),
      Case.from("while scanning a", "end of stream", "yaml-quote-open"),
      Case.from("while scanning a", "document separator", "yaml-quote-open"),
      Case.at("", "mapping values are not allowed", "yaml-colon-in-value"),
      Case.from("while parsing a flow sequence", "", "yaml-list-open"),
      Case.from("while parsing a flow mapping", "", "yaml-map-open"),
      Case.from("while parsing a flow node", "", "yaml-bracket-open"),
      Case.from("", "could not find expected ':'", "yaml-line-without-colon"),
      Case.at("", "<document start>", "yaml-around-document"),
      Case.at("while scanning a block scalar", "", "yaml-block-text"),
      Case.at("while parsing a block", "'<scalar>'", "yaml-after-quote"),
      Case.at("while parsing a block", "':'", "yaml-colon-without-key"),
      Case.at("while parsing a block", "<block end>", "yaml-indentation"),
      // @ ` % , ] } & * ! - ? where a value begins.
      Case.at("", "", "yaml-sign"));

  private BrokenYaml() {}

  static void report(MarkedYamlEngineException broken, String text, String file, int firstLine,
      Problems problems) {
    String context = Optional.ofNullable(broken.getContext()).orElse("");
    Case found = CASES.stream()
        .filter(one -> one.fits(context, broken.getProblem()))
        .findFirst()
        .orElseThrow();
    int line = line(broken, found);
    problems.error(new Place(file, firstLine + line), found.id(), Quote.of(lineOf(text, line)));
  }

  /** Says that the text ends within quotation marks, in its last line. */
  static void reportOpenQuote(String text, String file, int firstLine, Problems problems) {
    int line = Math.toIntExact(Math.max(0, text.lines().count() - 1));
    problems.error(new Place(file, firstLine + line), "yaml-quote-open",
        Quote.of(lineOf(text, line)));
  }

  private static int line(MarkedYamlEngineException broken, Case found) {
    Optional<Mark> mark = found.isSeenWhereItBegan() ? broken.getContextMark() : Optional.empty();
    return mark.or(broken::getProblemMark).map(Mark::getLine).orElse(0);
  }

  private static String lineOf(String text, int line) {
    return text.lines().skip(line).findFirst().orElse("").strip();
  }

  /**
   * Words of the parser, and ours for them.
   *
   * @param context how its context begins
   * @param problem what is in its problem
   * @param isSeenWhereItBegan whether the author looks for it where the context began, as with a
   *   quotation mark that is not closed
   * @param id our name for it
   */
  private record Case(String context, String problem, boolean isSeenWhereItBegan, String id) {

    static Case at(String context, String problem, String id) {
      return new Case(context, problem, false, id);
    }

    static Case from(String context, String problem, String id) {
      return new Case(context, problem, true, id);
    }

    boolean fits(String context, String problem) {
      return context.startsWith(this.context) && problem.contains(this.problem);
    }
  }
}
