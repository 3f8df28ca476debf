package gazette.server;

import java.util.List;
import java.util.Map;

/** The headers that every answer has. */
final class CommonHeaders {

  /** For answers that pages of any origin may read, so that a mirror can ask this server. */
  static final Map<String, String> ANY_ORIGIN = Map.of("Access-Control-Allow-Origin", "*",
      "Access-Control-Expose-Headers", "Retry-After");

  /** For a browser that asks first (Fetch standard, 3.2.2). */
  static final Map<String, String> PREFLIGHT = Map.of("Access-Control-Allow-Methods",
      "GET, HEAD, OPTIONS", "Access-Control-Allow-Headers", "*", "Access-Control-Max-Age", "86400");

  private final Map<String, String> headers;

  /**
   * The headers of a server.
   *
   * @param origins where pages may load from and send queries to besides their own origin
   */
  CommonHeaders(List<String> origins) {
    String self = origins.isEmpty() ? "'self'" : "'self' " + String.join(" ", origins);
    String policy = String.join("; ", "default-src 'none'", "script-src 'self'",
        "style-src " + self, "img-src " + self, "font-src " + self, "connect-src " + self,
        "form-action " + self, "base-uri 'none'", "frame-ancestors 'none'");
    // A query is nobody else's business: no-referrer keeps the address of a results page here.
    this.headers = Map.of("Content-Security-Policy", policy, "X-Content-Type-Options", "nosniff",
        "Referrer-Policy", "no-referrer");
  }

  Map<String, String> all() {
    return headers;
  }
}
