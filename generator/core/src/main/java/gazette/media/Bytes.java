package gazette.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a file, never changed; reading behind its end says that it is cut off. */
final class Bytes {

  private final byte[] all;

  Bytes(byte[] all) {
    this.all = all;
  }

  int length() {
    return all.length;
  }

  /** Whether there are these bytes at a place, each told by a character. */
  boolean has(int at, String bytes) {
    if (at < 0 || at > all.length - bytes.length()) {
      return false;
    }
    for (int i = 0; i < bytes.length(); i++) {
      if ((all[at + i] & 0xff) != bytes.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int at(int place) throws UnfitFileException {
    if (place < 0 || place >= all.length) {
      throw UnfitFileException.cutOff();
    }
    return all[place] & 0xff;
  }

  int big16(int place) throws UnfitFileException {
    return at(place) << 8 | at(place + 1);
  }

  int big32(int place) throws UnfitFileException {
    return length((long) big16(place) << 16 | big16(place + 2));
  }

  int little16(int place) throws UnfitFileException {
    return at(place) | at(place + 1) << 8;
  }

  int little24(int place) throws UnfitFileException {
    return little16(place) | at(place + 2) << 16;
  }

  int little32(int place) throws UnfitFileException {
    return length((long) little16(place + 2) << 16 | little16(place));
  }

  /** What no file can be long is as good as cut off. */
  private static int length(long value) throws UnfitFileException {
    if (value > Integer.MAX_VALUE) {
      throw UnfitFileException.cutOff();
    }
    return (int) value;
  }

  /** A part as text, one character a byte. */
  String text(int from, int length) throws UnfitFileException {
    if (length > 0) {
      at(from);
      at(from + length - 1);
    }
    return new String(all, from, length, StandardCharsets.ISO_8859_1);
  }

  /** Copies a part. */
  void copy(int from, int to, ByteArrayOutputStream out) throws UnfitFileException {
    if (from < 0 || to < from || to > all.length) {
      throw UnfitFileException.cutOff();
    }
    out.write(all, from, to - from);
  }
}
