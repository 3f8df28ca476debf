package gazette.media;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** PNG (W3C, Portable Network Graphics, third edition). */
final class PngFile {

  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;

  // 5.6 and 11: what the picture is drawn from. Text, time and Exif are not among it.
  private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM",
      "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT",
      "acTL", "fcTL", "fdAT");

  private PngFile() {}

  static Media read(byte[] file) throws UnfitFileException {
    Bytes bytes = new Bytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    bytes.copy(0, SIGNATURE, out);
    boolean tellsPlace = false;
    int at = SIGNATURE;
    String type = "";
    while (!type.equals("IEND")) {
      int length = bytes.big32(at);
      type = bytes.text(at + 4, 4);
      int next = Math.addExact(at, Math.min(length, bytes.length())) + AROUND;
      if (next > bytes.length()) {
        throw UnfitFileException.cutOff();
      }
      if (DRAWN.contains(type)) {
        bytes.copy(at, next, out);
      } else {
        tellsPlace |= type.equals("eXIf") ? Exif.read(bytes, at + 8, next).hasPlace()
            : Exif.isPlaceInXmp(bytes, at, next);
      }
      at = next;
    }
    if (!bytes.has(SIGNATURE + 4, "IHDR")) {
      throw UnfitFileException.cutOff();
    }
    return new Media(bytes.big32(SIGNATURE + 8), bytes.big32(SIGNATURE + 12), out.toByteArray(),
        tellsPlace);
  }
}
