package gazette.site;

import gazette.content.Register;
import gazette.digest.Digests;
import gazette.file.Stamp;
import gazette.publish.SiteFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells by sizes and times of files, without reading any, whether all is as it was. */
final class LastState {

  private final Folders folders;
  private final BuildOptions options;
  private final Stamps content;
  private final Stamps templates;

  private LastState(Folders folders, BuildOptions options, Stamps content, Stamps templates) {
    this.folders = folders;
    this.options = options;
    this.content = content;
    this.templates = templates;
  }

  /** Looks at everything that a build depends on. */
  static LastState of(Folders folders, BuildOptions options) throws IOException {
    return new LastState(folders, options, withoutRegister(Stamps.below(folders.content())),
        Stamps.below(folders.templates()));
  }

  /** A build itself writes it: it counts among what is put in place. */
  private static Stamps withoutRegister(Stamps content) {
    SortedMap<String, Stamp> others = new TreeMap<>(content.byPath());
    others.remove(Register.FILE);
    return new Stamps(others);
  }

  /** Whether nobody wrote into any of it in the last moments, when stamps may deceive. */
  boolean isSettled() {
    return content.areSettled() && templates.areSettled();
  }

  /** Tells what a build depends on from everything else. */
  String inputs() {
    return digest(content.digest(), templates.digest(), options.day().toString(),
        Boolean.toString(options.strict()), Boolean.toString(options.register()),
        options.key().map(key -> key.publicKey().text()).orElse(""));
  }

  /**
   * Tells what lies in a site from everything else.
   *
   * @param publicFiles what lies in the public folder
   * @param index tells the folder of the index, as {@link #index} gave it
   */
  String outputs(Stamps publicFiles, String index) throws IOException {
    return digest(publicFiles.digest(), index, register());
  }

  /** Tells the folder of the index from all others. */
  String index() throws IOException {
    return Stamps.below(new SiteFolder(folders.site()).index()).digest();
  }

  private String register() throws IOException {
    Path file = folders.content().resolve(Register.FILE);
    return Files.exists(file) ? Stamp.of(file).text() : "";
  }

  private static String digest(String... parts) {
    return Digests.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }
}
