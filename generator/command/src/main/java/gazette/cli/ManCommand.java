package gazette.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page: what the helps of all commands say, in the language of man (roff). */
@Command(name = "generate-man", mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {

  private static final int ONE_LINE = 1_000;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ManCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CommandSpec gazette = spec.root();
    Words words = Words.of(spec);
    out.println(".TH GAZETTE 1 \"\" " + quoted(gazette.version()[0]));
    // No word is cut: most are commands.
    out.println(".nh\n.ad l");
    section(words.say("man-name"), out);
    out.println("gazette \\- " + roff(description(gazette)));
    section(words.say("man-synopsis"), out);
    out.println(synopsis(gazette));
    section(words.say("man-commands"), out);
    commands(gazette).forEach(command -> command(command, out));
    section(words.say("man-languages"), out);
    out.println(roff(words.say("man-languages-text")));
    section(words.say("man-folders"), out);
    out.println(roff(words.say("man-folders-text")));
    section(words.say("man-exit"), out);
    out.println(roff(words.say("man-exit-text")));
    return ExitCode.DONE;
  }

  /** Commands that do something, with those below them. */
  private static List<CommandSpec> commands(CommandSpec parent) {
    List<CommandSpec> commands = new ArrayList<>();
    for (CommandLine below : parent.subcommands().values()) {
      commands.add(below.getCommandSpec());
      commands.addAll(commands(below.getCommandSpec()));
    }
    return commands;
  }

  private static void command(CommandSpec command, PrintWriter out) {
    out.println(".SS " + quoted(command.qualifiedName()));
    out.println(synopsis(command));
    out.println(".PP\n" + roff(description(command)));
    command.positionalParameters().forEach(one -> argument(one.paramLabel(), one, out));
    // What all commands take is told of gazette itself.
    command.options()
        .stream()
        .filter(one -> !one.inherited() && !one.usageHelp() && !one.versionHelp())
        .forEach(one -> argument(
            one.longestName() + (one.arity().max() == 0 ? "" : "=" + one.paramLabel()), one, out));
  }

  private static void argument(String name, ArgSpec argument, PrintWriter out) {
    out.println(".TP\n.B " + roff(name));
    out.println(roff(String.join(" ", argument.description())
        .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()))));
  }

  private static String synopsis(CommandSpec command) {
    CommandLine.Help help = new CommandLine.Help(command,
        CommandLine.Help.defaultColorScheme(Ansi.OFF));
    command.usageMessage().width(ONE_LINE);
    return roff(help.synopsis(0).strip());
  }

  private static String description(CommandSpec command) {
    return String.join(" ", command.usageMessage().description());
  }

  private static void section(String heading, PrintWriter out) {
    out.println(".SH " + quoted(heading));
  }

  private static String quoted(String text) {
    return '"' + roff(text).replace("\"", "\\(dq") + '"';
  }

  /** Text as it is: no sign of it is one of roff's. */
  private static String roff(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^(?=[.'])", "\\\\&");
  }
}
