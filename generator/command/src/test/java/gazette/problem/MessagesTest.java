package gazette.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has its words in both languages, and no words are left over. */
class MessagesTest {

  private static final String BUNDLE = "gazette.problem.messages";
  // All modules of the program tell of problems in these words.
  private static final List<Path> SOURCES = Stream.of("core", "endpoint", "command", "documents")
      .map(module -> Path.of("../..", module, "src/main/java/gazette"))
      .toList();
  private static final Path WORDS = Path.of("../core/src/main/resources/gazette/problem");
  private static final Pattern LITERAL = Pattern
      .compile("\"(?:phrase\\.)?([a-z0-9]+(?:-[a-z0-9]+)*)\"");
  // The first text in a call that reports a problem, or makes a phrase.
  private static final Pattern REPORTED = Pattern.compile("\\b(?:error|warning)\\("
      + "(?:(?:placeOf|equals|Place\\.of)\\([^()]*\\)|[^\";])*+\"([^\"]*)\"");
  private static final Pattern SAID = Pattern.compile("Phrase\\.of\\(\\s*\"([^\"]*)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("%(?:(\\d)\\$s)?");

  private static final ResourceBundle ENGLISH = Messages.bundle(BUNDLE, Locale.ENGLISH);
  private static final ResourceBundle CHINESE = Messages.bundle(BUNDLE, Locale.CHINESE);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    // Of its own: those of the parent would hide what is missing.
    Set<String> chinese = new TreeSet<>(CHINESE.keySet());
    assertEquals("zh", CHINESE.getLocale().getLanguage());
    assertEquals(new TreeSet<>(ENGLISH.keySet()), chinese);
    for (String key : chinese) {
      assertTrue(
          key.equals("quote") || !CHINESE.getString(key).equals(ENGLISH.getString(key))
              || PLACEHOLDER.matcher(ENGLISH.getString(key)).replaceAll("").isEmpty(),
          () -> key + " is not translated");
    }
  }

  @Test
  void noKeyStandsTwice() throws IOException {
    for (String file : List.of("messages.properties", "messages_zh.properties")) {
      Set<String> seen = new TreeSet<>();
      Files.readAllLines(WORDS.resolve(file))
          .stream()
          .filter(line -> line.contains(" = ") && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(" = ")))
          .forEach(key -> assertTrue(seen.add(key), () -> key + " in " + file));
    }
  }

  @Test
  void everyMessageHasAHint() {
    Set<String> without = new TreeSet<>(ids());
    without.removeIf(id -> ENGLISH.containsKey(id + ".hint"));
    assertEquals(Set.of(), without);
  }

  @Test
  void theLanguagesAskForTheSameArguments() {
    for (String key : ENGLISH.keySet()) {
      assertEquals(placeholders(ENGLISH.getString(key)), placeholders(CHINESE.getString(key)), key);
    }
  }

  @Test
  void whatIsReportedAndSaidHasItsWords() throws IOException {
    Set<String> unknown = new TreeSet<>();
    for (String source : sources()) {
      REPORTED.matcher(source)
          .results()
          .map(found -> found.group(1))
          .filter(id -> !ENGLISH.containsKey(id))
          .forEach(unknown::add);
      SAID.matcher(source)
          .results()
          .map(found -> "phrase." + found.group(1))
          .filter(key -> !ENGLISH.containsKey(key))
          .forEach(unknown::add);
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void noWordsAreLeftOver() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String source : sources()) {
      LITERAL.matcher(source).results().map(found -> found.group(1)).forEach(named::add);
    }
    Set<String> idle = new TreeSet<>();
    for (String key : ENGLISH.keySet()) {
      String name = key.replaceFirst("^phrase\\.", "").replaceFirst("\\.hint$", "");
      if (!named.contains(name)) {
        idle.add(key);
      }
    }
    assertEquals(Set.of(), idle);
  }

  @Test
  void onlyProblemsAreListedAsWarnings() throws IOException {
    List<String> listed = Files.readAllLines(WORDS.resolve("warnings.txt"))
        .stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
    assertEquals(List.copyOf(new TreeSet<>(listed)), listed, "sorted, each once");
    assertTrue(ids().containsAll(listed), listed.toString());
    assertTrue(listed.size() > 50 && listed.size() < ids().size() - 50, listed.toString());
    // That each is reported as it is listed holds every test that reports it.
    assertThrows(AssertionError.class,
        () -> new Problems().error(Place.of("a.md"), "paragraph-lines", "text", 2));
  }

  @Test
  void aProblemIsToldInTheLanguageThatIsAskedFor() {
    Problems problems = new Problems();
    problems.error(new Place("2021/01/01-a.md", 4), "key-unknown", Quote.of("titel"),
        Nearest.hint("titel", List.of("title")));
    Problem problem = problems.sorted().getFirst();
    assertEquals("unknown key 'titel'; did you mean 'title'?",
        problem.sentence(Messages.in(Locale.FRENCH)));
    assertEquals("没有“titel”这一项；是否应为“title”？",
        problem.sentence(Messages.in(Locale.forLanguageTag("zh-Hans-CN"))));
  }

  private static Set<String> ids() {
    Set<String> ids = new TreeSet<>(ENGLISH.keySet());
    ids.removeIf(key -> key.startsWith("phrase.") || key.endsWith(".hint"));
    return ids;
  }

  private static Set<String> placeholders(String words) {
    Matcher matcher = PLACEHOLDER.matcher(words.replace("%%", ""));
    return new TreeSet<>(matcher.results().map(MatchResult::group).toList());
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path room : SOURCES) {
      try (Stream<Path> files = Files.walk(room)) {
        files.filter(file -> file.toString().endsWith(".java"))
            .map(MessagesTest::read)
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
