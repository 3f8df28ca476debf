package gazette.site;

import gazette.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A gazette that a test writes file by file, and its site. */
final class WrittenSite {

  private static final String SETTINGS = """
      title: 示例市人民政府公报
      publisher: 示例市人民政府办公室
      site:
        baseUrl: https://example.org/gongbao/
      sections: [市政府令, 示例市人民政府]
      """;

  private final Path content;
  private final Folders folders;

  WrittenSite(Path folder) throws IOException {
    this.content = folder.resolve("content");
    this.folders = new Folders(content, Path.of("../../templates"), folder.resolve("site"));
    write("gazette.yaml", SETTINGS);
  }

  Path content(String file) {
    return content.resolve(file);
  }

  Path published(String file) {
    return folders.publicFolder().resolve(file);
  }

  WrittenSite write(String file, String text) throws IOException {
    Files.createDirectories(content(file).getParent());
    Files.writeString(content(file), text);
    return this;
  }

  WrittenSite write(String file, byte[] bytes) throws IOException {
    Files.createDirectories(content(file).getParent());
    Files.write(content(file), bytes);
    return this;
  }

  /** An article of the government with further lines of front matter, each ended. */
  WrittenSite article(String file, String title, String frontMatter, String body)
      throws IOException {
    return write(file,
        "---\ntitle: " + title + "\nsection: 示例市人民政府\n" + frontMatter + "---\n\n" + body + "\n");
  }

  /** Builds, and tells what is wrong. */
  List<String> build() throws IOException {
    BuildOptions options = BuildOptions.today().on(LocalDate.parse("2021-06-30"));
    try {
      return SiteBuilder.build(folders, options)
          .problems()
          .stream()
          .map(Problem::toString)
          .toList();
    } catch (ContentErrorsException errors) {
      return errors.problems().stream().map(Problem::toString).toList();
    }
  }

  String page(String file) throws IOException {
    return Files.readString(published(file));
  }

  /** The files of a folder of the site, by name. */
  List<String> files(String directory) throws IOException {
    try (Stream<Path> files = Files.list(published(directory))) {
      return files.map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".gz") && !name.endsWith(".br"))
          .sorted()
          .toList();
    }
  }

  Folders folders() {
    return folders;
  }
}
