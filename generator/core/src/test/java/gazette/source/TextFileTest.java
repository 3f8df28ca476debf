package gazette.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gazette.problem.Problem;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

  @TempDir
  private Path folder;
  private final Problems problems = new Problems();

  @Test
  void readsEveryLineEndAsOne() throws IOException {
    assertEquals(Optional.of("一\n二\n三\n\n四"), read("一\r\n二\r三\n\r\n四".getBytes(UTF_8)));
    assertEquals(List.of(), printed());
  }

  @Test
  void dropsAByteOrderMark() throws IOException {
    assertEquals(Optional.of("一"), read("\ufeff一".getBytes(UTF_8)));
    assertEquals(List.of(), printed());
  }

  @Test
  void namesTheFirstLineThatIsGbk() throws IOException {
    byte[] half = "title: a\r\n\r\n".getBytes(UTF_8);
    byte[] gbk = "晋城市".getBytes(Charset.forName("GBK"));
    byte[] bytes = Arrays.copyOf(half, half.length + gbk.length);
    System.arraycopy(gbk, 0, bytes, half.length, gbk.length);
    assertEquals(Optional.empty(), read(bytes));
    assertEquals(List.of("a.md:3: error: the file is not UTF-8: byte 0xBD; save it as UTF-8, "
        + "for example with: iconv -f GB18030 -t UTF-8 OLD > NEW"), printed());
  }

  @Test
  void refusesLatin1() throws IOException {
    assertEquals(Optional.empty(), read("Café\n".getBytes(ISO_8859_1)));
    assertEquals(1, printed().size());
  }

  @Test
  void refusesATextThatIsCutWithinACharacter() throws IOException {
    byte[] whole = "第一\n条".getBytes(UTF_8);
    assertEquals(Optional.empty(), read(Arrays.copyOf(whole, whole.length - 1)));
    assertEquals(List.of("a.md:2: error: the file ends in the middle of a character;"
        + " it was not saved to its end; save it again, or take it from a copy"), printed());
  }

  @Test
  void keepsTheMarkOfLostTextForThoseWhoCheckCharacters() throws IOException {
    assertEquals(Optional.of("a\ufffdb"), read("a\ufffdb".getBytes(UTF_8)));
  }

  @Test
  void namesUtf16() throws IOException {
    assertEquals(Optional.empty(), read("\ufeff一".getBytes(UTF_16LE)));
    assertEquals(List.of("a.md: error: the file is UTF-16; save it as UTF-8, "
        + "for example with: iconv -f UTF-16 -t UTF-8 OLD > NEW"), printed());
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertEquals(Optional.empty(), read(new byte[0]));
    assertEquals(List.of("a.md: error: the file is empty; write its text"), printed());
  }

  @Test
  void readsAFileOfEightMebibytesAndNoneThatIsLarger() throws IOException {
    byte[] most = new byte[TextFile.MOST_BYTES];
    Arrays.fill(most, (byte) 'a');
    assertEquals(most.length, read(most).orElseThrow().length());
    assertEquals(Optional.empty(), read(Arrays.copyOf(most, most.length + 1)));
    assertEquals(List.of(
        "a.md: error: the file is larger than 8 MiB; " + "split it, or take out what is not text"),
        printed());
  }

  @Test
  void leavesAMissingFileToItsCaller() {
    assertThrows(NoSuchFileException.class,
        () -> TextFile.read(folder.resolve("none"), "none", problems));
  }

  private Optional<String> read(byte[] bytes) throws IOException {
    return TextFile.read(Files.write(folder.resolve("a.md"), bytes), "a.md", problems);
  }

  private List<String> printed() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
