package gazette.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Which request gets which answer. */
final class Endpoint extends Handler.Abstract {

  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final SearchPages search;
  private final Clients clients;
  private final @Nullable StaticFiles files;
  private final @Nullable Preview preview;
  private final String prefix;
  private final AnswerWriter writer;
  private final Failures failures;

  Endpoint(SearchPages search, Clients clients, ServerOptions options, AnswerWriter writer,
      Failures failures) {
    Path publicFolder = options.publicFolder();
    this.search = search;
    this.clients = clients;
    this.files = publicFolder == null ? null : new StaticFiles(publicFolder);
    this.preview = options.preview();
    this.prefix = options.prefix();
    this.writer = writer;
    this.failures = failures;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = withoutPrefix(PercentCode.decode(request.getHttpURI().getPath()).orElse(""));
    writer.write(isForAll(path) ? answer(path, request).with(CommonHeaders.ANY_ORIGIN)
        : answer(path, request), request, response, callback);
    return true;
  }

  /** The page for addresses that do not exist links with it: it does not know where it is shown. */
  private String withoutPrefix(String path) {
    return path.startsWith(prefix) ? path.substring(prefix.length() - 1) : path;
  }

  /** Whether a refusal of this path should be JSON. */
  static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.equals("/health");
  }

  private static boolean isForAll(String path) {
    return path.equals("/search") || path.startsWith("/api/");
  }

  private Answer answer(String path, Request request) {
    try {
      Answer answer = route(path, request);
      return preview == null ? answer : preview.onto(answer);
    } catch (RefusedException refused) {
      return RefusalPage.answer(refused.refusal(), isForPrograms(path));
    } catch (IOException unreadable) {
      failures.report("cannot answer " + path, unreadable);
      return RefusalPage.answer(isForAll(path) ? Refusal.NO_INDEX : Refusal.of(503),
          isForPrograms(path));
    } catch (RuntimeException failure) {
      failures.report("cannot answer " + path, failure);
      return RefusalPage.answer(Refusal.of(500), isForPrograms(path));
    }
  }

  private Answer route(String path, Request request) throws IOException, RefusedException {
    HttpFields header = request.getHeaders();
    // The absolute form could name another protocol: this is no gateway to it.
    String scheme = request.getHttpURI().getScheme();
    if (scheme != null && !HttpScheme.HTTP.is(scheme) && !HttpScheme.HTTPS.is(scheme)) {
      throw new RefusedException(Refusal.of(400));
    }
    switch (request.getMethod()) {
      case "GET", "HEAD" -> refuseBody(header);
      case "OPTIONS" -> {
        return isForAll(path) ? Answer.empty(204).with(CommonHeaders.PREFLIGHT)
            : Answer.empty(204).with("Allow", METHODS);
      }
      default -> {
        return RefusalPage.answer(Refusal.of(405), isForPrograms(path)).with("Allow", METHODS);
      }
    }
    String query = request.getHttpURI().getQuery();
    return switch (path) {
      case "/search" -> search.page(query, clients.of(request));
      case "/api/search" -> search.json(query, clients.of(request));
      case "/api/suggest" -> search.suggestions(query);
      case "/health" -> search.health();
      case Preview.STATE -> preview == null ? file(path, header) : preview.state(query);
      case Preview.SCRIPT -> preview == null ? file(path, header) : preview.script();
      default -> file(path, header);
    };
  }

  // RFC 9110, 9.3.1: content in a GET has no meaning, and is a known way to smuggle a request.
  private static void refuseBody(HttpFields header) throws RefusedException {
    boolean empty = Optional.ofNullable(header.get(HttpHeader.CONTENT_LENGTH))
        .orElse("0")
        .equals("0");
    if (!empty || header.contains(HttpHeader.TRANSFER_ENCODING)) {
      throw new RefusedException(Refusal.of(413));
    }
  }

  private Answer file(String path, HttpFields header) throws IOException, RefusedException {
    if (files == null || !path.startsWith("/") || path.startsWith("/api/")) {
      throw new RefusedException(Refusal.of(404));
    }
    // A page that gets a script is sent whole and as it is.
    return files.answer(path, preview == null ? header : HttpFields.EMPTY);
  }
}
