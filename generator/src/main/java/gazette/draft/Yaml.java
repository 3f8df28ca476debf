package gazette.draft;

import java.util.regex.Pattern;

/** Writes values so that YAML reads them back as text. */
final class Yaml {

  // What YAML would take for a number, a date, a sign of its own or the end of the value.
  private static final Pattern PLAIN = Pattern.compile(
      "(?!true$|false$|null$|yes$|no$)[\\p{IsHan}A-Za-z（《“〔][^\\p{Cc}:#\\[\\]{},&*!|>'\"%@`\\\\]*|https?://\\S+");

  private Yaml() {}

  static String scalar(String text) {
    return PLAIN.matcher(text).matches() && text.equals(text.strip()) ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
