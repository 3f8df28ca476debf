package gazette.site;

import gazette.io.Digests;
import gazette.media.Media;
import gazette.media.MediaReader;
import gazette.model.ArticleFile;
import gazette.model.Issue;
import gazette.page.Addresses;
import gazette.page.SitePath;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.ToldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that lie beside articles, as they are published. */
final class AttachedFiles {

  private final Path content;
  private final Addresses at;

  AttachedFiles(Path content, Addresses at) {
    this.content = content;
    this.at = at;
  }

  /** The files of the articles of an issue, and pictures of what was printed. */
  SortedMap<SitePath, byte[]> of(Issue issue) throws IOException {
    Stream<ArticleFile> scan = Stream.of(issue.scan())
        .flatMap(
            one -> Stream.concat(Stream.ofNullable(one.pdf()), Stream.ofNullable(one.cover())));
    List<ArticleFile> all = Stream.concat(issue.files().stream(), scan).distinct().toList();
    SortedMap<SitePath, byte[]> files = new TreeMap<>();
    for (ArticleFile file : all) {
      files.put(at.file(issue.id(), file), published(issue, file));
    }
    return files;
  }

  private byte[] published(Issue issue, ArticleFile file) throws IOException {
    String name = issue.id().folder() + "/" + file.name();
    byte[] bytes = Files.readAllBytes(content.resolve(name));
    if (!Digests.of(bytes).equals(file.digest())) {
      throw ToldException.of(Path.of(name), "changed-while-read");
    }
    return MediaReader.read(bytes, file.kind(), Place.of(name), new Problems())
        .map(Media::published)
        .orElseThrow();
  }
}
