package gazette.cli;

import gazette.manifest.SigningKey;
import gazette.site.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The key that signs what a build publishes. */
final class SigningOptions {

  @Option(names = "--key", paramLabel = "FILE", defaultValue = "${env:GAZETTE_KEY}", description = "signs the manifest with this key, made by gazette keygen (default: the one that GAZETTE_KEY names, if any)")
  private @Nullable Path key;

  SigningOptions() {}

  /** The key, if builds are to be signed. */
  Optional<SigningKey> key(Folders folders) throws IOException {
    return key == null ? Optional.empty() : Optional.of(KeyFile.secret(key, folders));
  }
}
