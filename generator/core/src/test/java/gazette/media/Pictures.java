package gazette.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files for tests. */
public final class Pictures {

  private Pictures() {}

  /** A picture of that format, of many colours. */
  public static byte[] drawn(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x * 7919 + y * 104_729) & 0xffffff);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static BufferedImage seen(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  /** Exif with a place and which side is up. */
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(38)
        .put(new byte[]{'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2})
        .put(new byte[]{1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0})
        .put(new byte[]{(byte) 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0})
        .putInt(0)
        .array();
  }

  /** A JPEG with a segment of application data behind its start. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + content.length + 4);
    all.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2));
    return all.put(content).put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A PNG with a chunk behind its head. */
  static byte[] withChunk(byte[] png, String type, byte[] content) {
    byte[] typed = join(type.getBytes(StandardCharsets.ISO_8859_1), content);
    CRC32 sum = new CRC32();
    sum.update(typed);
    byte[] chunk = ByteBuffer.allocate(typed.length + 8)
        .putInt(content.length)
        .put(typed)
        .putInt((int) sum.getValue())
        .array();
    ByteBuffer all = ByteBuffer.allocate(png.length + chunk.length);
    return all.put(png, 0, 33).put(chunk).put(png, 33, png.length - 33).array();
  }

  /** The head of an extended WebP with Exif. */
  static byte[] webp(int width, int height) {
    ByteBuffer chunks = ByteBuffer.allocate(200).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    chunks.put("WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(0x08);
    chunks.putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1)).put((byte) 0);
    chunks.put("VP8L".getBytes(StandardCharsets.ISO_8859_1)).putInt(6).put(new byte[6]);
    chunks.put("EXIF".getBytes(StandardCharsets.ISO_8859_1)).putInt(38).put(exif(1));
    ByteBuffer all = ByteBuffer.allocate(chunks.position() + 8)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    return all.put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(chunks.position())
        .put(chunks.array(), 0, chunks.position())
        .array();
  }

  /** A ZIP file with these names. */
  public static byte[] zip(String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
