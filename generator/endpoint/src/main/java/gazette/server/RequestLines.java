package gazette.server;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * A line for each request: time, method, path, status, duration. Neither the query nor the sender:
 * who looks for what is not recorded.
 */
final class RequestLines implements RequestLog {

  private static final int LONGEST = 200;

  private final Consumer<String> lines;

  RequestLines(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public void log(Request request, Response response) {
    long ms = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()).toMillis();
    lines.accept("%s %s %s %s %s ms".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS),
        plain(request.getMethod()), plain(request.getHttpURI().getPath()), response.getStatus(),
        ms));
  }

  /** Nothing that could begin a line of its own or move a terminal's cursor. */
  private static String plain(@Nullable String text) {
    String shown = text == null ? "-" : text.replaceAll("[^!-~]", "?");
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
  }
}
