package gazette.cache;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes a value of a sealed kind behind the name of its own type: {@code ["Until", {…}]}. */
final class SealedKinds implements TypeAdapterFactory {

  @Override
  public <T> @Nullable TypeAdapter<T> create(Gson json, TypeToken<T> type) {
    Class<? super T> kind = type.getRawType();
    return kind.isSealed() && !kind.isEnum() ? new Kinds<T>(json, kind).nullSafe() : null;
  }

  private static final class Kinds<T> extends TypeAdapter<T> {

    private final Gson json;
    private final Class<? super T> kind;

    Kinds(Gson json, Class<? super T> kind) {
      this.json = json;
      this.kind = kind;
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
      out.beginArray();
      out.value(value.getClass().getName());
      json.toJson(value, value.getClass(), out);
      out.endArray();
    }

    @Override
    @SuppressWarnings("unchecked") // what the kind permits is of the kind
    public T read(JsonReader in) throws IOException {
      in.beginArray();
      String name = in.nextString();
      Class<?> type = Arrays.stream(kind.getPermittedSubclasses())
          .filter(permitted -> permitted.getName().equals(name))
          .findFirst()
          .orElseThrow(() -> new JsonParseException(name));
      T value = (T) json.fromJson(in, type);
      in.endArray();
      return value;
    }
  }
}
