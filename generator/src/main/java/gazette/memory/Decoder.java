package gazette.memory;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one value. */
final class Decoder {

  // Nobody else's classes are made, whatever a file says.
  private static final String OURS = "gazette.";

  private final byte[] bytes;
  private final Map<Class<?>, Function<Object, Object>> instead;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Class<?>> types = new HashMap<>();
  private int at;

  Decoder(byte[] bytes, Map<Class<?>, Function<Object, Object>> instead) {
    this.bytes = bytes;
    this.instead = instead;
  }

  @Nullable
  Object value() throws MalformedMemoryException {
    return switch (Tag.of(next())) {
      case NOTHING -> null;
      case TEXT -> text();
      case INT -> Math.toIntExact(number());
      case LONG -> number();
      case TRUE -> true;
      case FALSE -> false;
      case DAY -> LocalDate.ofEpochDay(number());
      case TIME -> LocalDateTime.parse(text());
      case MOMENT -> OffsetDateTime.parse(text());
      case ADDRESS -> URI.create(text());
      case OPTIONAL -> Optional.ofNullable(value());
      case LIST -> list();
      case SORTED_SET -> new TreeSet<>(list());
      case SET -> new LinkedHashSet<>(list());
      case MAP -> map();
      case ENUM -> constant();
      case RECORD -> parts();
    };
  }

  private List<@Nullable Object> list() throws MalformedMemoryException {
    int size = size();
    List<@Nullable Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(value());
    }
    return values;
  }

  private Map<@Nullable Object, @Nullable Object> map() throws MalformedMemoryException {
    int size = size();
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(value(), value());
    }
    return map;
  }

  private Object constant() throws MalformedMemoryException {
    Class<?> type = type(text());
    String name = text();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant instanceof Enum<?> one && one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new MalformedMemoryException(name));
  }

  private Object parts() throws MalformedMemoryException {
    Class<?> type = type(text());
    if (!type.isRecord()) {
      throw new MalformedMemoryException(type.getName());
    }
    Shape shape = Shape.of(type);
    @Nullable
    Object[] components = new Object[shape.accessors().length];
    for (int i = 0; i < components.length; i++) {
      components[i] = value();
    }
    Object value = shape.make(components);
    Function<Object, Object> other = instead.get(type);
    return other == null ? value : other.apply(value);
  }

  private Class<?> type(String name) throws MalformedMemoryException {
    Class<?> type = types.get(name);
    if (type == null) {
      if (!name.startsWith(OURS)) {
        throw new MalformedMemoryException(name);
      }
      try {
        type = Class.forName(name);
      } catch (ClassNotFoundException ofAnotherVersion) {
        throw new MalformedMemoryException(ofAnotherVersion);
      }
      types.put(name, type);
    }
    return type;
  }

  private String text() throws MalformedMemoryException {
    long before = number();
    if (before > 0) {
      return texts.get(Math.toIntExact(before - 1));
    }
    int length = size();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    texts.add(text);
    return text;
  }

  /** How many bytes or values follow: there cannot be more than bytes that are left. */
  private int size() throws MalformedMemoryException {
    long size = number();
    if (size < 0 || size > bytes.length - at) {
      throw new MalformedMemoryException("size " + size);
    }
    return (int) size;
  }

  private long number() throws MalformedMemoryException {
    long rest = 0;
    int shift = 0;
    int b = next();
    while (b >= 0x80) {
      rest |= (long) (b & 0x7F) << shift;
      shift += 7;
      b = next();
    }
    rest |= (long) b << shift;
    return (rest >>> 1) ^ -(rest & 1);
  }

  private int next() throws MalformedMemoryException {
    if (at >= bytes.length) {
      throw new MalformedMemoryException("it ends too early");
    }
    return bytes[at++] & 0xFF;
  }
}
