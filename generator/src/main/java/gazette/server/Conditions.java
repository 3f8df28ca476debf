package gazette.server;

import java.time.Instant;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** What a request knows already of a file (RFC 9110, 13). */
final class Conditions {

  private Conditions() {}

  /** Whether the sender has just this file, so that 304 says it all. */
  static boolean isKnown(HttpFields request, StaticFile file) {
    HttpField tags = request.getField(HttpHeader.IF_NONE_MATCH);
    // RFC 9110, 13.1.3: a date counts only where no tag is given.
    return tags != null ? names(request, file.tag())
        : isNoNewer(request.get(HttpHeader.IF_MODIFIED_SINCE), file.modified());
  }

  /** Whether a part may be sent: the rest that the sender has is of the same file (13.1.5). */
  static boolean continues(HttpFields request, StaticFile file) {
    String condition = request.get(HttpHeader.IF_RANGE);
    return condition == null || condition.equals(file.tag());
  }

  private static boolean names(HttpFields request, String tag) {
    return request.getCSV(HttpHeader.IF_NONE_MATCH, true)
        .stream()
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> known.equals(tag) || known.equals("*"));
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
