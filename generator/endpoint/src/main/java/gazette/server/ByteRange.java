package gazette.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, for downloads that go on after a broken line (RFC 9110, 14).
 *
 * @param start the first byte
 * @param length how many bytes; 0 when none of those asked for exist
 */
record ByteRange(long start, long length) {

  private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * Reads a request for one part.
   *
   * @param header the value of {@code Range}; null when there is none
   * @param size of the file
   * @return empty when the whole file is to be sent: other units, several parts and what cannot be
   * read may be ignored (14.2)
   */
  static Optional<ByteRange> parse(@Nullable String header, long size) {
    Matcher matcher = FORM.matcher(header == null ? "" : header);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? Optional.empty() : Optional.of(ending(Long.parseLong(last), size));
    }
    long start = Long.parseLong(first);
    long end = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
    if (end < start) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(start, Math.max(0, Math.min(end, size - 1) - start + 1)));
  }

  private static ByteRange ending(long wanted, long size) {
    long length = Math.min(size, wanted);
    return new ByteRange(size - length, length);
  }

  /** The value of {@code Content-Range}. */
  String of(long size) {
    return length == 0 ? "bytes */" + size
        : "bytes " + start + "-" + (start + length - 1) + "/" + size;
  }
}
