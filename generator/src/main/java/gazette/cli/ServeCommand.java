package gazette.cli;

import gazette.manifest.SigningKey;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

  @Mixin
  private SigningOptions signing;

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

  @Option(names = "--watch", description = "build first, and again whenever content or templates change")
  private boolean watch;

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
    Folders site = folders.folders();
    // A server that builds nothing signs nothing.
    Optional<SigningKey> key = watch ? signing.key(site) : Optional.empty();
    Supplier<BuildOptions> builds = () -> BuildOptions.today().signedBy(key);
    if (watch) {
      report(SiteBuilder.build(site, builds.get()));
    }
    SearchServer server = SiteServer.start(site, options(site));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
    String what = searchOnly ? "search" : "site and search";
    out().printf("%s at %s  (stop with Ctrl-C)%n", what, server.uri());
    try {
      if (watch) {
        LiveSite.watch(site, builds, this::report,
            failure -> err().println(Failure.sentence(failure)));
      }
      new CountDownLatch(1).await();
      return ExitCode.DONE;
    } finally {
      failed = true;
    }
  }

  private ServerOptions options(Folders site) {
    ServerOptions options = ServerOptions.of(host, port, searchOnly ? null : site.publicFolder())
        .withProxies(Set.copyOf(proxies));
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

  private void report(BuildReport report) {
    new BuildPrinter(folders.folders(), false, out(), err()).print(report);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
