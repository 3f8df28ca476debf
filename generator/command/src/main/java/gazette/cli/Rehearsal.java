package gazette.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does in one process what webmasters do all day, on a copy of some content: the launcher keeps the
 * classes that were loaded for it, so that every later start is the shorter.
 */
final class Rehearsal {

  // Long enough ago for files to be taken for what they were.
  private static final int SECONDS_AGO = 3_600;

  private final Path content;
  private final List<String> folders;

  private Rehearsal(Path content, Path templates, Path site) {
    this.content = content;
    this.folders = List.of("--content", content.toString(), "--templates", templates.toString(),
        "--site", site.toString());
  }

  /** Takes the content, the templates, and a folder for the copy and what is made of it. */
  public static void main(String[] args) throws IOException {
    Path scratch = Path.of(args[2]);
    Path copy = scratch.resolve("content");
    copy(Path.of(args[0]), copy);
    new Rehearsal(copy, Path.of(args[1]), scratch.resolve("site")).play();
  }

  private void play() throws IOException {
    run("check");
    run("build");
    List<Path> articles;
    try (Stream<Path> files = Files.walk(content)) {
      articles = files.filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("source"))
          .sorted()
          .toList();
    }
    for (Path article : articles.isEmpty() ? articles : List.of(articles.getLast())) {
      Files.writeString(article, "\n12月31日 彩排。\n", StandardOpenOption.APPEND);
      settle(article);
      run("build");
    }
    run("build");
    run("search", "养老");
  }

  private void run(String... command) {
    PrintWriter nobody = new PrintWriter(OutputStream.nullOutputStream(), false,
        StandardCharsets.UTF_8);
    Main.run(Stream.concat(Stream.of(command), folders.stream()).toArray(String[]::new), nobody,
        nobody);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
          settle(target);
        }
      }
    }
  }

  private static void settle(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(SECONDS_AGO)));
  }
}
