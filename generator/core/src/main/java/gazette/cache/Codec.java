package gazette.cache;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns values of one type into bytes and back: records of records, sealed kinds of them, lists,
 * sets, texts, numbers, truth values, days, moments, addresses, enums and nothing. Equal values
 * give equal bytes, but for the order of sets. Safe for use by several threads.
 *
 * @param <T> the type
 */
public final class Codec<T> {

  /** Bytes as they are. */
  public static final Codec<byte[]> BYTES = new Codec<>(byte[]::clone, byte[]::clone);

  private final Function<T, byte[]> written;
  private final Function<byte[], T> read;

  private Codec(Function<T, byte[]> written, Function<byte[], T> read) {
    this.written = written;
    this.read = read;
  }

  /** The codec of a type. */
  public static <T> Codec<T> of(Class<T> type) {
    return of(type, builder().create());
  }

  /**
   * The codec of a type in which another one has the form of a text.
   *
   * @param other the type that has no form of its own
   */
  public static <T, U> Codec<T> of(Class<T> type, Class<U> other, Function<U, String> text,
      Function<String, U> parse) {
    return of(type, builder().registerTypeAdapter(other, spelt(text, parse)).create());
  }

  private static <T> Codec<T> of(Class<T> type, Gson json) {
    return new Codec<>(value -> json.toJson(value, type).getBytes(StandardCharsets.UTF_8),
        bytes -> json.fromJson(new String(bytes, StandardCharsets.UTF_8), type));
  }

  private static GsonBuilder builder() {
    return new GsonBuilder().disableHtmlEscaping()
        .registerTypeAdapter(LocalDate.class, spelt(LocalDate::toString, LocalDate::parse))
        .registerTypeAdapter(LocalDateTime.class,
            spelt(LocalDateTime::toString, LocalDateTime::parse))
        .registerTypeAdapter(OffsetDateTime.class,
            spelt(OffsetDateTime::toString, OffsetDateTime::parse))
        .registerTypeAdapterFactory(new SealedKinds());
  }

  private static <U> TypeAdapter<U> spelt(Function<U, String> text, Function<String, U> parse) {
    return new TypeAdapter<U>() {
      @Override
      public void write(JsonWriter out, U value) throws IOException {
        out.value(text.apply(value));
      }

      @Override
      public U read(JsonReader in) throws IOException {
        return parse.apply(in.nextString());
      }
    }.nullSafe();
  }

  /** The bytes of a value. */
  public byte[] encode(T value) {
    return written.apply(value);
  }

  /** The value of bytes; empty when they are none of that type. */
  public Optional<T> decode(byte[] bytes) {
    try {
      return Optional.ofNullable(read.apply(bytes));
    } catch (RuntimeException corrupt) {
      return Optional.empty();
    }
  }
}
