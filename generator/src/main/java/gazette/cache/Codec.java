package gazette.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns values of one type into bytes and back: records of records, sealed kinds of them, lists,
 * sets, texts, numbers, truth values, days, moments, addresses, enums and nothing. The type itself
 * is not written. Equal values give equal bytes. Safe for use by several threads.
 *
 * @param <T> the type
 */
public final class Codec<T> {

  private final Class<T> type;
  private final Form form;

  private Codec(Class<T> type, Form form) {
    this.type = type;
    this.form = form;
  }

  /**
   * The codec of a type.
   *
   * @throws IllegalArgumentException when there is something in it that has no form
   */
  public static <T> Codec<T> of(Class<T> type) {
    return new Codec<>(type, new Forms().of(type));
  }

  /**
   * The codec of a type in which another one has the form of a third.
   *
   * @param other the type that has no form of its own
   * @param form what is written instead
   */
  public static <T, U, V> Codec<T> of(Class<T> type, Class<U> other, Class<V> form,
      Function<U, V> written, Function<V, U> read) {
    Forms forms = new Forms();
    Form instead = forms.of(form);
    forms.put(other, new Form() {
      @Override
      public void write(Object value, Output out) throws IOException {
        instead.write(written.apply(other.cast(value)), out);
      }

      @Override
      public Object read(Input in) throws IOException {
        return read.apply(form.cast(instead.read(in)));
      }
    });
    return new Codec<>(type, forms.of(type));
  }

  /** The bytes of a value. */
  public byte[] encode(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      form.write(value, new Output(new DataOutputStream(bytes)));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The value of bytes; empty when they are none of that type. */
  public Optional<T> decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Optional.of(type.cast(form.read(new Input(in))));
    } catch (IOException | RuntimeException corrupt) {
      return Optional.empty();
    }
  }
}
