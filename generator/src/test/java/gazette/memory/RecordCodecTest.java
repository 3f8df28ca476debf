package gazette.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records as bytes. */
class RecordCodecTest {

  private static final RecordCodec CODEC = RecordCodec.plain();

  enum Kind {
    ONE, OTHER {
      @Override
      public String toString() {
        return "with a body of its own";
      }
    }
  }

  sealed interface Shape {}

  record Round(int radius) implements Shape {}

  record Square(long side) implements Shape {}

  record All(String text, @Nullable String none, int number, long large, boolean yes, LocalDate day,
      OffsetDateTime moment, URI address, Optional<String> some, List<Shape> shapes,
      SortedSet<String> sorted, Set<Integer> set, Map<String, Kind> map) {}

  private static All all(Map<String, Kind> map) {
    return new All("第十九条　𠮷", null, -7, Long.MIN_VALUE, true, LocalDate.parse("1949-10-01"),
        OffsetDateTime.parse("2020-12-10T00:00:00+08:00"), URI.create("https://例子.cn/公报/"),
        Optional.of("第十九条　𠮷"), List.of(new Round(1), new Square(Long.MAX_VALUE), new Round(1)),
        new TreeSet<>(List.of("b", "a")), Set.of(3, 1, 2), map);
  }

  @Test
  void givesBackWhatWasWritten() throws MalformedMemoryException {
    All all = all(Map.of("a", Kind.ONE, "b", Kind.OTHER));
    assertEquals(all, CODEC.decode(CODEC.encode(all), All.class));
  }

  @Test
  void equalValuesHaveEqualBytes() {
    Map<String, Kind> one = new LinkedHashMap<>();
    one.put("a", Kind.ONE);
    one.put("b", Kind.OTHER);
    Map<String, Kind> other = new LinkedHashMap<>();
    other.put("b", Kind.OTHER);
    other.put("a", Kind.ONE);
    assertArrayEquals(CODEC.encode(all(one)), CODEC.encode(all(other)));
  }

  @Test
  void writesSomethingElseInsteadOfAType() throws MalformedMemoryException {
    RecordCodec codec = new RecordCodec(
        Map.of(Square.class, value -> new Round(((Square) value).side() > 9 ? 9 : 1)), Map.of());
    assertEquals(new Round(9), codec.decode(codec.encode(new Square(10)), Round.class));
  }

  @Test
  void whatHasNoFormIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CODEC.encode(new Object()));
  }

  @Test
  void damagedBytesAreNamedAndDoNoHarm() {
    byte[] whole = CODEC.encode(all(Map.of("a", Kind.ONE)));
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      assertDoesNotThrow(() -> decodeOrNothing(damaged));
    }
    assertThrows(MalformedMemoryException.class, () -> CODEC.decode(new byte[0], All.class));
    assertThrows(MalformedMemoryException.class, () -> CODEC.decode(CODEC.encode("a"), All.class));
  }

  private static @Nullable All decodeOrNothing(byte[] bytes) {
    try {
      return CODEC.decode(bytes, All.class);
    } catch (MalformedMemoryException told) {
      return null;
    }
  }

  @Test
  void makesNobodyElsesClasses() {
    byte[] bytes = CODEC.encode(new Round(1));
    String name = Round.class.getName();
    byte[] forged = new String(bytes, UTF_8)
        .replace(name, "java.lang.ProcessBuilder$$$$$$$$$$$$$$$$$".substring(0, name.length()))
        .getBytes(UTF_8);
    assertThrows(MalformedMemoryException.class, () -> CODEC.decode(forged, Round.class));
  }
}
