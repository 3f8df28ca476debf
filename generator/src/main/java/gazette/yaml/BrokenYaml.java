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
      new Case("while scanning a double-quoted scalar", "found unknown escape",
          "a \\ in double quotes begins an escape that YAML does not know", "write \\\\ for \\"),
      new Case("while scanning a double-quoted scalar", "hexadecimal",
          "an escape without its digits", "write the character itself"),
      new Case("while scanning a", "end of stream", "a quotation mark is not closed", CLOSE),
      new Case("while scanning a", "document separator", "a quotation mark is not closed", CLOSE),
      new Case("", "mapping values are not allowed", "a ': ' within a value",
          QUOTES + ", or begin the key in the column of the others"),
      new Case("while parsing a flow sequence", "", "a list '[' is not closed, or lacks a comma",
          LIST),
      new Case("while parsing a flow mapping", "", "a map '{' is not closed, or lacks a comma",
          "write one key a line instead; " + QUOTES + " when it is text"),
      new Case("while parsing a flow node", "", "a '[' or '{' is not closed", LIST),
      new Case("", "could not find expected ':'", "a line without ': '",
          "write 'key: value', with an ASCII colon and a space after it"),
      new Case("", "<document start>", "text before or behind the YAML document",
          "remove lines that are '...' or begin with '%'"),
      new Case("while scanning a block scalar", "", "text behind '|' or '>'",
          "write it on the lines below, indented alike"),
      new Case("while parsing a block", "'<scalar>'", "text behind a quotation mark or bracket",
          "put the whole value in double quotes"),
      new Case("while parsing a block", "':'", "a ':' without a key",
          "write a word before the colon"),
      new Case("while parsing a block", "<block end>",
          "the indentation does not fit the lines above",
          "begin keys of one map, and items of one list, in the same column"),
      // @ ` % , ] } & * ! - ? where a value begins.
      new Case("", "", "the value begins with a sign that YAML keeps for itself", QUOTES));

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

  // An unclosed quotation mark or bracket is best seen where it was opened.
  private static int line(MarkedYamlEngineException broken, Case found) {
    Optional<Mark> mark = found.what().contains("not closed")
        || found.problem().contains("could not find") ? broken.getContextMark()
            : broken.getProblemMark();
    return mark.or(broken::getProblemMark).map(Mark::getLine).orElse(0);
  }

  private static String lineOf(String text, int line) {
    return text.lines().skip(line).findFirst().orElse("").strip();
  }

  /** Words of the parser, and ours for them. */
  private record Case(String context, String problem, String what, String hint) {

    boolean fits(String broken, String problemFound) {
      return broken.startsWith(context) && problemFound.contains(problem);
    }
  }
}
