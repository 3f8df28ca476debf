package gazette.opensearch;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import gazette.search.remote.Access;
import gazette.search.remote.ServersException;
import gazette.search.remote.ServersException.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Talks to the servers in JSON; what goes wrong becomes a sentence. */
final class Http {

  private static final Gson GSON = new Gson();
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int LONGEST_REASON = 300;

  private final Access access;
  private final Duration limit;
  private final HttpClient client;
  // The server that answered last is asked first.
  private final AtomicInteger preferred = new AtomicInteger();

  /**
   * A way to servers.
   *
   * @param limit how long one of them may take for an answer
   * @throws ServersException when the certificate that they are to have cannot be read
   */
  Http(Access access, Duration limit) throws ServersException {
    this.access = access;
    this.limit = limit;
    HttpClient.Builder builder = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT);
    if (access.authority() != null) {
      builder.sslContext(trusting(access.authority()));
    }
    this.client = builder.build();
  }

  private Http(Access access, Duration limit, HttpClient client) {
    this.access = access;
    this.limit = limit;
    this.client = client;
  }

  /** The same way with another limit. */
  Http within(Duration other) {
    return new Http(access, other, client);
  }

  private static SSLContext trusting(Path authority) throws ServersException {
    try (InputStream file = Files.newInputStream(authority)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      Collection<? extends Certificate> all = CertificateFactory.getInstance("X.509")
          .generateCertificates(file);
      for (Certificate one : all) {
        store.setCertificateEntry("ca-" + store.size(), one);
      }
      TrustManagerFactory trust = TrustManagerFactory
          .getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw ServersException.authority(authority, unreadable);
    }
  }

  JsonObject get(String path) throws IOException {
    return ask("GET", path, null);
  }

  /** What there is at a path; null when there is nothing. */
  @Nullable
  JsonObject find(String path) throws IOException {
    try {
      return get(path);
    } catch (ServersException failure) {
      if (failure.trouble() == Trouble.REPLACED) {
        return null;
      }
      throw failure;
    }
  }

  /** Sends a value as JSON. */
  JsonObject send(String method, String path, Object body) throws IOException {
    return ask(method, path, GSON.toJson(body));
  }

  /** Lines of JSON, as bulk and multiple searches want them. */
  static String lines(Collection<?> values) {
    StringBuilder lines = new StringBuilder();
    values.forEach(value -> lines.append(GSON.toJson(value)).append('\n'));
    return lines.toString();
  }

  /**
   * Asks one server after another until one answers. Nothing that is asked does harm when it is
   * done twice.
   *
   * @param body null for none
   */
  JsonObject ask(String method, String path, @Nullable String body) throws IOException {
    int first = preferred.get();
    ServersException last = null;
    for (int i = 0; i < access.urls().size(); i++) {
      int which = (first + i) % access.urls().size();
      URI server = access.urls().get(which);
      try {
        JsonObject answer = answer(server, request(server, method, path, body));
        preferred.set(which);
        return answer;
      } catch (ServersException failure) {
        if (failure.trouble() != Trouble.GONE) {
          throw failure;
        }
        last = failure;
      }
    }
    if (last == null) {
      throw new IllegalStateException("no servers");
    }
    throw last;
  }

  private HttpRequest request(URI server, String method, String path, @Nullable String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path)).timeout(limit);
    if (access.user() != null) {
      String both = access.user() + ":" + (access.password() == null ? "" : access.password());
      request.header("Authorization",
          "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }
    if (body == null) {
      return request.method(method, BodyPublishers.noBody()).build();
    }
    // Lines, too, are taken for what they are by this type.
    String type = path.contains("_bulk") || path.contains("_msearch") ? "application/x-ndjson"
        : "application/json";
    return request.header("Content-Type", type)
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  private JsonObject answer(URI server, HttpRequest request) throws IOException {
    HttpResponse<String> response;
    try {
      response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (HttpTimeoutException slow) {
      throw ServersException.slow(server, slow);
    } catch (SSLException certificate) {
      throw ServersException.certificate(server, certificate);
    } catch (IOException gone) {
      throw ServersException.gone(server, gone);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a server was asked");
    }
    JsonObject body = json(response.body());
    int status = response.statusCode();
    if (status < 300 && body != null) {
      return body;
    }
    throw failure(server, status, body);
  }

  private static @Nullable JsonObject json(String text) {
    try {
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException other) {
      return null;
    }
  }

  /** What a refusal means. */
  static ServersException failure(URI server, int status, @Nullable JsonObject body) {
    String reason = body == null ? "HTTP " + status : body.toString();
    String told = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    if (reason.contains("read-only-allow-delete")) {
      return ServersException.full(server);
    }
    return switch (status) {
      case 401, 403 -> ServersException.password(server);
      case 404 -> ServersException.withoutIndex(server);
      case 408, 429, 502, 503, 504 -> ServersException.busy(server, told);
      default ->
          body == null ? ServersException.other(server) : ServersException.refused(server, told);
    };
  }

  URI server() {
    return access.urls().get(preferred.get() % access.urls().size());
  }
}
