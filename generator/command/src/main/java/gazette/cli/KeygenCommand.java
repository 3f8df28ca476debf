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

@Command(name = "keygen", mixinStandardHelpOptions = true)
final class KeygenCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  KeygenCommand() {}

  @Override
  public Integer call() throws IOException {
    Words words = Words.of(spec);
    Path shown = KeyFile.shown(file);
    Stream.of(file, shown).filter(Files::exists).findFirst().ifPresent(taken -> {
      throw new ParameterException(spec.commandLine(), words.say("key-taken", taken));
    });
    PublicKey key = KeyFile.make(file, folders.folders());
    PrintWriter out = spec.commandLine().getOut();
    out.println(words.say("secret-key", file));
    out.println(words.say("public-key", shown, key));
    out.println(words.say("sign-with", file, file.toAbsolutePath()));
    return ExitCode.DONE;
  }
}
