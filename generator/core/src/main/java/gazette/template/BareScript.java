package gazette.template;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A script of the program as it is published: without the lines that are comments alone, and
 * without what lines are indented by. What readers load for each search is a seventh less for it.
 */
final class BareScript {

  // No template literal of the scripts has such lines.
  private static final Pattern COMMENT = Pattern
      .compile("(?m)^[ ]*(?://.*|/\\*\\*(?s:.*?)\\*/)\n|^[ ]+|^\n");

  private BareScript() {}

  static byte[] of(byte[] script) {
    String text = new String(script, StandardCharsets.UTF_8);
    return COMMENT.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
