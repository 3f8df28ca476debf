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

  // The first whose words the parser used; the order is from the special to the general.
  private static final List<Case> CASES = List.of(
      new Case("while scanning a double-quoted scalar", "found unknown escape",
          "a \\ in double quotes begins an escape that YAML does not know", "write \\\\ for \\"),
      new Case("while scanning a double-quoted scalar", "hexadecimal",
          "a \\u or \\x escape without its digits", "write the character itself"),
      new Case("while scanning a", "end of stream", "a quotation mark is not closed",
          "close it, with the same mark"),
      new Case("while scanning a", "document separator", "a quotation mark is not closed",
          "close it, with the same mark"),
      new Case("", "mapping values are not allowed", "a second ': ' in one line", QUOTES),
      new Case("while parsing a flow sequence", "", "a list '[' is not closed, or lacks a comma",
          "write it like [a, b], with ASCII commas"),
      new Case("while parsing a flow mapping", "", "a map '{' is not closed, or lacks a comma",
          "write one key a line instead"),
      new Case("while parsing a flow node", "", "a '[' or '{' is not closed",
          "write it like [a, b]; " + QUOTES + " when it is text"),
      new Case("", "could not find expected ':'", "a line without ': '",
          "write 'key: value', with an ASCII colon and a space after it"),
      new Case("", "cannot start any token", "the value begins with a sign that YAML keeps",
          QUOTES),
      new Case("while scanning an", "", "the value begins with a sign that YAML keeps", QUOTES),
      new Case("while scanning a block scalar", "", "text behind '|' or '>'",
          "write it on the lines below, indented"),
      new Case("while parsing a block", "", "the indentation does not fit the lines above",
          "begin keys of one map, and items of one list, in the same column"));

  private BrokenYaml() {}

  static void report(MarkedYamlEngineException broken, String text, String file, int firstLine,
      Problems problems) {
    String context = Optional.ofNullable(broken.getContext()).orElse("");
    Case found = CASES.stream()
        .filter(one -> one.fits(context, broken.getProblem()))
        .findFirst()
        .orElse(new Case("", "", "YAML that cannot be read", "write 'key: value', one a line"));
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
