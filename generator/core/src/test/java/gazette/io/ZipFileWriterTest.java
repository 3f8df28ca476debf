package gazette.io;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ZipFileWriterTest {

  @Test
  void givesBackWhatItWasGivenInOrder() throws IOException {
    List<String> read = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped()), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read.add(entry.getName() + ": " + new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertEquals(List.of("mimetype: application/epub+zip", "页/一.html: 第一条", "空: "), read);
  }

  @Test
  void aPlainFileStandsWhereReadersLookForIt() throws IOException {
    // OCF, 4.3: the name at byte 30, at once behind it the content.
    assertEquals("mimetypeapplication/epub+zip", new String(zipped(), 30, 28, US_ASCII));
  }

  @Test
  void theSameFilesGiveTheSameBytesEverywhere() throws IOException {
    byte[] here = zipped();
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertArrayEquals(here, zipped());
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private static byte[] zipped() throws IOException {
    ZipFileWriter zip = new ZipFileWriter();
    zip.addPlain("mimetype", "application/epub+zip".getBytes(UTF_8));
    zip.add("页/一.html", "第一条".getBytes(UTF_8));
    zip.add("空", new byte[0]);
    return zip.finish();
  }
}
