package gazette.template;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A script or the style sheet of the program as it is published: without the lines that are
 * comments alone, and without what lines are indented by. What readers load is a seventh less for
 * it.
 */
final class BareFile {

  // No template literal of the scripts has such lines.
  private static final Pattern COMMENT = Pattern
      .compile("(?m)^[ ]*(?://.*|/\\*(?:(?!\\*/)(?s:.))*+\\*/)\n|^[ ]+|^\n");

  private BareFile() {}

  static byte[] of(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return COMMENT.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
