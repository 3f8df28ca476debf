package gazette.site;

import gazette.source.SourceWatch;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A site that is built anew whenever its content or its templates change. */
public final class LiveSite {

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private LiveSite() {}

  /**
   * Begins to watch; closing what it gives ends that.
   *
   * @param options how each build is made
   * @param reports takes what each build did; with errors in the content the site stays as it was
   * @param failures takes what stopped a build: a file that cannot be read or written, a template
   */
  public static Closeable watch(Folders folders, Supplier<BuildOptions> options,
      Consumer<BuildReport> reports, Consumer<IOException> failures) throws IOException {
    return SourceWatch.start(List.of(folders.content(), folders.templates()), LOOK_EVERY, () -> {
      try {
        reports.accept(SiteBuilder.build(folders, options.get()));
      } catch (IOException failure) {
        failures.accept(failure);
      }
    });
  }
}
