package gazette.server;

import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** What a request knows already of a file (RFC 9110, 13). */
final class Conditions {

  private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

  private Conditions() {}

  /** Whether the sender has just this file, so that 304 says it all. */
  static boolean isKnown(HttpFields request, StaticFile file) {
    String tags = String.join(",", request.getValuesList(HttpHeader.IF_NONE_MATCH));
    // RFC 9110, 13.1.3: a date counts only where no tag is given.
    return tags.isEmpty() ? isNoNewer(request.get(HttpHeader.IF_MODIFIED_SINCE), file.modified())
        : tags.strip().equals("*") || names(tags, file.tag());
  }

  /** Whether a part may be sent: the rest that the sender has is of the same file (13.1.5). */
  static boolean continues(HttpFields request, StaticFile file) {
    String condition = request.get(HttpHeader.IF_RANGE);
    return condition == null || condition.equals(file.tag());
  }

  // A weak tag (W/"…") of the same file is good enough here (13.1.2). Jetty's own reading of lists
  // throws at the quotes of one.
  private static boolean names(String tags, String tag) {
    return TAG.matcher(tags).results().anyMatch(known -> known.group().equals(tag));
  }

  private static boolean isNoNewer(@Nullable String since, Instant modified) {
    if (since == null) {
      return false;
    }
    try {
      return !modified.isAfter(HttpDateTime.parse(since).toInstant());
    } catch (IllegalArgumentException notADate) {
      // RFC 9110, 13.1.3: what is not a date is as if it were not there.
      return false;
    }
  }
}
