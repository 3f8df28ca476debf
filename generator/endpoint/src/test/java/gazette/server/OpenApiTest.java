package gazette.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gazette.live.SiteServer;
import gazette.search.SearchAnswer;
import gazette.search.query.SearchQuery;
import gazette.search.suggest.Suggestion;
import gazette.server.Wire.Reply;
import gazette.site.RepositorySite;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/openapi.json promises, the running server keeps, and it has nothing besides. */
class OpenApiTest {

  private static final JsonObject API = read();
  private static final List<String> ASKED = List.of("养老服务", "晋市政办〔2020〕62号", "老人没人照顾", "无此", "厨鱼垃圾",
      "");

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static SearchServer server;

  private static JsonObject read() {
    try {
      return JsonParser.parseString(Files.readString(Path.of("../../docs/openapi.json")))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeAll
  static void start() throws IOException {
    server = SiteServer.start(RepositorySite.built(), "127.0.0.1", 0, true);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Set<String> paths() {
    return API.getAsJsonObject("paths").keySet();
  }

  static Stream<String> withParameters() {
    return paths().stream().filter(path -> !parameters(path).isEmpty());
  }

  @Test
  void theServerHasNoPathThatTheFileLacks() throws IOException {
    String source = Files.readString(Path.of("src/main/java/gazette/server/Endpoint.java"));
    Set<String> routed = Pattern.compile("case \"(/[^\"]*)\" ->")
        .matcher(source)
        .results()
        .map(route -> route.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(paths()), routed);
  }

  @ParameterizedTest
  @MethodSource("withParameters")
  void itTakesTheseParametersAndNoOthers(String path) throws IOException {
    List<JsonObject> parameters = parameters(path);
    for (JsonObject parameter : parameters) {
      assertAnswers(200, path, name(parameter) + "=" + example(parameter));
      assertAnswers(400, path, name(parameter) + "=" + wrong(parameter));
      assertAnswers(400, path, name(parameter) + "=1&" + name(parameter) + "=2");
    }
    if (path.startsWith("/api/")) {
      Reply refused = get(path, "unknown=1");
      assertForm("400", path, refused);
      String known = parameters.stream()
          .map(OpenApiTest::name)
          .sorted()
          .collect(Collectors.joining(", "));
      assertTrue(refused.text().contains("those that exist are " + known + "."), refused.text());
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void whateverIsAskedTheAnswerHasItsForm(String path) throws IOException {
    for (String text : ASKED) {
      assertAnswers(200, path, path.equals("/health") ? "" : "q=" + encoded(text));
    }
  }

  @ParameterizedTest
  @MethodSource("withParameters")
  void whatIsRefusedIsRefusedAsItSays(String path) throws Exception {
    URI uri = server.uri();
    Set<String> told = new TreeSet<>(responses(path).keySet());
    told.removeAll(Set.of("200", "400"));
    assertForm("413", path, Wire.request(uri, "GET", path, "Content-Length: 1"));
    assertForm("414", path, Wire.get(uri, path + "?q=" + "a".repeat(9_000)));
    assertForm("431", path, Wire.get(uri, path, "X-Long: " + "a".repeat(9_000)));
    told.removeAll(Set.of("413", "414", "431"));
    assertForm("503", path, withoutAnIndex(path));
    told.remove("503");
    if (told.remove("429")) {
      assertForm("429", path, whileAnotherQueryOfMineRuns(path));
    }
    assertEquals(Set.of(), told, "nobody has tried these");
    assertEquals(405, Wire.request(uri, "POST", path).status());
    assertEquals(204, Wire.request(uri, "OPTIONS", path).status());
  }

  @Test
  void theHealthOfAServerWithoutAnIndexHasItsForm() throws IOException {
    assertForm("503", "/health", withoutAnIndex("/health"));
  }

  @Test
  void anAnswerOfAnotherFormWouldBeNoticed() {
    assertEquals(1,
        faults("Health", "{\"status\": \"well\", \"generation\": \"1\"," + " \"documents\": 1}")
            .size());
    assertEquals(1,
        faults("Refused", "{\"status\": 400, \"error\": \"\", \"message\": \"\"," + " \"more\": 1}")
            .size());
  }

  private static Reply withoutAnIndex(String path) throws IOException {
    Searcher none = new FakeSearcher() {
      @Override
      public SearchAnswer search(SearchQuery query) throws IOException {
        throw new IOException("no index");
      }

      @Override
      public List<Suggestion> suggest(String typed) throws IOException {
        throw new IOException("no index");
      }

      @Override
      public String generation() {
        return "";
      }
    };
    try (SearchServer lame = SearchServer.start(ServerOptions.of("127.0.0.1", 0, null), none,
        answer -> "")) {
      return Wire.get(lame.uri(), path);
    }
  }

  private static Reply whileAnotherQueryOfMineRuns(String path) throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    Searcher waiting = new FakeSearcher() {
      @Override
      public SearchAnswer search(SearchQuery query) throws IOException {
        arrived.countDown();
        try {
          gate.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        return super.search(query);
      }
    };
    Duration ages = Duration.ofMinutes(1);
    ServerOptions.Limits one = new ServerOptions.Limits(100, 2, 1, 10, ages, ages, ages, ages,
        ages);
    try (SearchServer busy = SearchServer
        .start(ServerOptions.of("127.0.0.1", 0, null).withLimits(one), waiting, answer -> "")) {
      FutureTask<Reply> first = new FutureTask<>(
          () -> Wire.get(busy.uri(), path, "X-Forwarded-For: 192.0.2.1"));
      Thread.ofPlatform().start(first);
      assertTrue(arrived.await(1, TimeUnit.MINUTES));
      Reply second = Wire.get(busy.uri(), path, "X-Forwarded-For: 192.0.2.1");
      gate.countDown();
      first.get();
      return second;
    }
  }

  private static void assertAnswers(int status, String path, String query) throws IOException {
    assertForm(String.valueOf(status), path, get(path, query));
  }

  private static Reply get(String path, String query) throws IOException {
    return Wire.get(server.uri(), path + (query.isEmpty() ? "" : "?" + query));
  }

  private static void assertForm(String status, String path, Reply reply) {
    assertEquals(status, String.valueOf(reply.status()), path + ": " + reply.text());
    JsonObject response = resolved(responses(path).get(status));
    JsonObject content = response.getAsJsonObject("content");
    String type = content.keySet().iterator().next();
    assertTrue(reply.header("Content-Type").startsWith(type), reply.headers().toString());
    if (response.has("headers")) {
      response.getAsJsonObject("headers")
          .keySet()
          .forEach(name -> assertTrue(!reply.header(name).isEmpty(), name + " of " + status));
    }
    JsonObject schema = content.getAsJsonObject(type).getAsJsonObject("schema");
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString().replaceFirst(".*/", "");
      assertEquals(List.of(), faults(name, reply.text()), reply.text());
    } else {
      assertTrue(reply.text().contains("<"), reply.text());
    }
  }

  private static List<String> faults(String schema, String json) {
    JsonObject root = new JsonObject();
    root.addProperty("$ref", "#/components/schemas/" + schema);
    root.add("components", API.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonObject get(String path) {
    return API.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject("get");
  }

  private static JsonObject responses(String path) {
    return get(path).getAsJsonObject("responses");
  }

  private static List<JsonObject> parameters(String path) {
    return get(path).has("parameters") ? get(path).getAsJsonArray("parameters")
        .asList()
        .stream()
        .map(OpenApiTest::resolved)
        .toList() : List.of();
  }

  private static JsonObject resolved(JsonElement element) {
    JsonObject object = element.getAsJsonObject();
    if (!object.has("$ref")) {
      return object;
    }
    JsonObject found = API;
    for (String step : object.get("$ref").getAsString().substring(2).split("/", -1)) {
      found = found.getAsJsonObject(step);
    }
    return found;
  }

  private static String name(JsonObject parameter) {
    return parameter.get("name").getAsString();
  }

  private static String example(JsonObject parameter) {
    return encoded(parameter.get("example").getAsString());
  }

  /** A value that is just outside of what the file allows. */
  private static String wrong(JsonObject parameter) {
    JsonObject schema = parameter.getAsJsonObject("schema");
    if (schema.has("maxLength")) {
      return "a".repeat(schema.get("maxLength").getAsInt() + 1);
    }
    return schema.has("maximum") ? String.valueOf(schema.get("maximum").getAsInt() + 1) : "x";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
