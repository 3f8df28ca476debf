package gazette.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known is what was made of the same, or nothing. */
class CacheTest {

  private static final Codec<String> TEXT = Codec.of(String.class);

  @TempDir
  private Path folder;

  private Path saved() throws IOException {
    Cache cache = Cache.empty("gazette 1");
    cache.put("a", "1", TEXT, "第十九条");
    cache.put("空", "", TEXT, "");
    return Files.write(folder.resolve("memory.bin"), cache.bytes());
  }

  @Test
  void makesAValueOnceForTheSameInputs() throws IOException {
    Cache cache = Cache.open(saved(), "gazette 1");
    assertEquals("第十九条", cache.get("a", "1", TEXT, () -> "made again"));
    assertEquals("made again", cache.get("a", "2", TEXT, () -> "made again"));
    assertEquals("made", cache.get("b", "1", TEXT, () -> "made"));
  }

  @Test
  void knowsTheLastValueWhateverItWasMadeOf() throws IOException {
    Cache cache = Cache.open(saved(), "gazette 1");
    assertEquals(Optional.of("第十九条"), cache.last("a", TEXT));
    assertEquals("1", cache.lastInputs("a"));
    assertEquals(Optional.empty(), cache.last("b", TEXT));
    assertEquals("", cache.lastInputs("b"));
  }

  @Test
  void savesWhatThisBuildAskedForMadeOrKept() throws IOException {
    Cache cache = Cache.open(saved(), "gazette 1");
    cache.get("b", "1", TEXT, () -> "made");
    cache.keep("空");
    Files.write(folder.resolve("memory.bin"), cache.bytes());
    assertEquals(Set.of("b", "空"), Cache.open(folder.resolve("memory.bin"), "gazette 1").keys());
  }

  @Test
  void ofAnotherProgramOrNotThereItKnowsNothing() throws IOException {
    assertFalse(Cache.open(saved(), "gazette 1").isEmpty());
    assertTrue(Cache.open(saved(), "gazette 2").isEmpty());
    assertTrue(Cache.open(folder.resolve("none"), "gazette 1").isEmpty());
  }

  @Test
  void damagedItKnowsNothing() throws IOException {
    Path file = saved();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x20;
      Files.write(file, changed);
      assertTrue(Cache.open(file, "gazette 1").isEmpty(), "byte " + at);
      Files.write(file, Arrays.copyOf(whole, at));
      assertTrue(Cache.open(file, "gazette 1").isEmpty(), "cut at " + at);
    }
  }
}
