package gazette.publish;

import java.nio.file.Path;

/**
 * The folder that a build fills.
 *
 * @param root the folder
 */
public record SiteFolder(Path root) {

  /** The document root: what web servers serve and mirrors copy. */
  public Path publicFolder() {
    return root.resolve("public");
  }

  /** The Lucene index that the endpoint opens. */
  public Path index() {
    return root.resolve("index");
  }

  /**
   * The list of the public files that a build wrote, one path a line: only these are ever removed.
   */
  Path published() {
    return root.resolve("published.txt");
  }

  /**
   * The number of the last build: it goes on from there even when the public manifest is lost.
   */
  Path lastBuild() {
    return root.resolve("build.txt");
  }

  /** What a build leaves for the next to be quick; safe to delete. */
  public Path cache() {
    return root.resolve("cache").resolve("memory.bin");
  }

  /** What a build leaves of the index for browsers; safe to delete. */
  public Path contributions() {
    return root.resolve("cache").resolve("contributions");
  }

  /** Where the sentence model's vectors of texts are kept; to delete it costs their making. */
  public Path vectors() {
    return root.resolve("cache");
  }

  /** Held by the running build. */
  Path lock() {
    return root.resolve("lock");
  }

  /** The public files among them. */
  Path stagedPublic() {
    return staging().resolve("public");
  }

  /** The index among them. */
  Path stagedIndex() {
    return staging().resolve("index");
  }

  /** What a build has written and not yet put in place. */
  Path staging() {
    return root.resolve("staging");
  }
}
