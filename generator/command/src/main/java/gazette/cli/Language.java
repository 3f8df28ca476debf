package gazette.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The languages of messages. */
enum Language {
  ZH, EN;

  // As a shell has them; before these the launcher's own, which must set LC_ALL for the charset.
  private static final String[] VARIABLES = {"GAZETTE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"};
  private static final String OPTION = "--lang";

  /**
   * The language of a caller: as {@code --lang} says, else the environment, else Java's own locale;
   * English where that is neither. Help is printed before arguments are parsed, so they are looked
   * at here.
   */
  static Locale of(String[] arguments, Map<String, String> environment) {
    String written = "";
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        written = arguments[i].substring(OPTION.length() + 1);
      } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        written = arguments[i + 1];
      }
    }
    String name = Stream
        .concat(Stream.of(written),
            Stream.of(VARIABLES).map(key -> environment.getOrDefault(key, "")))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseGet(() -> Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
    return name.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
