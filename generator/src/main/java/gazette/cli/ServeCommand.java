package gazette.cli;

import gazette.problem.Problem;
import gazette.server.Preview;
import gazette.server.SearchServer;
import gazette.server.ServerOptions;
import gazette.site.BuildOptions;
import gazette.site.BuildReport;
import gazette.site.Folders;
import gazette.site.LiveSite;
import gazette.site.SiteBuilder;
import gazette.site.SiteServer;
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

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the website of the last build and its search until interrupted.")
final class ServeCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Option(names = "--host", defaultValue = "127.0.0.1", description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host;

  @Option(names = "--port", defaultValue = "8080", description = "port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(names = "--search-only", description = "only the search, for use behind a web server that serves the files")
  private boolean searchOnly;

  @Option(names = "--proxy", paramLabel = "ADDRESS", description = "address of a web server in front that names its clients in X-Forwarded-For; may be repeated; one on this machine need not be named")
  private List<InetAddress> proxies = List.of();

  @Option(names = "--no-log", description = "no line for each request")
  private boolean quiet;

  @Option(names = "--watch", description = "a preview for editors: drafts, too, built again whenever content or templates change; lies in site/preview")
  private boolean watch;

  @Option(names = "--editor", paramLabel = "LINK", defaultValue = "vscode://file{file}:{line}", description = "with --watch: the link that opens a file in your editor (default: ${DEFAULT-VALUE})")
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
      throw new ParameterException(spec.commandLine(),
          "there is no port %s; choose one from 1 to 65535 with --port".formatted(port));
    }
    Folders site = watch ? folders.folders().preview() : folders.folders();
    if (watch) {
      preview(site);
    }
    SearchServer server = SiteServer.start(site, options(site));
    // Reading the index takes twice what is kept of it: the rest goes back to the system.
    System.gc();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
    String what = watch ? "preview, drafts and all," : searchOnly ? "search" : "site and search";
    out().printf("%s at %s  (stop with Ctrl-C)%n", what, server.uri());
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
      new BuildPrinter(site, false, out(), err()).print(report);
      show(report, site);
      report.published().ifPresent(_ -> published.countDown());
    };
    reports.accept(SiteBuilder.build(site, builds.get()));
    LiveSite.watch(site, builds, reports, failure -> err().println(Failure.sentence(failure)));
    published.await();
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
    ProblemFormat.Told told = ProblemFormat.Told.of(problem, content);
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
