package gazette.manifest;

import com.google.gson.JsonPrimitive;
import java.util.Iterator;
import java.util.List;

/** How a manifest is written. Its names are a contract. */
final class ManifestText {

  /** The members that name keys, in their order. */
  static final List<String> KEYS = List.of("key", "nextKey");

  private ManifestText() {}

  /** All but its end, so that a signature may follow. */
  static String body(Manifest manifest) {
    StringBuilder text = new StringBuilder(200 + 150 * manifest.files().size()).append("{\n");
    member(text, "gazette", manifest.title());
    member(text, "url", manifest.url());
    text.append("  \"build\": ").append(manifest.build()).append(",\n");
    member(text, "date", manifest.date().toString());
    member(text, "program", manifest.program());
    for (int i = 0; i < manifest.keys().size(); i++) {
      member(text, KEYS.get(i), manifest.keys().get(i).text());
    }
    text.append("  \"files\": [\n");
    for (Iterator<FileEntry> files = manifest.files().iterator(); files.hasNext();) {
      FileEntry file = files.next();
      // Neither path nor digest has a sign that JSON would want to escape.
      text.append("    {\"path\": \"")
          .append(file.path())
          .append("\", \"length\": ")
          .append(file.length())
          .append(", \"sha256\": \"")
          .append(file.sha256())
          .append(files.hasNext() ? "\"},\n" : "\"}\n");
    }
    return text.append("  ]").toString();
  }

  private static void member(StringBuilder text, String name, String value) {
    text.append("  \"").append(name).append("\": ").append(new JsonPrimitive(value)).append(",\n");
  }
}
