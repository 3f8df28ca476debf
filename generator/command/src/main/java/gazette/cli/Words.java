package gazette.cli;

import gazette.model.IssueId;
import gazette.problem.Messages;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command says in its caller's language. */
record Words(ResourceBundle bundle) {

  static final String BUNDLE = "gazette.cli.words";

  /** The words in which a command has its help. */
  static Words of(CommandSpec spec) {
    return new Words(spec.resourceBundle());
  }

  /** Lets a command and all below it speak a language. */
  static void choose(CommandLine command, Locale locale) {
    command.setResourceBundle(Messages.bundle(BUNDLE, locale));
    command.getSubcommands().values().forEach(below -> choose(below, locale));
  }

  /** What is said of problems. */
  Messages problems() {
    return Messages.in(bundle.getLocale());
  }

  String say(String key, Object... arguments) {
    return word("say." + key, arguments);
  }

  /** {@code 1 file}, {@code 2 files}. */
  String counted(long number, String noun) {
    return word((number == 1 ? "one." : "many.") + noun, number);
  }

  /** The name of a constant or of a stage. */
  String name(String kind, String name) {
    return word(kind + "." + name.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-"));
  }

  /** What the machine says when it refuses, which it says in English; as it is where it is rare. */
  String reason(String told) {
    String key = "reason." + told.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return bundle.containsKey(key) ? bundle.getString(key) : told;
  }

  /** Seconds with one decimal. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }

  private String word(String key, Object... arguments) {
    return String.format(Locale.ROOT, bundle.getString(key), arguments);
  }

  /** What is wrong with the arguments; picocli itself speaks English only. */
  String wrong(ParameterException e) {
    ArgSpec argument = e.getArgSpec();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return say("unmatched", String.join(" ", unmatched.getUnmatched()));
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return say("missing",
          String.join(" ", missing.getMissing().stream().map(Words::label).toList()));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return say("twice", label(twice.getOverwritten()));
    }
    if (argument != null && argument.typeInfo().getType() == IssueId.class) {
      return say("no-issue", String.valueOf(e.getValue()));
    }
    return argument == null || e.getValue() == null ? String.valueOf(e.getMessage())
        : say("value", label(argument), e.getValue());
  }

  /** What to do then: write what was probably meant, or read the help. */
  String next(ParameterException e) {
    List<String> meant = e instanceof UnmatchedArgumentException unmatched
        ? unmatched.getSuggestions()
        : List.of();
    return meant.isEmpty() ? say("help", e.getCommandLine().getCommandSpec().qualifiedName())
        : say("did-you-mean", meant.stream().reduce((a, b) -> say("or", a, b)).orElseThrow());
  }

  private static String label(ArgSpec argument) {
    return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
  }
}
