package gazette.opensearch;

import com.google.gson.JsonObject;
import gazette.search.index.Schema;
import gazette.search.remote.Access;
import gazette.search.remote.Engine;
import gazette.search.remote.IndexCopy;
import gazette.search.remote.Servers;
import gazette.search.remote.ServersException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** OpenSearch of version 2 or newer, or what answers as it does. */
public final class OpenSearch implements Servers {

  // A query may take two seconds altogether.
  private static final Duration FOR_QUERIES = Duration.ofMillis(1500);
  private static final Duration FOR_OPENING = Duration.ofSeconds(5);
  private static final Duration FOR_LOADING = Duration.ofSeconds(90);
  private static final int OLDEST = 2;

  @Override
  public String name() {
    return "opensearch";
  }

  @Override
  public Engine open(Access access) throws IOException {
    Http http = new Http(access, FOR_OPENING);
    checkVersion(http);
    String name = http.get("/_alias/" + access.index()).keySet().iterator().next();
    Map<String, String> said = said(http, name);
    if (!Schema.FORMAT.equals(said.get(Schema.FORMAT_KEY))) {
      throw ServersException.otherBuild(http.server());
    }
    return new Build(http.within(FOR_QUERIES), access.index(), name, said);
  }

  @Override
  public int load(Access access, IndexCopy index, IntConsumer progress) throws IOException {
    Http http = new Http(access, FOR_LOADING);
    checkVersion(http);
    return new Loading(http, access.index(), index, progress).load();
  }

  /** What an index says of itself. */
  static Map<String, String> said(Http http, String index) throws IOException {
    JsonObject mappings = http.get("/" + index + "/_mapping")
        .getAsJsonObject(index)
        .getAsJsonObject("mappings");
    Map<String, String> said = new HashMap<>();
    if (mappings.has("_meta")) {
      mappings.getAsJsonObject("_meta")
          .entrySet()
          .forEach(each -> said.put(each.getKey(), each.getValue().getAsString()));
    }
    return said;
  }

  private static void checkVersion(Http http) throws IOException {
    JsonObject about = http.get("/");
    JsonObject version = about.has("version") && about.get("version").isJsonObject()
        ? about.getAsJsonObject("version")
        : new JsonObject();
    String number = version.has("number") ? version.get("number").getAsString() : "";
    boolean known = version.has("distribution")
        && version.get("distribution").getAsString().equals("opensearch");
    if (!known || !number.matches("\\d+\\..*")
        || Integer.parseInt(number.substring(0, number.indexOf('.'))) < OLDEST) {
      throw ServersException.version(http.server(), number.isEmpty() ? "?" : number);
    }
  }
}
