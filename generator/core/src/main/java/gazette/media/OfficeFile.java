package gazette.media;

import gazette.model.FileKind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** DOCX and XLSX: ZIP files (PKWARE's APPNOTE.TXT) of which only the names are read. */
final class OfficeFile {

  private static final int LEAST_END = 22;
  private static final int ENTRY = 46;

  private OfficeFile() {}

  static Optional<FileKind> kindOf(Bytes bytes) throws UnfitFileException {
    Set<String> names = names(bytes);
    if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
      throw new UnfitFileException("file-macros");
    }
    if (!names.contains("[Content_Types].xml")) {
      return Optional.empty();
    }
    return names.contains("word/document.xml") ? Optional.of(FileKind.DOCX)
        : names.contains("xl/workbook.xml") ? Optional.of(FileKind.XLSX) : Optional.empty();
  }

  /** The central directory (4.3.12), found from the end (4.3.16). */
  private static Set<String> names(Bytes bytes) throws UnfitFileException {
    int end = bytes.length() - LEAST_END;
    while (!bytes.has(end, "PK\u0005\u0006")) {
      if (--end < Math.max(0, bytes.length() - LEAST_END - 0xffff)) {
        throw UnfitFileException.cutOff();
      }
    }
    Set<String> names = new HashSet<>();
    int at = bytes.little32(end + 16);
    for (int entries = bytes.little16(end + 10); entries > 0; entries--) {
      if (!bytes.has(at, "PK\u0001\u0002")) {
        throw UnfitFileException.cutOff();
      }
      int length = bytes.little16(at + 28);
      names.add(bytes.text(at + ENTRY, length));
      at += ENTRY + length + bytes.little16(at + 30) + bytes.little16(at + 32);
    }
    return names;
  }
}
