package gazette.importer;

import gazette.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
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
    PDF(0x25, 0x50, 0x44, 0x46),
    /** What Word has saved since 2007. */
    ZIP(0x50, 0x4B, 0x03, 0x04),
    /** What Word saved before, and still does with a password. */
    OLE(0xD0, 0xCF, 0x11, 0xE0);

    private final int[] bytes;

    Signature(int... bytes) {
      this.bytes = bytes;
    }

    public boolean begins(byte[] beginning) {
      boolean same = beginning.length >= bytes.length;
      for (int i = 0; i < bytes.length && same; i++) {
        same = (beginning[i] & 0xFF) == bytes[i];
      }
      return same;
    }
  }
}
