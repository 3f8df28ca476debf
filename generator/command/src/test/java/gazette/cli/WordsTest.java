package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.problem.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The command speaks English and Chinese, all of it. */
class WordsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("%\\d\\$s|\\$\\{[A-Z-]+}|%n");
  private static final ResourceBundle ENGLISH = Messages.bundle(Words.BUNDLE, Locale.ENGLISH);
  private static final ResourceBundle CHINESE = Messages.bundle(Words.BUNDLE, Locale.CHINESE);

  @Test
  void bothLanguagesSayTheSame() {
    // The Chinese words have the English ones behind them: what they lack would be English.
    Set<String> same = new TreeSet<>();
    for (String key : ENGLISH.keySet()) {
      if (CHINESE.getString(key).equals(ENGLISH.getString(key))) {
        same.add(key);
      }
      assertEquals(placeholders(ENGLISH.getString(key)), placeholders(CHINESE.getString(key)), key);
    }
    assertEquals(Set.of("say.sha256"), same);
    assertEquals(ENGLISH.keySet(), CHINESE.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyCommandAndEveryOptionIsExplained(String language) {
    CommandLine command = new CommandLine(new Main());
    Words.choose(command, Locale.forLanguageTag(language));
    Set<String> unexplained = new TreeSet<>();
    commands(command).forEach(spec -> {
      if (!isSaid(spec.usageMessage().description(), language)) {
        unexplained.add(spec.qualifiedName());
      }
      for (ArgSpec argument : spec.args()) {
        if (!argument.hidden() && !isSaid(argument.description(), language)) {
          unexplained.add(spec.qualifiedName() + " " + argument.paramLabel() + argument);
        }
      }
    });
    assertEquals(Set.of(), unexplained);
  }

  @Test
  void noWordsAreLeftOver() throws IOException {
    String sources = sources();
    Set<String> idle = new TreeSet<>();
    for (String key : ENGLISH.keySet()) {
      if (key.matches("(?:say|one|many)\\..*")
          && !sources.contains("\"" + key.substring(key.indexOf('.') + 1) + "\"")) {
        idle.add(key);
      }
    }
    assertEquals(Set.of(), idle);
  }

  @Test
  void allThatIsSaidHasItsWords() throws IOException {
    Set<String> unknown = new TreeSet<>();
    Pattern.compile("\\bsay\\(\"([a-z0-9-]+)\"")
        .matcher(sources())
        .results()
        .map(found -> "say." + found.group(1))
        .filter(key -> !ENGLISH.containsKey(key))
        .forEach(unknown::add);
    assertEquals(Set.of(), unknown);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"zh_CN.UTF-8,-,-,-,zh", "-,zh_CN.UTF-8,-,-,zh",
      "-,-,zh_CN.GB18030,-,zh", "C.UTF-8,-,zh_CN.UTF-8,-,en", "-,en_US.UTF-8,zh_CN.UTF-8,-,en",
      "de_DE.UTF-8,-,-,-,en", "-,-,POSIX,-,en", "C.UTF-8,-,-,zh_CN.UTF-8,zh", "-,-,zh_TW,-,zh"})
  void theLanguageIsThatOfTheShell(String all, String messages, String lang, String launcher,
      String expected) {
    Map<String, String> environment = Stream
        .of(Map.entry("LC_ALL", text(all)), Map.entry("LC_MESSAGES", text(messages)),
            Map.entry("LANG", text(lang)), Map.entry("GAZETTE_LANG", text(launcher)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertEquals(expected, Language.of(new String[]{"check"}, environment).getLanguage());
    assertEquals("zh", Language.of(new String[]{"check", "--lang=zh"}, environment).getLanguage());
    assertEquals("en", Language.of(new String[]{"--lang", "en"}, environment).getLanguage());
  }

  @Test
  void helpsUsageErrorsAndReportsAreChinese() {
    assertTrue(CommandRun.of("--help", "--lang=zh").out().startsWith("用法：gazette"));
    assertEquals("gazette：不认识的参数：--ful\n是否应为 --full？\n",
        CommandRun.of("--lang=zh", "build", "--ful").err());
    assertEquals("gazette：缺少：WORDS\n用法见 gazette search --help\n",
        CommandRun.of("search", "--lang", "zh").err());
    assertEquals("gazette: fr does not fit --lang\ngazette check --help tells what it takes\n",
        CommandRun.of("check", "--lang=fr").err());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Stream<CommandSpec> commands(CommandLine command) {
    return Stream.concat(Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream().flatMap(WordsTest::commands));
  }

  private static boolean isSaid(String[] lines, String language) {
    String text = String.join("", lines);
    return language.equals("zh") ? text.codePoints().anyMatch(Character::isIdeographic)
        : !text.isEmpty() && text.codePoints().limit(5).noneMatch(Character::isIdeographic);
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/gazette/cli"))) {
      return files.map(WordsTest::read).collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
