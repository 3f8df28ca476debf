package gazette.server;

import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request gets.
 *
 * @param status the HTTP status
 * @param headers its own headers; those that every answer has are added when it is written
 * @param body what follows them
 */
record Answer(int status, Map<String, String> headers, Body body) {

  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";
  /** OpenSearch Suggestions 1.1. */
  static final String SUGGESTIONS = "application/x-suggestions+json; charset=utf-8";

  /** What an answer carries. */
  sealed interface Body {

    /** Nothing. */
    record Empty() implements Body {}

    /** A text made for this request; UTF-8. */
    record Text(String value) implements Body {
      byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
      }
    }

    /**
     * A part of a file, closed by who writes the answer.
     *
     * @param channel the open file
     * @param start the first byte
     * @param length how many bytes
     */
    record FilePart(FileChannel channel, long start, long length) implements Body {}
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), new Body.Empty());
  }

  /** A text that must be asked for again each time: the index behind it may be another one. */
  static Answer text(int status, String type, String text) {
    return new Answer(status, Map.of("Content-Type", type), new Body.Text(text))
        .with("Cache-Control", status < 400 ? "no-cache" : "no-store");
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  Answer with(Map<String, String> others) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(others);
    return new Answer(status, more, body);
  }
}
