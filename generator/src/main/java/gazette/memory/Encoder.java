package gazette.memory;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes one value. A text or type that came before is written as its number. */
final class Encoder {

  private final Map<Class<?>, Function<Object, Object>> instead;
  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[1 << 10];
  private int length;

  Encoder(Map<Class<?>, Function<Object, Object>> instead) {
    this.instead = instead;
  }

  byte[] bytes(Object value) {
    write(value);
    return Arrays.copyOf(bytes, length);
  }

  private void write(@Nullable Object any) {
    if (any == null) {
      add(Tag.NOTHING);
      return;
    }
    Function<Object, Object> other = instead.get(any.getClass());
    Object value = other == null ? any : other.apply(any);
    switch (value) {
      case String text -> {
        add(Tag.TEXT);
        text(text);
      }
      case Integer number -> {
        add(Tag.INT);
        number(number);
      }
      case Long number -> {
        add(Tag.LONG);
        number(number);
      }
      case Boolean truth -> add(truth ? Tag.TRUE : Tag.FALSE);
      case LocalDate day -> {
        add(Tag.DAY);
        number(day.toEpochDay());
      }
      case LocalDateTime time -> {
        add(Tag.TIME);
        text(time.toString());
      }
      case OffsetDateTime moment -> {
        add(Tag.MOMENT);
        text(moment.toString());
      }
      case URI address -> {
        add(Tag.ADDRESS);
        text(address.toString());
      }
      case Optional<?> optional -> {
        add(Tag.OPTIONAL);
        write(optional.orElse(null));
      }
      case List<?> list -> list(Tag.LIST, list);
      case SortedSet<?> set -> list(Tag.SORTED_SET, set);
      case Set<?> set ->
          list(Tag.SET, set.stream().sorted(Comparator.comparing(String::valueOf)).toList());
      case Map<?, ?> map -> map(map);
      case Enum<?> constant -> {
        add(Tag.ENUM);
        text(constant.getDeclaringClass().getName());
        text(constant.name());
      }
      case Record parts -> parts(parts);
      default -> throw new IllegalArgumentException("no form for " + value.getClass());
    }
  }

  private void list(Tag tag, Collection<?> values) {
    add(tag);
    number(values.size());
    values.forEach(this::write);
  }

  /** By its keys, which not every map has in order. */
  private void map(Map<?, ?> map) {
    add(Tag.MAP);
    number(map.size());
    map.entrySet()
        .stream()
        .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
        .forEach(entry -> {
          write(entry.getKey());
          write(entry.getValue());
        });
  }

  private void parts(Record value) {
    add(Tag.RECORD);
    text(value.getClass().getName());
    Shape shape = Shape.of(value.getClass());
    for (int i = 0; i < shape.accessors().length; i++) {
      write(shape.component(value, i));
    }
  }

  private void text(String text) {
    Integer before = texts.putIfAbsent(text, texts.size());
    if (before != null) {
      number(before + 1L);
      return;
    }
    number(0);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  private void add(Tag tag) {
    room(1);
    bytes[length++] = (byte) tag.sign;
  }

  /** Seven bits a byte, the lowest first; small numbers, below zero too, are short. */
  private void number(long number) {
    long rest = (number << 1) ^ (number >> 63);
    room(10);
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
