package gazette.media;

/**
 * What Exif (2.3, 4.6) tells of a picture.
 *
 * @param orientation which side is up: 1 as it is stored, 5 to 8 with the sides changed
 * @param hasPlace whether it tells where the picture was made
 */
record Exif(int orientation, boolean hasPlace) {

  static final Exif NONE = new Exif(1, false);

  private static final int ORIENTATION = 0x0112;
  private static final int GPS = 0x8825;

  /** Reads the first directory; what is malformed says nothing. */
  static Exif read(Bytes bytes, int tiff, int end) throws UnfitFileException {
    if (tiff + 8 > end) {
      return NONE;
    }
    boolean isLittle = bytes.has(tiff, "II");
    int directory = tiff + number(bytes, isLittle ? tiff + 4 : tiff + 6, isLittle);
    if (directory + 2 > end) {
      return NONE;
    }
    int orientation = 1;
    boolean hasPlace = false;
    int entries = number(bytes, directory, isLittle);
    for (int entry = directory + 2; entries > 0 && entry + 12 <= end; entry += 12, entries--) {
      int tag = number(bytes, entry, isLittle);
      int value = number(bytes, entry + 8, isLittle);
      hasPlace |= tag == GPS;
      orientation = tag == ORIENTATION && value >= 1 && value <= 8 ? value : orientation;
    }
    return new Exif(orientation, hasPlace);
  }

  /** XMP (ISO 16684-1) tells the same in XML. */
  static boolean isPlaceInXmp(Bytes bytes, int from, int end) {
    for (int at = from; at < end; at++) {
      if (bytes.has(at, "GPSLatitude")) {
        return true;
      }
    }
    return false;
  }

  private static int number(Bytes bytes, int at, boolean isLittle) throws UnfitFileException {
    return isLittle ? bytes.little16(at) : bytes.big16(at);
  }
}
