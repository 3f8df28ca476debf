package gazette.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read back is what was written, or nothing. */
class MemoryFileTest {

  @TempDir
  private Path folder;

  private Path written() throws IOException {
    Path file = folder.resolve("cache/memory.bin");
    Files.createDirectories(file.getParent());
    return Files.write(file,
        new MemoryFile("gazette 1", Map.of("a", new byte[]{1, 2, 3}, "空", new byte[0])).bytes());
  }

  @Test
  void givesBackItsSections() throws IOException {
    MemoryFile read = MemoryFile.read(written(), "gazette 1").orElseThrow();
    assertArrayEquals(new byte[]{1, 2, 3}, read.section("a").orElseThrow());
    assertArrayEquals(new byte[0], read.section("空").orElseThrow());
    assertEquals(Optional.empty(), read.section("b"));
  }

  @Test
  void ofAnotherProgramOrNotThereItIsNothing() throws IOException {
    assertEquals(Optional.empty(), MemoryFile.read(written(), "gazette 2"));
    assertEquals(Optional.empty(), MemoryFile.read(folder.resolve("none"), "gazette 1"));
  }

  @Test
  void damagedItIsNothing() throws IOException {
    Path file = written();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x20;
      Files.write(file, changed);
      assertEquals(Optional.empty(), MemoryFile.read(file, "gazette 1"), "byte " + at);
      Files.write(file, Arrays.copyOf(whole, at));
      assertEquals(Optional.empty(), MemoryFile.read(file, "gazette 1"), "cut at " + at);
    }
  }
}
