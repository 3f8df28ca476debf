package gazette.server;

import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses, such as malformed requests, in our form and without its details. */
final class ParserRefusals implements Request.Handler {

  private final AnswerWriter writer;
  private final Failures failures;

  ParserRefusals(AnswerWriter writer, Failures failures) {
    this.writer = writer;
    this.failures = failures;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    // An IOException here is a reader who has gone.
    if (status == 500 && cause instanceof Throwable failure && !(cause instanceof IOException)) {
      failures.report("a request failed", failure);
    }
    String path = request.getHttpURI().getPath();
    // Where a malformed request ends nobody knows: what follows it is not read as another.
    writer
        .write(RefusalPage.answer(Refusal.of(status), path != null && Endpoint.isForPrograms(path))
            .with("Connection", "close"), request, response, callback);
    return true;
  }
}
