package gazette.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import gazette.manifest.Manifest;
import gazette.manifest.ManifestFile;
import gazette.manifest.Origin;
import gazette.manifest.SigningKey;
import gazette.publish.SiteFolder;
import gazette.publish.Staging;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** A publisher's own site, of which copies are taken. */
final class Published {

  private final Path folder;
  private final List<SigningKey> keys;

  Published(Path folder, List<SigningKey> keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /** Builds a site of these files. */
  Published with(Map<String, String> files) throws IOException {
    Origin origin = new Origin("公报", URI.create("https://www.example.cn/gongbao/"), "gazette test",
        Instant.parse("2021-06-28T08:00:00Z"), keys);
    try (Staging staging = Staging.open(new SiteFolder(folder))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        staging.write(file.getKey(), file.getValue().getBytes(UTF_8));
      }
      staging.publish(origin);
    }
    return this;
  }

  Path folder() {
    return new SiteFolder(folder).publicFolder();
  }

  /** A copy of what is public now. */
  Path copy(String name) throws IOException {
    Path copy = folder.resolveSibling(name);
    FileUtils.copyDirectory(folder().toFile(), copy.toFile());
    return copy;
  }

  Manifest manifest() throws IOException {
    return ManifestFile.read(Files.readAllBytes(folder().resolve(Manifest.FILE))).manifest();
  }
}
