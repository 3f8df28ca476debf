package gazette.importer;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invented issue as it came from the press, and what a careful person would draft from it.
 *
 * @param name of its folder
 * @param source the text that is imported
 * @param truth what it holds
 */
record SampleIssue(String name, String source, Truth truth) {

  /** As {@code truth.json} has it; white space in it means nothing. */
  record Truth(int year, String number, List<Article> articles, List<String> notInContents,
      List<String> withoutText) {}

  /** An article; what was not printed is null. */
  record Article(String title, @Nullable String contentsTitle, @Nullable String number,
      List<String> issuers, @Nullable String signed, @Nullable String section, String kind,
      @Nullable Integer page, List<String> head, List<String> paragraphs,
      @Nullable List<List<List<String>>> tables, @Nullable List<Slip> slips) {}

  /** What a proof-reader would write for what the source has. */
  record Slip(String truth, String source) {}

  /** The samples of a folder, one in each folder below it. */
  static List<SampleIssue> in(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().map(SampleIssue::read).toList();
    }
  }

  private static SampleIssue read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Path source = files.filter(file -> String.valueOf(file.getFileName()).startsWith("source."))
          .findFirst()
          .orElseThrow();
      return new SampleIssue(String.valueOf(folder.getFileName()),
          Files.readString(source, StandardCharsets.UTF_8),
          new Gson().fromJson(Files.readString(folder.resolve("truth.json")), Truth.class));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
