package gazette.cli;

import gazette.live.SiteServer;
import gazette.problem.Problem;
import gazette.server.Preview;
import gazette.server.SearchServer;
import gazette.server.ServerOptions;
import gazette.site.BuildOptions;
import gazette.site.BuildReport;
import gazette.site.Folders;
import gazette.site.LiveSite;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1")
  private String host;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  private int port;

  @Option(names = "--search-only")
  private boolean searchOnly;

  @Option(names = "--proxy", paramLabel = "ADDRESS")
  private List<InetAddress> proxies = List.of();

  @Option(names = "--no-log")
  private boolean quiet;

  @Option(names = "--watch")
  private boolean watch;

  @Option(names = "--editor", paramLabel = "LINK", defaultValue = "vscode://file{file}:{line}")
  private String editor;

  private final Preview preview = new Preview();

  @Spec
  private CommandSpec spec;

  /** Whether the command has ended by itself, which it does not do in order. */
  private volatile boolean failed;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!ServerOptions.isPort(port)) {
      throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-port", port));
    }
    Folders site = watch ? folders.folders().preview() : folders.folders();
    if (watch) {
      preview(site);
    }
    SearchServer server = SiteServer.start(site, options(site));
    // Reading the index takes twice what is kept of it: the rest goes back to the system.
    System.gc();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
    Words words = Words.of(spec);
    String what = words.say(watch ? "preview" : searchOnly ? "search-only" : "whole-site");
    out().println(words.say("serving", what, server.uri()));
    try {
      new CountDownLatch(1).await();
      return ExitCode.DONE;
    } finally {
      failed = true;
    }
  }

  /** Builds what editors see now and whenever it changes; waits until there is something to see. */
  private void preview(Folders site) throws IOException, InterruptedException {
    Supplier<BuildOptions> builds = () -> BuildOptions.today()
        .purpose(BuildOptions.Purpose.PREVIEW);
    CountDownLatch published = new CountDownLatch(1);
    Consumer<BuildReport> reports = report -> {
      new BuildPrinter(site, false, printer(site), out(), err()).print(report);
      show(report, site);
      report.published().ifPresent(_ -> published.countDown());
    };
    reports.accept(SiteBuilder.build(site, builds.get()));
    LiveSite.watch(site, builds, reports,
        failure -> err().println(Failure.sentence(failure, Words.of(spec))));
    published.await();
  }

  private ProblemPrinter printer(Folders site) {
    return new ProblemPrinter(Words.of(spec), site.content());
  }

  private void show(BuildReport report, Folders site) {
    List<Preview.Note> notes = report.problems()
        .stream()
        .map(problem -> note(problem, site.content()))
        .toList();
    boolean isNew = report.published()
        .filter(published -> published.files().written() + published.files().removed() > 0)
        .isPresent();
    preview.show(notes, isNew);
  }

  private Preview.Note note(Problem problem, Path content) {
    ProblemPrinter.Told told = new ProblemPrinter(Words.of(spec), content).tell(problem);
    Path file = content.resolve(problem.place().file());
    String link = Files.exists(file)
        ? editor.replace("{file}", file.toAbsolutePath().normalize().toUri().getRawPath())
            .replace("{line}", Integer.toString(Math.max(1, problem.place().line())))
        : null;
    return new Preview.Note(problem.place().toString(), link, told.severity(), told.message(),
        told.hint());
  }

  private ServerOptions options(Folders site) {
    ServerOptions options = ServerOptions.of(host, port, searchOnly ? null : site.publicFolder())
        .withProxies(Set.copyOf(proxies));
    if (watch) {
      options = options.withPreview(preview);
    }
    return quiet ? options : options.withLog(out()::println);
  }

  /** To be stopped is how a server ends in order; Java alone would call it a failure. */
  private void stop(SearchServer server) {
    server.close();
    if (!failed) {
      out().flush();
      Runtime.getRuntime().halt(ExitCode.DONE);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
