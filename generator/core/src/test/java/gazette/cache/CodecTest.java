package gazette.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records as bytes. */
class CodecTest {

  private static final Codec<All> CODEC = Codec.of(All.class);

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

  record Square(long side, @Nullable Kind kind) implements Shape {}

  record All(String text, @Nullable String none, @Nullable Integer some, int number, boolean yes,
      LocalDate day, LocalDateTime time, OffsetDateTime moment, URI address, List<Shape> shapes,
      Set<String> set) {}

  private static All all(Set<String> set) {
    return new All("第十九条　𠮷", null, 3, -7, true, LocalDate.parse("1949-10-01"),
        LocalDateTime.parse("2020-12-10T08:30:00"),
        OffsetDateTime.parse("2020-12-10T00:00:00+08:00"), URI.create("https://例子.cn/公报/"),
        List.of(new Round(1), new Square(Long.MAX_VALUE, Kind.OTHER),
            new Square(Long.MIN_VALUE, null)),
        set);
  }

  @Test
  void givesBackWhatWasWritten() {
    All all = all(Set.of("第十九条　𠮷", "b"));
    assertEquals(Optional.of(all), CODEC.decode(CODEC.encode(all)));
  }

  @Test
  void equalValuesHaveEqualBytes() {
    assertArrayEquals(CODEC.encode(all(Set.of("a"))), CODEC.encode(all(Set.of("a"))));
  }

  @Test
  void writesATextInsteadOfATypeThatHasNoForm() {
    Codec<Named> codec = Codec.of(Named.class, StringBuilder.class, StringBuilder::toString,
        StringBuilder::new);
    Named read = codec.decode(codec.encode(new Named(new StringBuilder("abc")))).orElseThrow();
    assertEquals("abc", read.text().toString());
  }

  record Named(StringBuilder text) {}

  @Test
  void makesNobodyElsesClasses() {
    Codec<Shapes> codec = Codec.of(Shapes.class);
    String written = new String(codec.encode(new Shapes(List.of(new Round(1)))), UTF_8);
    String forged = written.replace(Round.class.getName(), "java.lang.ProcessBuilder");
    assertNotEquals(written, forged);
    assertEquals(Optional.empty(), codec.decode(forged.getBytes(UTF_8)));
  }

  record Shapes(List<Shape> shapes) {}

  @Test
  void damagedBytesDoNoHarm() {
    byte[] whole = CODEC.encode(all(Set.of("a")));
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      assertDoesNotThrow(() -> CODEC.decode(damaged));
    }
    assertEquals(Optional.empty(), CODEC.decode(new byte[0]));
  }
}
