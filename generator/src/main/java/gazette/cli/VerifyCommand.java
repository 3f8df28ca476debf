package gazette.cli;

import gazette.verify.Copy;
import gazette.verify.Expectation;
import gazette.verify.FolderCopy;
import gazette.verify.Pace;
import gazette.verify.SeenManifest;
import gazette.verify.Verdict;
import gazette.verify.Verifier;
import gazette.verify.WebCopy;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify", mixinStandardHelpOptions = true, description = "Says whether a copy of a site is whole, and what is amiss.")
final class VerifyCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Parameters(paramLabel = "DIR|URL", arity = "0..1", description = "the copy: a folder, or the address of a mirror (default: site/public)")
  private @Nullable String copy;

  @Option(names = "--key", paramLabel = "FILE", description = "the publisher's public key: a manifest that it did not sign is none")
  private @Nullable Path key;

  @Option(names = "--against", paramLabel = "DIR|URL", description = "the publisher's own copy, to tell whether this one is behind")
  private @Nullable String against;

  @Option(names = "--state", paramLabel = "FILE", description = "remembers the newest manifest that was verified, to tell an older one")
  private @Nullable Path state;

  @Option(names = "--rate", paramLabel = "N", defaultValue = "20", description = "asks a web server at most so often a second (default: ${DEFAULT-VALUE})")
  private double rate;

  @Option(names = "--all", description = "names every file, not the first hundred")
  private boolean all;

  @Option(names = "--json", description = "tell the verdict as JSON, with every file that is amiss")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  VerifyCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!(rate > 0)) {
      throw new ParameterException(spec.commandLine(),
          "a rate of %s asks nothing; give --rate a number above 0".formatted(rate));
    }
    Optional<SeenManifest> memory = state == null ? Optional.empty()
        : Optional.of(SeenManifest.in(state));
    String place = copy != null ? copy : folders.folders().publicFolder().toString();
    Expectation expectation = new Expectation(key == null ? List.of() : KeyFile.shownKeys(key),
        memory.flatMap(SeenManifest::manifest),
        against == null ? Optional.empty() : Optional.of(copy(against)));
    Verdict verdict = Verifier.verify(copy(place), expectation);
    if (memory.isPresent()) {
      memory.get().remember(verdict);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(VerdictJson.of(verdict));
    } else {
      new VerdictPrinter(verdict, expectation, all).print(out);
    }
    return ExitCode.of(verdict.state());
  }

  private Copy copy(String place) throws IOException {
    if (!place.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
      return new FolderCopy(Path.of(place));
    }
    try {
      return new WebCopy(URI.create(place), Pace.GENTLE.of(rate));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(),
          "'%s' is not the address of a site; write it like https://www.example.cn/gongbao/"
              .formatted(place),
          e);
    }
  }
}
