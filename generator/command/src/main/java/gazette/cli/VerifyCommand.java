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

@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Parameters(paramLabel = "DIR|URL", arity = "0..1", descriptionKey = "copy")
  private @Nullable String copy;

  @Option(names = "--key", paramLabel = "FILE")
  private @Nullable Path key;

  @Option(names = "--against", paramLabel = "DIR|URL")
  private @Nullable String against;

  @Option(names = "--state", paramLabel = "FILE")
  private @Nullable Path state;

  @Option(names = "--rate", paramLabel = "N", defaultValue = "20")
  private double rate;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--json")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  VerifyCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!(rate > 0)) {
      throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-rate", rate));
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
      out.println(VerdictJson.of(verdict, Words.of(spec).problems()));
    } else {
      new VerdictPrinter(verdict, expectation, all, Words.of(spec)).print(out);
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
      throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-site", place), e);
    }
  }
}
