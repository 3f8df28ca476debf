package gazette.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One client that asks again and again on one connection, and sends an address as it is, whatever
 * its bytes. For one thread.
 */
final class KeptConnection implements AutoCloseable {

  /**
   * What came back.
   *
   * @param status the HTTP status; 0 when the server cut off a request before its end
   */
  record Reply(int status, String body) {}

  private final URI server;
  private @Nullable Socket socket;
  private InputStream in = InputStream.nullInputStream();

  KeptConnection(URI server) {
    this.server = server;
  }

  /** GET of an address, its chars being bytes. */
  Reply get(String target) throws IOException {
    Socket open = socket == null ? connect() : socket;
    String request = "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
    try {
      open.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    } catch (SocketException refusedBeforeTheEnd) {
      return lastWords();
    }
    return read();
  }

  private Reply lastWords() throws IOException {
    try {
      return read();
    } catch (SocketException | EOFException cutOff) {
      close();
      return new Reply(0, "");
    }
  }

  private Socket connect() throws IOException {
    Socket opened = new Socket(server.getHost(), server.getPort());
    opened.setSoTimeout(30_000);
    opened.setTcpNoDelay(true);
    socket = opened;
    in = new BufferedInputStream(opened.getInputStream());
    return opened;
  }

  private Reply read() throws IOException {
    int status = Integer.parseInt(line().split(" ", -1)[1]);
    int length = 0;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      last |= header.equals("connection: close");
    }
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    if (last) {
      close();
    }
    return new Reply(status, body);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
