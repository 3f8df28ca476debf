package gazette.cli;

import gazette.manifest.Proofs;
import gazette.manifest.SigningKey;
import gazette.site.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The key that signs what a build publishes. */
final class SigningOptions {

  @Option(names = "--key", paramLabel = "FILE", defaultValue = "${env:GAZETTE_KEY}")
  private @Nullable Path key;

  @Option(names = "--unsigned")
  private boolean unsigned;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SigningOptions() {}

  /**
   * The key, if builds are to be signed.
   *
   * @throws ParameterException when a forgotten key would take the signature from a signed site:
   *   whoever verifies a mirror would call it forged
   */
  Optional<SigningKey> key(Folders folders) throws IOException {
    if (key == null && !unsigned && Files.exists(folders.publicFolder().resolve(Proofs.KEY))) {
      throw new ParameterException(spec.commandLine(),
          Words.of(spec).say("signed-site", folders.publicFolder()));
    }
    return key == null ? Optional.empty() : Optional.of(KeyFile.secret(key, folders));
  }
}
