package gazette.media;

import java.io.ByteArrayOutputStream;

/** JPEG (ITU-T T.81, annex B), of which Exif, XMP, IPTC and remarks are not published. */
final class JpegFile {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int REMARK = 0xfe;
  private static final int TURNED = 5;

  private final Bytes bytes;
  private final ByteArrayOutputStream out;
  private int width;
  private int height;
  private Exif exif = Exif.NONE;
  private boolean isPlaceInXmp;

  private JpegFile(byte[] file) {
    this.bytes = new Bytes(file);
    this.out = new ByteArrayOutputStream(file.length);
  }

  static Media read(byte[] file) throws UnfitFileException {
    return new JpegFile(file).media();
  }

  private Media media() throws UnfitFileException {
    int at = 2;
    while (bytes.at(at) != 0xff || bytes.at(at + 1) != END) {
      at = segment(at);
    }
    out.write(0xff);
    out.write(END);
    if (width == 0 || height == 0) {
      throw UnfitFileException.cutOff();
    }
    boolean lies = exif.orientation() >= TURNED;
    return new Media(lies ? height : width, lies ? width : height, published(),
        exif.hasPlace() || isPlaceInXmp);
  }

  private byte[] published() {
    byte[] kept = out.toByteArray();
    ByteArrayOutputStream all = new ByteArrayOutputStream(kept.length + 64);
    all.write(0xff);
    all.write(START);
    if (exif.orientation() != 1) {
      all.writeBytes(upright());
    }
    all.writeBytes(kept);
    return all.toByteArray();
  }

  /** Nothing of Exif but which side is up: without it the picture would lie on its side. */
  private byte[] upright() {
    return new byte[]{(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0,
        0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) exif.orientation(), 0, 0, 0, 0, 0, 0};
  }

  /** Reads a segment, and what is coded behind it; where the next begins. */
  private int segment(int at) throws UnfitFileException {
    if (bytes.at(at) != 0xff) {
      throw UnfitFileException.cutOff();
    }
    int marker = bytes.at(at + 1);
    if (marker == 0xff) {
      return at + 1;
    }
    int end = at + 2 + bytes.big16(at + 2);
    bytes.at(end - 1);
    if (isFrame(marker)) {
      height = bytes.big16(at + 5);
      width = bytes.big16(at + 7);
    }
    if (isDropped(marker, at + 4)) {
      readMetadata(at + 4, end);
      return end;
    }
    int next = marker == SCAN ? endOfScan(end) : end;
    bytes.copy(at, next, out);
    return next;
  }

  private void readMetadata(int content, int end) throws UnfitFileException {
    if (bytes.has(content, "Exif\0\0")) {
      exif = Exif.read(bytes, content + 6, end);
    } else {
      isPlaceInXmp |= Exif.isPlaceInXmp(bytes, content, end);
    }
  }

  /** B.1.1.3: the frames, which are not DHT, JPG and DAC. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /**
   * Of application data the picture needs JFIF, its colours (ICC) and how they are told (Adobe).
   */
  private boolean isDropped(int marker, int content) {
    return switch (marker) {
      case 0xe0, 0xee -> false;
      case 0xe2 -> !bytes.has(content, "ICC_PROFILE\0");
      default -> (marker >= 0xe1 && marker <= 0xef) || marker == REMARK;
    };
  }

  private int endOfScan(int from) throws UnfitFileException {
    int at = from;
    while (bytes.at(at) != 0xff || bytes.at(at + 1) == 0
        || (bytes.at(at + 1) >= 0xd0 && bytes.at(at + 1) <= 0xd7)) {
      at++;
    }
    return at;
  }
}
