package gazette.cli;

import gazette.manifest.Proofs;
import gazette.manifest.PublicKey;
import gazette.manifest.SigningKey;
import gazette.site.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The keys that sign what a build publishes. */
final class SigningOptions {

  @Option(names = "--key", paramLabel = "FILE", defaultValue = "${env:GAZETTE_KEY}")
  private List<Path> keys = List.of();

  @Option(names = "--unsigned")
  private boolean unsigned;

  @Option(names = "--lost-key")
  private boolean lost;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SigningOptions() {}

  /**
   * The keys, if builds are to be signed; first the one that mirrors know.
   *
   * @throws ParameterException when whoever verifies a mirror would call the site forged: a
   *   forgotten key would take the signature from a signed site, another one replace it
   */
  List<SigningKey> keys(Folders folders) throws IOException {
    Path published = folders.publicFolder().resolve(Proofs.KEY);
    List<PublicKey> known = Files.exists(published) ? KeyFile.shownKeys(published) : List.of();
    // GAZETTE_KEY= names none.
    List<Path> named = keys.stream().filter(key -> !key.toString().isEmpty()).toList();
    if (named.isEmpty() && !known.isEmpty() && !unsigned) {
      throw refused("signed-site", folders.publicFolder());
    }
    List<SigningKey> signing = new ArrayList<>();
    for (Path key : named) {
      signing.add(KeyFile.secret(key, folders));
    }
    signing.sort(Comparator.comparingInt(key -> place(key, known)));
    if (signing.size() > 2) {
      throw refused("many-keys", signing.size());
    }
    if (!signing.isEmpty() && !known.isEmpty() && !lost
        && place(signing.getFirst(), known) == known.size()) {
      throw refused("other-key", folders.publicFolder());
    }
    return signing;
  }

  private static int place(SigningKey key, List<PublicKey> known) {
    int place = known.indexOf(key.publicKey());
    return place < 0 ? known.size() : place;
  }

  private ParameterException refused(String key, Object what) {
    return new ParameterException(spec.commandLine(), Words.of(spec).say(key, what));
  }
}
