package gazette.publish;

import com.aayushatharva.brotli4j.encoder.Encoder;
import gazette.manifest.FileEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A kind of compressed twin, which lies beside a text for web servers to send instead of it. The
 * same content always gives the same bytes.
 */
enum Twin {

  /** RFC 1952; the header tells no time, name or system. */
  GZIP(".gz") {
    @Override
    byte[] compress(byte[] content) throws IOException {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 3 + 64);
      try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
        out.write(content);
      }
      return compressed.toByteArray();
    }
  },

  /** RFC 7932; made where the library is on the class path. */
  BROTLI(".br") {
    @Override
    byte[] compress(byte[] content) throws IOException {
      return Encoder.compress(content, new Encoder.Parameters().setQuality(BEST_BROTLI));
    }
  };

  /** The kinds that can be made here. */
  static final List<Twin> KINDS = Brotli.isHere() ? List.of(values()) : List.of(GZIP);

  private static final int BEST_BROTLI = 11;

  private static final Set<String> TEXTS = Set.of("html", "css", "js", "mjs", "json", "xml", "txt",
      "md", "svg");

  /** Below this length in bytes a text fits into one packet as it is. */
  private static final int WORTHWHILE = 1_000;

  // What browsers search is compressed within its files.
  private static final String COMPRESSED_INSIDE = "shards/";

  private final String suffix;

  Twin(String suffix) {
    this.suffix = suffix;
  }

  /** Whether a file gets twins. */
  static boolean isWanted(FileEntry file) {
    return file.length() >= WORTHWHILE && !file.path().startsWith(COMPRESSED_INSIDE)
        && TEXTS.contains(file.path().substring(file.path().lastIndexOf('.') + 1));
  }

  /** The file that a twin belongs to; any other file itself. */
  static String original(String path) {
    return Arrays.stream(values())
        .filter(twin -> path.endsWith(twin.suffix))
        .findFirst()
        .map(twin -> path.substring(0, path.length() - twin.suffix.length()))
        .orElse(path);
  }

  /** Where the twin of a file lies. */
  String of(String path) {
    return path + suffix;
  }

  abstract byte[] compress(byte[] content) throws IOException;
}
