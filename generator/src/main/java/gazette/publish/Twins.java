package gazette.publish;

import gazette.manifest.FileEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The compressed twin that lies beside a text, for web servers to send instead of it. */
final class Twins {

  private static final String SUFFIX = ".gz";

  private static final Set<String> TEXTS = Set.of("html", "css", "js", "mjs", "json", "xml", "txt",
      "md", "svg");

  /** Below this length in bytes a text fits into one packet as it is. */
  private static final int WORTHWHILE = 1_000;

  // What browsers search is compressed within its files.
  private static final String COMPRESSED_INSIDE = "shards/";

  private Twins() {}

  /** Whether a file gets a twin. */
  static boolean isWanted(FileEntry file) {
    return file.length() >= WORTHWHILE && !file.path().startsWith(COMPRESSED_INSIDE)
        && TEXTS.contains(file.path().substring(file.path().lastIndexOf('.') + 1));
  }

  static String of(String path) {
    return path + SUFFIX;
  }

  /** The file that a twin belongs to; any other file itself. */
  static String original(String path) {
    return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
  }

  /** The same bytes for the same content: the header tells no time, name or system. */
  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 3 + 64);
    try (GZIPOutputStream out = new BestGzip(compressed)) {
      out.write(content);
    }
    return compressed.toByteArray();
  }

  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
