package gazette.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words of problems in one language. A message has the key of its problem, its hint the same
 * with {@code .hint} behind it; {@code %1$s} is the first argument.
 */
public final class Messages {

  /** The words that stand where no other language is asked for. */
  public static final Messages ENGLISH = in(Locale.ENGLISH);

  private final ResourceBundle words;

  private Messages(ResourceBundle words) {
    this.words = words;
  }

  private static final Set<String> IDS = ENGLISH.words.keySet()
      .stream()
      .filter(key -> !key.startsWith("phrase.") && !key.endsWith(".hint"))
      .collect(Collectors.toCollection(TreeSet::new));

  // Whoever reads a list of problems wants to know which of them stop a build.
  private static final Set<String> WARNINGS = warnings();

  private static Set<String> warnings() {
    try (InputStream file = Objects
        .requireNonNull(Messages.class.getResourceAsStream("warnings.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException ours) {
      throw new IllegalStateException(ours);
    }
  }

  /** How much a problem weighs, where an article is finished. */
  public static Severity severity(String id) {
    return WARNINGS.contains(id) ? Severity.WARNING : Severity.ERROR;
  }

  /** The ids of all problems. */
  public static Set<String> ids() {
    return Collections.unmodifiableSet(IDS);
  }

  /** The words for a locale; in English where there are none of its language. */
  public static Messages in(Locale locale) {
    return new Messages(bundle("gazette.problem.messages", locale));
  }

  /** The words of a room for a locale; in English where there are none of its language. */
  public static ResourceBundle bundle(String name, Locale locale) {
    // Else the machine's language would come before English.
    return ResourceBundle.getBundle(name, locale,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** {@code error} or {@code warning}. */
  public String word(Severity severity) {
    return say(severity == Severity.ERROR ? "error" : "warning");
  }

  /** A phrase, by its key. */
  String say(String phrase, Object... arguments) {
    return format("phrase." + phrase, Phrase.all(arguments));
  }

  /** The words of a key, with what is put into them. */
  String format(String key, List<Phrase> arguments) {
    return String.format(Locale.ROOT, words.getString(key),
        arguments.stream().map(this::text).toArray());
  }

  /** A phrase in this language. */
  public String text(Phrase phrase) {
    return switch (phrase.kind()) {
      case TEXT -> phrase.text();
      case QUOTE -> String.format(Locale.ROOT, words.getString("phrase.quote"), phrase.text());
      case WORDS -> format("phrase." + phrase.text(), phrase.arguments());
    };
  }
}
