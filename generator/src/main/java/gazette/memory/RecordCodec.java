package gazette.memory;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Turns records into bytes and back: records of records, lists, sets, maps, texts, numbers, truth
 * values, days, moments, addresses, enums, optionals, and nothing. Equal values give equal bytes.
 * Safe for use by several threads.
 */
public final class RecordCodec {

  private final Map<Class<?>, Function<Object, Object>> written;
  private final Map<Class<?>, Function<Object, Object>> read;

  /**
   * A codec.
   *
   * @param written what is written instead of values of some types
   * @param read what is read instead of values of some types
   */
  public RecordCodec(Map<Class<?>, Function<Object, Object>> written,
      Map<Class<?>, Function<Object, Object>> read) {
    this.written = Map.copyOf(written);
    this.read = Map.copyOf(read);
  }

  /** A codec that writes and reads what there is. */
  public static RecordCodec plain() {
    return new RecordCodec(Map.of(), Map.of());
  }

  /**
   * The bytes of a value.
   *
   * @throws IllegalArgumentException when there is something in it that has no form
   */
  public byte[] encode(Object value) {
    return new Encoder(written).bytes(value);
  }

  /**
   * The value of bytes.
   *
   * @throws MalformedMemoryException when they are none of that type
   */
  public <T> T decode(byte[] bytes, Class<T> type) throws MalformedMemoryException {
    try {
      return type.cast(Objects.requireNonNull(new Decoder(bytes, read).value()));
    } catch (RuntimeException malformed) {
      throw new MalformedMemoryException(malformed);
    }
  }
}
