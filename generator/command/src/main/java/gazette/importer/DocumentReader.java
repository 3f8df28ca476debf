package gazette.importer;

import gazette.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Reads a kind of file that is no text as what {@link Drafting} drafts from: lines with the gaps
 * that are printed and a form feed before each page, or HTML. Implementations lie in a module of
 * their own, for their libraries are large; the program does without them.
 */
public interface DocumentReader {

  /** As many bytes as any reader needs to know its kind. */
  int BEGINNING = 8;

  /** Whether a file that begins so is of its kind. */
  boolean reads(byte[] beginning);

  /**
   * The text of a file.
   *
   * @param file of this kind
   * @param name the file as its author knows it
   * @param problems takes what is wrong, and what is left out
   * @return the text; empty when there was an error
   * @throws IOException when the file cannot be opened
   */
  Optional<String> read(Path file, String name, Problems problems) throws IOException;

  /** The first bytes of a file. */
  static byte[] beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(BEGINNING);
    }
  }

  /** Whether a file that begins so is a document and no text: PDF, Word, or an old Word file. */
  static boolean isDocument(byte[] beginning) {
    return Signature.PDF.begins(beginning) || Signature.ZIP.begins(beginning)
        || Signature.OLE.begins(beginning);
  }

  /** The reader on the class path for files that begin so; empty where there is none. */
  static Optional<DocumentReader> of(byte[] beginning) {
    return ServiceLoader.load(DocumentReader.class)
        .stream()
        .map(ServiceLoader.Provider::get)
        .filter(reader -> reader.reads(beginning))
        .findFirst();
  }

  /** By what kinds of files are known. */
  enum Signature {
    PDF("%PDF"),
    /** What Word has saved since 2007. */
    ZIP("PK\u0003\u0004"),
    /** What Word saved before, and still does with a password. */
    OLE("\u00D0\u00CF\u0011\u00E0");

    private final String bytes;

    Signature(String bytes) {
      this.bytes = bytes;
    }

    /** Whether a file that begins so is of this kind. */
    public boolean begins(byte[] beginning) {
      return new String(beginning, StandardCharsets.ISO_8859_1).startsWith(bytes);
    }
  }
}
