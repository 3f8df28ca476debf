package gazette.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.server.SearchServer;
import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {

  @TempDir
  Path folder;

  @Test
  void pagesOfASearchServerMayLoadTheStyleOfTheSite() throws IOException, InterruptedException {
    FileUtils.copyDirectory(Path.of("../core/src/test/resources/sites/small/content").toFile(),
        folder.resolve("content").toFile());
    Path settings = folder.resolve("content/gazette.yaml");
    Files.writeString(settings, Files.readString(settings)
        .replace("https://gazette.example/", "HTTPS://Gazette.Example:8443/"));
    Folders folders = Folders.below(folder);
    SiteBuilder.build(folders, BuildOptions.today());
    try (SearchServer server = SiteServer.start(folders, "127.0.0.1", 0, true);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page = client.send(
          HttpRequest.newBuilder(server.uri().resolve("search?q=a&issue=0000-00")).build(),
          HttpResponse.BodyHandlers.ofString());
      String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("style-src 'self' https://gazette.example:8443;"), policy);
      assertTrue(page.statusCode() == 200 && page.body().contains("0000-00"), page.body());
    }
  }
}
