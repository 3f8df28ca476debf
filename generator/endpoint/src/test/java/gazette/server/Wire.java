package gazette.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends bytes as they are: the JDK's client would refuse to send most of what is tried here. */
final class Wire {

  private Wire() {}

  /**
   * What came back.
   *
   * @param status the HTTP status; 0 when the connection was closed without an answer
   * @param headers by lower-case name
   * @param body the rest, a char for each byte
   */
  record Reply(int status, Map<String, String> headers, String body) {

    byte[] bytes() {
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** GET of an address, with further header lines, on a connection of its own. */
  static Reply get(URI server, String target, String... headers) throws IOException {
    return request(server, "GET", target, headers);
  }

  static Reply request(URI server, String method, String target, String... headers)
      throws IOException {
    String lines = Arrays.stream(headers).map(line -> line + "\r\n").collect(Collectors.joining());
    return send(server, method + " " + target + " HTTP/1.1\r\nHost: " + server.getAuthority()
        + "\r\nConnection: close\r\n" + lines + "\r\n");
  }

  /** Sends a text as it is and reads until the server closes. */
  static Reply send(URI server, String text) throws IOException {
    return send(server, text.getBytes(StandardCharsets.UTF_8));
  }

  static Reply send(URI server, byte[] bytes) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(60_000);
      try {
        socket.getOutputStream().write(bytes);
      } catch (SocketException refusedBeforeTheEnd) {
        return read(socket);
      }
      return read(socket);
    }
  }

  /** Reads until the server closes. */
  static Reply read(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] chunk = new byte[8_192];
    try {
      for (int n = socket.getInputStream().read(chunk); n >= 0; n = socket.getInputStream()
          .read(chunk)) {
        all.write(chunk, 0, n);
      }
    } catch (SocketException reset) {
      return parse(all.toByteArray());
    }
    return parse(all.toByteArray());
  }

  private static Reply parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Reply(0, Map.of(), "");
    }
    String[] lines = text.substring(0, end).split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(), (one, other) -> one + " | " + other);
    }
    return new Reply(Integer.parseInt(lines[0].split(" ", -1)[1]), headers,
        text.substring(end + 4));
  }
}
