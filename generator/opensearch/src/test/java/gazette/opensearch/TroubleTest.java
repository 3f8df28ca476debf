package gazette.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import gazette.problem.Messages;
import gazette.search.remote.Access;
import gazette.search.remote.ServersException;
import gazette.search.remote.ServersException.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers may be like, and what is said of it in both languages. */
class TroubleTest {

  private static final String SOUND = """
      {"version": {"distribution": "opensearch", "number": "3.9.0"}}""";

  @TempDir
  Path temp;

  private @Nullable HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private URI serve(Answer answer) throws IOException {
    HttpServer started = HttpServer
        .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    started.createContext("/", answer::to);
    started.start();
    server = started;
    return URI.create("http://127.0.0.1:" + started.getAddress().getPort() + "/");
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Access access(URI... urls) {
    return new Access(List.of(urls), "gazette", null, null, null);
  }

  private static void fails(Access access, Trouble trouble, String english, String chinese) {
    ServersException failure = assertThrows(ServersException.class,
        () -> new OpenSearch().open(access));
    assertEquals(trouble, failure.trouble(), failure.toString());
    assertTrue(failure.toString().contains(english), failure.toString());
    String told = Messages.in(Locale.CHINESE).text(failure.words());
    assertTrue(told.contains(chinese), told);
  }

  @Test
  void aServerThatIsGone() throws IOException {
    URI gone = serve(exchange -> reply(exchange, 200, SOUND));
    stop();
    fails(access(gone), Trouble.GONE, "cannot be reached", "连不上");
  }

  @Test
  void aServerThatIsSlow() throws IOException {
    URI slow = serve(exchange -> {
      // Never answers.
    });
    fails(access(slow), Trouble.GONE, "does not answer in time", "没有及时回答");
  }

  @Test
  void whereOneIsGoneTheNextIsAsked() throws IOException {
    URI gone = serve(exchange -> reply(exchange, 200, SOUND));
    stop();
    URI other = serve(
        exchange -> reply(exchange, exchange.getRequestURI().getPath().equals("/") ? 200 : 404,
            exchange.getRequestURI().getPath().equals("/") ? SOUND : "{}"));
    fails(access(gone, other), Trouble.REPLACED, other.toString(), "没有这个索引");
  }

  @Test
  void aServerThatIsBusy() throws IOException {
    URI busy = serve(exchange -> reply(exchange, 429, "{\"error\": \"too many\"}"));
    fails(access(busy), Trouble.GONE, "takes no requests now", "现在不接受请求");
  }

  @Test
  void aServerOfAnotherVersion() throws IOException {
    URI old = serve(exchange -> reply(exchange, 200, SOUND.replace("3.9.0", "1.3.0")));
    fails(access(old), Trouble.REFUSED, "version 1.3.0", "版本是 1.3.0");
  }

  @Test
  void aServerOfAnotherMake() throws IOException {
    URI other = serve(exchange -> reply(exchange, 200, "{\"version\": {\"number\": \"7.10\"}}"));
    fails(access(other), Trouble.REFUSED, "OpenSearch 2 or newer", "OpenSearch 2 或更新");
  }

  @Test
  void aPageOfTheWebIsNoSearchServer() throws IOException {
    URI page = serve(exchange -> reply(exchange, 200, "<html>Welcome</html>"));
    fails(access(page), Trouble.REFUSED, "does not answer as a search server", "不像检索服务器");
  }

  @Test
  void aServerThatWantsAPassword() throws IOException {
    URI closed = serve(exchange -> {
      String told = exchange.getRequestHeaders().getFirst("Authorization");
      // editor:secret
      boolean known = "Basic ZWRpdG9yOnNlY3JldA==".equals(told);
      reply(exchange,
          known && exchange.getRequestURI().getPath().equals("/") ? 200 : known ? 404 : 401,
          known ? SOUND : "{}");
    });
    fails(access(closed), Trouble.REFUSED, Access.PASSWORD, "需要用户名和密码");
    Access known = Access.of(List.of(closed), "gazette",
        Map.of(Access.USER, "editor", Access.PASSWORD, "secret"));
    // It is let in, and the index is looked for.
    fails(known, Trouble.REPLACED, "does not have the index", "没有这个索引");
    assertFalse(known.toString().contains("secret"));
  }

  @Test
  void aCertificateThatNobodyKnows() throws Exception {
    Path store = temp.resolve("store.p12");
    Path certificate = temp.resolve("ca.pem");
    keytool("-genkeypair", "-alias", "one", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
        "SAN=ip:127.0.0.1", "-keystore", store.toString(), "-storepass", "secret", "-validity",
        "2");
    keytool("-exportcert", "-alias", "one", "-rfc", "-file", certificate.toString(), "-keystore",
        store.toString(), "-storepass", "secret");
    HttpsServer secure = HttpsServer
        .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    secure.createContext("/", exchange -> reply(exchange,
        exchange.getRequestURI().getPath().equals("/") ? 200 : 404, SOUND));
    secure.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    secure.start();
    server = secure;
    URI url = URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/");
    fails(access(url), Trouble.REFUSED, Access.AUTHORITY, "证书不受信任");
    fails(Access.of(List.of(url), "gazette", Map.of(Access.AUTHORITY, certificate.toString())),
        Trouble.REPLACED, "does not have the index", "没有这个索引");
    Path other = Files.writeString(temp.resolve("other.pem"), "no certificate");
    fails(Access.of(List.of(url), "gazette", Map.of(Access.AUTHORITY, other.toString())),
        Trouble.REFUSED, "holds no certificate", "没有可读的证书");
  }

  private static SSLContext context(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "secret".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory
        .getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "secret".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
