package gazette.media;

import gazette.model.FileKind;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads files beside articles. */
public final class MediaReader {

  // More than any screen or printed page has, and what a telephone may still unpack.
  private static final long MOST_PIXELS = 50_000_000;

  private MediaReader() {}

  /**
   * Reads a file; empty with a problem when it is not fit to be published.
   *
   * @param kind what its name tells
   */
  public static Optional<Media> read(byte[] file, FileKind kind, Place place, Problems problems) {
    try {
      Optional<FileKind> found = kindOf(file);
      if (found.isEmpty() || found.get() != kind) {
        throw found.isPresent()
            ? new UnfitFileException("file-kind", kind, found.get(), extension(found.get()))
            : new UnfitFileException(file.length == 0 ? "file-kind-empty" : "file-no-kind", kind);
      }
      Media media = switch (kind) {
        case PNG -> PngFile.read(file);
        case JPEG -> JpegFile.read(file);
        case WEBP -> WebpFile.read(file);
        case SVG -> SvgFile.read(file);
        case PDF -> pdf(file);
        case DOCX, XLSX -> Media.of(file);
      };
      checkSize(media);
      return Optional.of(media);
    } catch (UnfitFileException unfit) {
      problems.error(place, String.valueOf(unfit.getMessage()), unfit.arguments());
      return Optional.empty();
    }
  }

  private static String extension(FileKind kind) {
    return kind == FileKind.JPEG ? "jpg" : kind.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<FileKind> kindOf(byte[] file) throws UnfitFileException {
    Bytes bytes = new Bytes(file);
    if (bytes.has(0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(FileKind.PNG);
    } else if (bytes.has(0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(FileKind.JPEG);
    } else if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
      return Optional.of(FileKind.WEBP);
    } else if (bytes.has(0, "%PDF-")) {
      return Optional.of(FileKind.PDF);
    } else if (bytes.has(0, "PK\u0003\u0004")) {
      return OfficeFile.kindOf(bytes);
    }
    return SvgFile.isLike(file) ? Optional.of(FileKind.SVG) : Optional.empty();
  }

  /** ISO 32000-1, 7.5.5 and annex H: the end is marked within the last 1,024 bytes. */
  private static Media pdf(byte[] file) throws UnfitFileException {
    int from = Math.max(0, file.length - 1024);
    String end = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
    if (!end.contains("%%EOF")) {
      throw UnfitFileException.cutOff();
    }
    return Media.of(file);
  }

  private static void checkSize(Media media) throws UnfitFileException {
    if ((long) media.width() * media.height() > MOST_PIXELS) {
      throw new UnfitFileException("picture-size", media.width(), media.height());
    }
  }
}
