package gazette.site;

import gazette.cache.Cache;
import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.manifest.FileEntry;
import gazette.manifest.Sha256;
import gazette.problem.Problems;
import gazette.publish.SiteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a public file came from.
 *
 * @param path relative to the document root, with {@code /}
 * @param content the file of the content that it shows; no text when it shows several or none
 * @param template the template that drew it; no text when it is no page
 * @param parts what it was made of, by name
 * @param why why it was last written: {@code anew} with all others, {@code new}, {@code touched} by
 *   somebody, or {@code changed}
 * @param changed which parts had changed
 * @param build the number of the build that wrote it last
 * @param date when that was
 * @param length in bytes
 * @param sha256 its digest
 * @param twins its compressed twins
 * @param isAsMade whether it lies there as the build left it
 */
public record Explanation(String path, String content, String template, List<String> parts,
    String why, List<String> changed, String build, String date, long length, String sha256,
    List<String> twins, boolean isAsMade) {

  public Explanation {
    changed = List.copyOf(changed);
    parts = List.copyOf(parts);
    twins = List.copyOf(twins);
  }

  /**
   * Explains a file of the last build.
   *
   * @param address its path, or its full address on the publisher's own site; a fragment is passed
   *   over, and an address that ends with {@code /} is that of {@code index.html}
   * @return empty when the last build made no such file, or left no memory
   */
  public static Optional<Explanation> of(Folders folders, String address) throws IOException {
    SiteFolder site = new SiteFolder(folders.site());
    Cache cache = Cache.open(site.cache(), Program.digest());
    String path = path(folders.content(), address);
    return Outputs.find(cache, path).map(named -> {
      PublicFile file = named.file();
      List<String> why = List.of(file.why().split(" ", -1));
      String[] build = file.build().split(" ", 2);
      FileEntry entry = file.files().getFirst();
      List<String> parts = List
          .copyOf(Inputs.parse(cache.lastInputs(named.key())).parts().keySet());
      return new Explanation(path, file.source().content(), file.source().template(), parts,
          why.getFirst(), why.subList(1, why.size()), build[0], build[1], entry.length(),
          entry.sha256(), file.files().stream().skip(1).map(FileEntry::path).toList(),
          file.files().stream().allMatch(part -> liesThere(part, site)));
    });
  }

  private static boolean liesThere(FileEntry file, SiteFolder site) {
    try {
      return Sha256.entry(file.path(), site.publicFolder().resolve(file.path())).equals(file);
    } catch (IOException removed) {
      return false;
    }
  }

  private static String path(Path content, String address) throws IOException {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    Optional<Settings> settings = SettingsReader.read(content, new Problems());
    if (settings.isPresent()) {
      String base = settings.get().site().baseUrl().toString();
      String folder = settings.get().site().baseUrl().getPath();
      if (path.startsWith(base)) {
        path = path.substring(base.length());
      } else if (path.startsWith(folder)) {
        path = path.substring(folder.length());
      }
    }
    path = path.startsWith("/") ? path.substring(1) : path;
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }
}
