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

  private static final String QUOTES = "put the value in double quotes";
  private static final String CLOSE = "close it, with the same mark";
  private static final String LIST = "write it like [a, b], with ASCII commas; " + QUOTES
      + " when it is text";

  // The first that fits; the order is from the special to the general.
  private static final List<Case> CASES = List.of(
      Case.at("while scanning a double-quoted scalar", "found unknown escape",
          "a \\ in double quotes begins an escape that YAML does not know", "write \\\\ for \\"),
      Case.at("while scanning a double-quoted scalar", "hexadecimal",
          "an escape without its digits", "write the character itself"),
      Case.from("while scanning a", "end of stream", "a quotation mark is not closed", CLOSE),
      Case.from("while scanning a", "document separator", "a quotation mark is not closed", CLOSE),
      Case.at("", "mapping values are not allowed", "a ': ' within a value",
          QUOTES + ", or begin the key in the column of the others"),
      Case.from("while parsing a flow sequence", "", "a list '[' is not closed, or lacks a comma",
          LIST),
      Case.from("while parsing a flow mapping", "", "a map '{' is not closed, or lacks a comma",
          "write one key a line instead; " + QUOTES + " when it is text"),
      Case.from("while parsing a flow node", "", "a '[' or '{' is not closed", LIST),
      Case.from("", "could not find expected ':'", "a line without ': '",
          "write 'key: value', with an ASCII colon and a space after it"),
      Case.at("", "<document start>", "text before or behind the YAML document",
          "remove lines that are '...' or begin with '%'"),
      Case.at("while scanning a block scalar", "", "text behind '|' or '>'",
          "write it on the lines below, indented alike"),
      Case.at("while parsing a block", "'<scalar>'", "text behind a quotation mark or bracket",
          "put the whole value in double quotes"),
      Case.at("while parsing a block", "':'", "a ':' without a key",
          "write a word before the colon"),
      Case.at("while parsing a block", "<block end>",
          "the indentation does not fit the lines above",
          "begin keys of one map, and items of one list, in the same column"),
      // @ ` % , ] } & * ! - ? where a value begins.
      Case.at("", "", "the value begins with a sign that YAML keeps for itself", QUOTES));

  private BrokenYaml() {}

  static void report(MarkedYamlEngineException broken, String text, String file, int firstLine,
      Problems problems) {
    String context = Optional.ofNullable(broken.getContext()).orElse("");
    Case found = CASES.stream()
        .filter(one -> one.fits(context, broken.getProblem()))
        .findFirst()
        .orElseThrow();
    int line = line(broken, found);
    problems.error(new Place(file, firstLine + line),
        found.what() + " in " + Quote.of(lineOf(text, line)), found.hint());
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
   * @param what our name for it
   * @param hint what to do
   */
  private record Case(String context, String problem, boolean isSeenWhereItBegan, String what,
      String hint) {

    static Case at(String context, String problem, String what, String hint) {
      return new Case(context, problem, false, what, hint);
    }

    static Case from(String context, String problem, String what, String hint) {
      return new Case(context, problem, true, what, hint);
    }

    boolean fits(String context, String problem) {
      return context.startsWith(this.context) && problem.contains(this.problem);
    }
  }
}
