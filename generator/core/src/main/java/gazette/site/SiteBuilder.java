package gazette.site;

import gazette.problem.Problem;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
    return Parallel.in(options.threads(), () -> new Build(folders, options, progress).run());
  }

  /** What is wrong with the content, by file and line; nothing is written. */
  public static List<Problem> check(Path contentFolder) throws IOException {
    Problems problems = new Problems();
    Publication.read(contentFolder, problems).ifPresent(publication -> {
      List<Publication.Part> parts = publication.parts(BuildOptions.today().day());
      parts.forEach(part -> Addressing.of(part).check(problems));
      Publication.withTexts(parts)
          .forEach(part -> part.content().checkTexts(part.pages(), true, problems));
    });
    return problems.told();
  }
}
