package gazette.site;

import gazette.cache.Cache;
import gazette.cache.Codec;
import gazette.config.Settings;
import gazette.content.ArticleBody;
import gazette.content.IssueReading;
import gazette.content.IssueReading.Unreleased;
import gazette.content.IssueReadings;
import gazette.content.Register;
import gazette.io.Digests;
import gazette.manifest.Origin;
import gazette.model.MarkdownText;
import gazette.problem.Place;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.publish.AtomicFile;
import gazette.publish.Published;
import gazette.publish.Report;
import gazette.publish.SiteFolder;
import gazette.publish.Staging;
import gazette.source.ContentFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One build, from the content folder to the public one. */
final class Build {

  private static final String LAST = "build";
  private static final String INDEX = "index";
  private static final Codec<Last> LAST_CODEC = Codec.of(Last.class);
  private static final Codec<Settings> SETTINGS = Codec.of(Settings.class);
  private static final Codec<String> TEXT = Codec.of(String.class);

  /** What a build did, for the next one that finds all as this one left it. */
  private record Last(BuildReport.Published published, List<Problem> problems,
      List<Unreleased> unreleased) {}

  private final Folders folders;
  private final BuildOptions options;
  private final SiteFolder site;
  private final Course course;
  private final Problems problems;
  private final long start = System.nanoTime();

  Build(Folders folders, BuildOptions options, Progress progress) {
    this.folders = folders;
    this.options = options;
    this.site = new SiteFolder(folders.site());
    this.course = new Course(progress);
    this.problems = course.problems();
  }

  /** Builds, if there is anything to do. */
  BuildReport run() throws IOException {
    String program = Program.digest();
    Cache cache = options.full() ? Cache.empty(program) : Cache.open(site.cache(), program);
    State state = State.of(folders, options);
    Optional<Last> last = state.isSettled() && state.digest().equals(cache.lastInputs(LAST))
        ? cache.last(LAST, LAST_CODEC)
            .filter(same -> options.audience().isServedBy(same.unreleased()))
        : Optional.empty();
    Optional<BuildReport.Published> published = last.isPresent()
        ? last.map(same -> nothingWritten(same.published()))
        : build(cache, state);
    last.ifPresent(same -> same.problems().forEach(problems::add));
    return new BuildReport(problems.told(), published, Duration.ofNanos(System.nanoTime() - start),
        course.work());
  }

  /** From the content folder to the public one; empty when there are errors. */
  private Optional<BuildReport.Published> build(Cache cache, State state) throws IOException {
    course.stage("content", 0);
    Optional<Publication> read = Publication.read(folders.content(), options.audience(),
        readings(cache), problems);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Content content = read.get().whole();
    List<Publication.Part> parts = read.get().parts(options.day());
    List<Addressing> addresses = parts.stream().map(Addressing::of).toList();
    if (!isSound(parts, addresses)) {
      return Optional.empty();
    }
    List<Edition> editions = Edition.of(parts, folders.templates(), options.day());
    try (Staging staging = Staging.open(site)) {
      Outputs outputs = new Outputs(staging, cache, state.publicFiles());
      SiteWriter writer = SiteWriter.open(editions, folders.content(),
          new SiteWriter.Workplace(site, staging, cache, outputs, course), lastIndex(cache, state));
      writer.write(addresses.stream().map(Addressing::redirects).toList());
      if (stops(problems.told())) {
        return Optional.empty();
      }
      Published published = publish(staging, content, addresses);
      return Optional.of(remember(published, content, writer, cache, state));
    }
  }

  private Published publish(Staging staging, Content content, List<Addressing> addresses)
      throws IOException {
    course.stage("put in place", 0);
    Settings settings = content.settings();
    Published published = staging.publish(new Origin(settings.title(), settings.site().baseUrl(),
        Program.nameAndVersion(), options.now(), options.keys()));
    if (options.purpose() == BuildOptions.Purpose.PUBLICATION) {
      addresses.forEach(this::register);
    }
    return published;
  }

  /** Leaves for the next build what this one made. */
  private BuildReport.Published remember(Published published, Content content, SiteWriter writer,
      Cache cache, State before) throws IOException {
    course.stage("remember", 0);
    State now = before.after(folders);
    BuildReport.Published done = new BuildReport.Published(content.gazette().issues().size(),
        (int) content.gazette().articles().count(), writer.passages(), published.report(),
        writer.heaviest());
    writer.save(published, now.publicFiles());
    cache.put(INDEX, "", TEXT, now.index());
    if (now.isSettled() && writer.isWhole()) {
      cache.put(LAST, now.digest(), LAST_CODEC,
          new Last(done, problems.told(), content.read().unreleased()));
    }
    Files.createDirectories(site.cache().getParent());
    AtomicFile.write(site.cache(), cache.bytes());
    return done;
  }

  private static BuildReport.Published nothingWritten(BuildReport.Published last) {
    int files = last.files().written() + last.files().unchanged();
    return new BuildReport.Published(last.issues(), last.articles(), last.passages(),
        new Report(0, files, 0, last.files().foreign()), last.heaviest());
  }

  /** The index of the last build, if it lies as that left it. */
  private Optional<Path> lastIndex(Cache cache, State state) {
    return cache.last(INDEX, TEXT).filter(state.index()::equals).map(same -> site.index());
  }

  private Function<Settings, IssueReadings> readings(Cache cache) {
    Codec<IssueReading> codec = Codec.of(IssueReading.class, MarkdownText.class,
        ArticleBody::reference, text -> ArticleBody.unread(folders.content(), text));
    return settings -> {
      String ofSettings = Digests.of(SETTINGS.encode(settings)) + options.purpose();
      return (folder, read) -> {
        if (!folder.isSettled()) {
          return read.get();
        }
        String key = "content " + folder.folder();
        String inputs = Digests.of((ofSettings + folder.stamp()).getBytes(StandardCharsets.UTF_8));
        try {
          IssueReading known = cache.get(key, inputs, codec, read::get);
          if (options.audience().isServedBy(known.unreleased())) {
            return known;
          }
          IssueReading due = read.get();
          cache.put(key, inputs, codec, due);
          return due;
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      };
    };
  }

  /** Whether pages may be made; the texts too are read where they may not. */
  private boolean isSound(List<Publication.Part> parts, List<Addressing> addresses) {
    addresses.forEach(one -> one.check(problems));
    for (Publication.Part part : Publication.withTexts(parts)) {
      part.content().checkTexts(part.pages(), isForbidden(), problems);
    }
    return !isForbidden();
  }

  private boolean isForbidden() {
    return stops(problems.open());
  }

  private boolean stops(List<Problem> found) {
    return found.stream().anyMatch(problem -> problem.stops(options.strict()));
  }

  private void register(Addressing addresses) {
    ContentFolder folder = addresses.content().folder();
    try {
      AtomicFile.write(folder.path().resolve(Register.FILE),
          addresses.registered().text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      problems.warning(Place.of(folder.shown(Register.FILE)), "register-unwritten",
          String.valueOf(failure.getMessage()));
    }
  }
}
