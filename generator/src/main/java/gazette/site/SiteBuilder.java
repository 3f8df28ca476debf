package gazette.site;

import gazette.model.Gazette;
import gazette.page.SitePages;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.publish.SiteFolder;
import gazette.relation.Relations;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Content in, website and index out. */
public final class SiteBuilder {

  private SiteBuilder() {}

  /**
   * Builds a site. With errors in the content (or, when strict, with warnings) nothing is published
   * and the site stays as it was.
   *
   * <p>
   * What an earlier build made of the same is kept; the result is that of a build that makes
   * everything, byte for byte, and an index that gives the same answers.
   *
   * @throws IOException when a file cannot be read or written, or a template is broken
   */
  public static BuildReport build(Folders folders, BuildOptions options) throws IOException {
    return build(folders, options, Progress.none());
  }

  /**
   * Builds a site and tells how it goes on.
   *
   * @param progress is told of each stage
   * @throws IOException when a file cannot be read or written, or a template is broken
   */
  public static BuildReport build(Folders folders, BuildOptions options, Progress progress)
      throws IOException {
    // What the rooms do on all processors they do in the pool that they are called from.
    try (ForkJoinPool pool = new ForkJoinPool(options.threads())) {
      return pool.submit(() -> run(folders, options, new Course(progress))).get();
    } catch (ExecutionException failure) {
      throw PoolFailure.of(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while building");
    }
  }

  private static BuildReport run(Folders folders, BuildOptions options, Course course)
      throws IOException {
    long start = System.nanoTime();
    SiteFolder site = new SiteFolder(folders.site());
    String program = Program.digest();
    ForkJoinTask<Stamps> look = ForkJoinTask.adapt(() -> Stamps.below(site.publicFolder())).fork();
    Memory memory = options.full() ? Memory.nothing(program) : Memory.of(site.memory(), program);
    LastState state = LastState.of(folders, options);
    Stamps lying = look.join();
    String index = state.index();
    Optional<LastBuild> last = memory.last();
    if (last.isPresent() && state.isSettled() && last.get().inputs().equals(state.inputs())
        && last.get().outputs().equals(state.outputs(lying, index))) {
      return last.get().report(Duration.ofNanos(System.nanoTime() - start));
    }
    Problems problems = new Problems();
    course.stage("content", 0);
    Optional<Content> content = Content.read(folders.content(), memory.readings(folders.content()),
        problems);
    Optional<BuildReport.Published> published = Optional.empty();
    if (content.isPresent()) {
      Heads heads = new Heads();
      Relations relations = Relations.of(content.get().gazette(),
          memory.facts(content.get().gazette(), heads));
      SitePages pages = SitePages.of(content.get().gazette(), content.get().settings(), relations,
          options.day());
      Addressing addressing = Addressing.of(content.get(), pages);
      addressing.check(problems);
      if (forbid(problems, options)) {
        // The texts are read nevertheless: their authors want all mistakes named in one run.
        checkTexts(content.get().gazette(), pages, problems);
      } else {
        published = new Publishing(folders, options, memory, state, heads, lying, index, course,
            problems).publish(content.get(), pages, addressing);
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new BuildReport(problems.sorted(), published, took, course.work());
  }

  /** What is wrong with the content, by file and line; nothing is written. */
  public static List<Problem> check(Path contentFolder) throws IOException {
    Problems problems = new Problems();
    Content.read(contentFolder, problems).ifPresent(content -> {
      SitePages pages = SitePages.of(content.gazette(), content.settings(),
          Relations.of(content.gazette()), BuildOptions.today().day());
      Addressing.of(content, pages).check(problems);
      checkTexts(content.gazette(), pages, problems);
    });
    return problems.sorted();
  }

  private static void checkTexts(Gazette gazette, SitePages pages, Problems problems) {
    ArticleTexts texts = new ArticleTexts(gazette, pages, problems);
    gazette.articles().forEach(texts::render);
    texts.checkLinks();
  }

  static boolean forbid(Problems problems, BuildOptions options) {
    return problems.sorted().stream().anyMatch(problem -> problem.stops(options.strict()));
  }
}
