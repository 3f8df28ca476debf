package gazette.site;

import gazette.content.Register;
import gazette.io.Digests;
import gazette.publish.SiteFolder;
import gazette.source.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What lies in the folders of a build, told by sizes and times of files without reading any.
 *
 * @param isSettled whether nobody wrote into what it depends on in the last moments, when stamps
 *   may deceive
 * @param inputs tells what it depends on
 * @param publicFiles what lies in the public folder
 * @param index tells what lies in the folder of the index
 * @param register tells the register, which a build itself writes
 */
record State(boolean isSettled, String inputs, Stamps publicFiles, String index, String register) {

  /** Looks at everything. */
  static State of(Folders folders, BuildOptions options) throws IOException {
    SiteFolder site = new SiteFolder(folders.site());
    SortedMap<String, Stamp> content = new TreeMap<>(Stamps.below(folders.content()).byPath());
    Stamp register = content.remove(Register.FILE);
    Stamps sources = new Stamps(content);
    Stamps templates = Stamps.below(folders.templates());
    return new State(sources.areSettled() && templates.areSettled(), digest(sources.digest(),
        templates.digest(), options.day().toString(), Boolean.toString(options.strict()),
        options.purpose().name(),
        options.keys().stream().map(key -> key.publicKey().text()).collect(Collectors.joining())),
        Stamps.below(site.publicFolder()), Stamps.below(site.index()).digest(),
        register == null ? "" : register.text());
  }

  /**
   * Looks again at what a build itself writes. What it depends on stays as it was before the build:
   * what somebody changed while it ran is for the next one.
   */
  State after(Folders folders) throws IOException {
    SiteFolder site = new SiteFolder(folders.site());
    Path file = folders.content().resolve(Register.FILE);
    return new State(isSettled, inputs, Stamps.below(site.publicFolder()),
        Stamps.below(site.index()).digest(), Files.exists(file) ? Stamp.of(file).text() : "");
  }

  /** All of it: a build that finds it as the last one left it has nothing to do. */
  String digest() {
    return digest(inputs, publicFiles.digest(), index, register);
  }

  private static String digest(String... parts) {
    return Digests.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }
}
