package gazette.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** gzip, for readers on slow lines. */
final class Compression {

  /** Below this length a text fits into one packet as it is. */
  static final int WORTHWHILE = 1_000;

  private Compression() {}

  /** Whether the sender takes gzip (RFC 9110, 12.5.3). */
  static boolean isAccepted(HttpFields request) {
    String codings = String.join(",", request.getValuesList(HttpHeader.ACCEPT_ENCODING))
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s", "");
    return Arrays.stream(codings.split(",", -1))
        .anyMatch(coding -> coding.matches("gzip(;.*)?") && !coding.matches("gzip;q=0(\\.0*)?"));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    return compressed.toByteArray();
  }
}
