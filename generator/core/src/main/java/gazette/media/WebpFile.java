package gazette.media;

import java.io.ByteArrayOutputStream;

/** WebP (RFC 9649). */
final class WebpFile {

  private static final int HEAD = 12;
  // 2.7.1: the flags that say that Exif and XMP follow.
  private static final int OF_METADATA = 0x0c;

  private WebpFile() {}

  static Media read(byte[] file) throws UnfitFileException {
    Bytes bytes = new Bytes(file);
    int end = bytes.little32(4);
    if (end > bytes.length() - 8) {
      throw UnfitFileException.cutOff();
    }
    end += 8;
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    boolean tellsPlace = false;
    for (int at = HEAD; at < end;) {
      int length = bytes.little32(at + 4);
      int next = at + 8 + Math.min(length, bytes.length()) + (length & 1);
      if (bytes.has(at, "EXIF")) {
        tellsPlace |= Exif.read(bytes, at + 8, Math.min(next, bytes.length())).hasPlace();
      } else if (bytes.has(at, "XMP ")) {
        tellsPlace |= Exif.isPlaceInXmp(bytes, at, next);
      } else {
        bytes.copy(at, next, out);
      }
      at = next;
    }
    byte[] chunks = out.toByteArray();
    boolean isExtended = bytes.has(HEAD, "VP8X");
    if (chunks.length < HEAD) {
      throw UnfitFileException.cutOff();
    }
    if (isExtended) {
      chunks[8] &= ~OF_METADATA;
    }
    int[] size = isExtended
        ? new int[]{bytes.little24(HEAD + 12) + 1, bytes.little24(HEAD + 15) + 1}
        : size(bytes);
    return new Media(size[0], size[1], published(chunks), tellsPlace);
  }

  private static byte[] published(byte[] chunks) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(chunks.length + HEAD);
    all.writeBytes(new byte[]{'R', 'I', 'F', 'F'});
    int length = chunks.length + 4;
    for (int shift = 0; shift < 32; shift += 8) {
      all.write(length >> shift);
    }
    all.writeBytes(new byte[]{'W', 'E', 'B', 'P'});
    all.writeBytes(chunks);
    return all.toByteArray();
  }

  /** 2.5 and 2.6: where the one chunk of a simple file tells it. */
  private static int[] size(Bytes bytes) throws UnfitFileException {
    int data = HEAD + 8;
    if (bytes.has(HEAD, "VP8L") && bytes.at(data) == 0x2f) {
      int low = bytes.little16(data + 1);
      int high = bytes.little16(data + 3);
      return new int[]{(low & 0x3fff) + 1, (low >> 14 | (high & 0xfff) << 2) + 1};
    }
    if (bytes.has(HEAD, "VP8 ") && bytes.has(data + 3, "\u009d\u0001*")) {
      return new int[]{bytes.little16(data + 6) & 0x3fff, bytes.little16(data + 8) & 0x3fff};
    }
    throw UnfitFileException.cutOff();
  }
}
