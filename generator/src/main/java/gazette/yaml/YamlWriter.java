package gazette.yaml;

import java.util.regex.Pattern;

/** Writes values so that YAML reads them back as text. */
public final class YamlWriter {

  // What YAML would take for a number, a date, a sign of its own or the end of the value.
  private static final Pattern PLAIN = Pattern.compile(
      "(?!true$|false$|null$|yes$|no$)[\\p{IsHan}A-Za-z（《“〔][^\\p{Cc}:#\\[\\]{},&*!|>'\"%@`\\\\]*|https?://\\S+");

  private YamlWriter() {}

  /** A text as the value of a key. */
  public static String scalar(String text) {
    return PLAIN.matcher(text).matches() && text.equals(text.strip()) ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
