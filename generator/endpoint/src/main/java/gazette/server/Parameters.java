package gazette.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, in its order; each at most once. */
final class Parameters {

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a query as forms send it ({@code application/x-www-form-urlencoded}).
   *
   * @param query what stands after {@code ?}, still encoded; null when there is none
   */
  static Parameters parse(@Nullable String query) throws RefusedException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (values.putIfAbsent(name, value) != null) {
        throw new RefusedException(Refusal.badParameter(name, value, "只能出现一次", "given only once"));
      }
    }
    return new Parameters(values);
  }

  private static String decode(String encoded) throws RefusedException {
    // Jetty puts U+FFFD where raw bytes are not UTF-8.
    return PercentCode.decode(encoded.replace('+', ' '))
        .filter(decoded -> !encoded.contains("\uFFFD"))
        .orElseThrow(() -> new RefusedException(Refusal.badRequest("网址中的参数不是正确编码的 UTF-8 文本。",
            "The parameters in the address are not percent-encoded UTF-8.")));
  }

  /** The value as it was sent; empty text when the parameter is absent. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** The value without white space around it; empty when it is absent or left blank in a form. */
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  Set<String> names() {
    return values.keySet();
  }
}
