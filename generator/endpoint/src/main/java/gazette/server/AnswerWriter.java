package gazette.server;

import gazette.server.Answer.Body;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends answers. */
final class AnswerWriter {

  private static final int CHUNK = 32 * 1024;

  private final CommonHeaders common;

  AnswerWriter(CommonHeaders common) {
    this.common = common;
  }

  /** Sends an answer; when the receiver is gone or stalls, the callback hears of it. */
  void write(Answer answer, Request request, Response response, Callback callback) {
    response.setStatus(answer.status());
    HttpFields.Mutable headers = response.getHeaders();
    common.all().forEach(headers::put);
    answer.headers().forEach(headers::put);
    try {
      switch (answer.body()) {
        case Body.Empty none -> response.write(true, null, callback);
        case Body.Text text -> writeText(text, request, response, callback);
        case Body.FilePart part -> writeFile(part, request, response, callback);
      }
    } catch (IOException | RuntimeException failure) {
      callback.failed(failure);
    }
  }

  private static void writeText(Body.Text text, Request request, Response response,
      Callback callback) throws IOException {
    byte[] bytes = text.bytes();
    response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
    if (bytes.length >= Compression.WORTHWHILE && Compression.isAccepted(request.getHeaders())) {
      bytes = Compression.gzip(bytes);
      response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
    }
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  private static void writeFile(Body.FilePart part, Request request, Response response,
      Callback callback) throws IOException {
    try (FileChannel channel = part.channel()) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, part.length());
      if (!HttpMethod.HEAD.is(request.getMethod())) {
        copy(channel, part, response);
      }
    }
    response.write(true, null, callback);
  }

  /** Waits for the receiver after each chunk: this is a virtual thread, which costs little. */
  private static void copy(FileChannel channel, Body.FilePart part, Response response)
      throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    long end = part.start() + part.length();
    for (long at = part.start(); at < end;) {
      chunk.clear().limit((int) Math.min(CHUNK, end - at));
      int read = channel.read(chunk, at);
      if (read < 0) {
        throw new IOException("the file became shorter while it was sent");
      }
      at += read;
      Content.Sink.write(response, false, chunk.flip());
    }
  }
}
