package gazette.server;

import gazette.server.Answer.Body;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Serves the files of the built website. */
final class StaticFiles {

  // A twin is written with its page; an older one belongs to the page before.
  private static final Duration TWIN_MAY_BE_OLDER = Duration.ofSeconds(2);

  private final PublicFolder site;

  StaticFiles(Path folder) {
    this.site = new PublicFolder(folder);
  }

  /**
   * The answer to a request for a file.
   *
   * @param path the decoded path, beginning with {@code /}
   * @param request its header
   */
  Answer answer(String path, HttpFields request) throws IOException {
    Optional<Path> found = site.find(path);
    if (found.isPresent() && Files.isDirectory(found.get())) {
      if (!path.endsWith("/")) {
        return redirect(path);
      }
      found = site.file(path + "index.html");
    } else if (path.endsWith("/")) {
      return notFound();
    }
    try {
      return found.isPresent() && Files.isRegularFile(found.get()) ? file(found.get(), request)
          : notFound();
    } catch (FileSystemException goneOrClosed) {
      // Removed since it was found, or not readable for this process.
      return notFound();
    }
  }

  /** A relative address (RFC 9110, 10.2.2): right below any path that a web server adds. */
  private static Answer redirect(String path) {
    return Answer.empty(301)
        .with("Location", "./" + path.substring(path.lastIndexOf('/') + 1) + "/")
        .with("Cache-Control", "no-cache");
  }

  private Answer notFound() throws IOException {
    Optional<Path> page = site.file("/404.html");
    return page.isPresent() ? Answer.text(404, Answer.HTML, Files.readString(page.get()))
        : RefusalPage.answer(Refusal.of(404), false);
  }

  private static Answer file(Path path, HttpFields request) throws IOException {
    String type = MediaTypes.of(path.getFileName().toString());
    Optional<Path> twin = request.get(HttpHeader.RANGE) == null && Compression.isAccepted(request)
        ? twin(path)
        : Optional.empty();
    StaticFile file = StaticFile.open(twin.orElse(path));
    try {
      return answer(file, type, twin.isPresent(), request);
    } catch (IOException | RuntimeException failure) {
      file.channel().close();
      throw failure;
    }
  }

  private static Answer answer(StaticFile file, String type, boolean compressed, HttpFields request)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", file.tag());
    headers.put("Last-Modified", file.lastModified());
    headers.put("Cache-Control", "no-cache");
    headers.put("Vary", "Accept-Encoding");
    if (Conditions.isKnown(request, file)) {
      file.channel().close();
      return Answer.empty(304).with(headers);
    }
    headers.put("Content-Type", type);
    if (compressed) {
      headers.put("Content-Encoding", "gzip");
      return whole(file).with(headers);
    }
    headers.put("Accept-Ranges", "bytes");
    return part(file, request).with(headers);
  }

  private static Answer part(StaticFile file, HttpFields request) throws IOException {
    Optional<ByteRange> range = Conditions.continues(request, file)
        ? ByteRange.parse(request.get(HttpHeader.RANGE), file.length())
        : Optional.empty();
    if (range.isEmpty()) {
      return whole(file);
    }
    String sent = range.get().of(file.length());
    if (range.get().length() == 0) {
      file.channel().close();
      return RefusalPage.answer(Refusal.of(416), false).with("Content-Range", sent);
    }
    return new Answer(206, Map.of("Content-Range", sent),
        new Body.FilePart(file.channel(), range.get().start(), range.get().length()));
  }

  private static Answer whole(StaticFile file) {
    return new Answer(200, Map.of(), new Body.FilePart(file.channel(), 0, file.length()));
  }

  /** The compressed twin of a file, if it has one that is not left over from an earlier build. */
  private static Optional<Path> twin(Path path) throws IOException {
    Path twin = path.resolveSibling(path.getFileName() + ".gz");
    if (!Files.isRegularFile(twin, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    FileTime written = Files.getLastModifiedTime(path);
    FileTime compressed = Files.getLastModifiedTime(twin);
    return compressed.toInstant().plus(TWIN_MAY_BE_OLDER).isBefore(written.toInstant())
        ? Optional.empty()
        : Optional.of(twin);
  }
}
