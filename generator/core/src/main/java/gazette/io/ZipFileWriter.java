package gazette.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP file (PKWARE's APPNOTE.TXT, 6.3.10) that tells nothing of where and when it was
 * made. Names are UTF-8, with {@code /}.
 */
public final class ZipFileWriter {

  // The second day that the format can say, without a time zone (4.4.6): for the very first moment
  // the library adds a field, which EPUB forbids for its first file.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  /** Adds a file, compressed. */
  public void add(String name, byte[] content) throws IOException {
    write(new ZipEntry(name), content);
  }

  /** Adds a file as it is, for readers that look at its place in the ZIP file. */
  public void addPlain(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setCrc(sum.getValue());
    write(entry, content);
  }

  private void write(ZipEntry entry, byte[] content) throws IOException {
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** The whole ZIP file; nothing can be added behind it. */
  public byte[] finish() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }
}
