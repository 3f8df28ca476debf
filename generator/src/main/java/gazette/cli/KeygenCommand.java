package gazette.cli;

import gazette.manifest.PublicKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "keygen", mixinStandardHelpOptions = true, description = "Makes a key with which builds sign what they publish.")
final class KeygenCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Parameters(paramLabel = "FILE", description = "where the secret key goes; the public one goes beside it, to FILE.pub")
  private Path file;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  KeygenCommand() {}

  @Override
  public Integer call() throws IOException {
    Path shown = KeyFile.shown(file);
    Stream.of(file, shown).filter(Files::exists).findFirst().ifPresent(taken -> {
      throw new ParameterException(spec.commandLine(),
          "%s is there already, and a key that signed is not replaced; choose another FILE"
              .formatted(taken));
    });
    PublicKey key = KeyFile.make(file, folders.folders());
    PrintWriter out = spec.commandLine().getOut();
    out.printf("secret key: %s  (keep a copy in a safe place)%n", file);
    out.printf("public key: %s  %s%n", shown, key);
    out.printf("sign with: gazette build --key %s  (or with GAZETTE_KEY=%s)%n", file,
        file.toAbsolutePath());
    return ExitCode.DONE;
  }
}
