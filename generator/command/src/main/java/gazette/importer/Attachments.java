package gazette.importer;

import java.util.regex.Pattern;

/** The marker above an attachment: 附件, 附件1, 附录 8.1. */
final class Attachments {

  private static final Pattern MARKER = Pattern
      .compile("(附件|附录|附表)\\s*([0-9]{1,3}([.．-][0-9]{1,3}){0,3}|[一二三四五六七八九十]{1,3})?\\s*[:：]?");

  private Attachments() {}

  static boolean isMarker(String text) {
    return MARKER.matcher(text).matches();
  }
}
