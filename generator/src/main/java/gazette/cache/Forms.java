package gazette.cache;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The forms of types, each made once; not for types that hold values of their own type. */
final class Forms {

  private final Map<Type, Form> known = new HashMap<>();

  Forms() {
    put(String.class, form((value, out) -> out.text((String) value), Input::text));
    put(int.class,
        form((value, out) -> out.number((Integer) value), in -> Math.toIntExact(in.number())));
    put(Integer.class, of(int.class));
    put(long.class, form((value, out) -> out.number((Long) value), Input::number));
    put(boolean.class,
        form((value, out) -> out.number((Boolean) value ? 1 : 0), in -> in.number() != 0));
    put(byte[].class, form((value, out) -> out.bytes((byte[]) value), Input::bytes));
    put(LocalDate.class, form((value, out) -> out.number(((LocalDate) value).toEpochDay()),
        in -> LocalDate.ofEpochDay(in.number())));
    put(LocalDateTime.class, spelt(LocalDateTime::parse));
    put(OffsetDateTime.class, spelt(OffsetDateTime::parse));
    put(URI.class, spelt(URI::create));
  }

  private interface Writer {
    void write(Object value, Output out) throws IOException;
  }

  private interface Reader {
    Object read(Input in) throws IOException;
  }

  private static Form form(Writer writer, Reader reader) {
    return new Form() {
      @Override
      public void write(Object value, Output out) throws IOException {
        writer.write(value, out);
      }

      @Override
      public Object read(Input in) throws IOException {
        return reader.read(in);
      }
    };
  }

  private static Form spelt(Function<String, Object> parse) {
    return form((value, out) -> out.text(value.toString()), in -> parse.apply(in.text()));
  }

  void put(Type type, Form form) {
    known.put(type, form);
  }

  Form of(Type type) {
    Form form = known.get(type);
    if (form == null) {
      form = make(type);
      known.put(type, form);
    }
    return form;
  }

  private Form make(Type type) {
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class ->
          collection(list, Function.identity(), List::copyOf);
      case ParameterizedType set when set.getRawType() == Set.class ->
          collection(set, Forms::sorted, HashSet::new);
      case Class<?> constants when constants.isEnum() -> constant(constants.getEnumConstants());
      case Class<?> kinds when kinds.isSealed() -> kind(kinds.getPermittedSubclasses());
      case Class<?> record when record.isRecord() -> RecordForm.of(record, this::of);
      default -> throw new IllegalArgumentException("no form for " + type.getTypeName());
    };
  }

  private Form collection(ParameterizedType type, Function<Collection<?>, Collection<?>> inOrder,
      Function<List<Object>, Collection<Object>> copy) {
    Form element = of(type.getActualTypeArguments()[0]);
    return form((value, out) -> {
      Collection<?> all = (Collection<?>) value;
      out.number(all.size());
      for (Object one : inOrder.apply(all)) {
        element.write(one, out);
      }
    }, in -> {
      List<Object> all = new ArrayList<>();
      for (int left = in.count(); left > 0; left--) {
        all.add(element.read(in));
      }
      return copy.apply(all);
    });
  }

  /** A set has its elements in an order that changes from run to run. */
  private static Collection<?> sorted(Collection<?> set) {
    return set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
  }

  private static Form constant(Object[] constants) {
    Map<String, Object> byName = new HashMap<>();
    for (Object constant : constants) {
      byName.put(((Enum<?>) constant).name(), constant);
    }
    return form((value, out) -> out.text(((Enum<?>) value).name()),
        in -> Objects.requireNonNull(byName.get(in.text())));
  }

  private Form kind(Class<?>[] kinds) {
    List<Class<?>> all = List.of(kinds);
    List<Form> forms = all.stream().map(this::of).toList();
    return form((value, out) -> {
      int index = all.indexOf(value.getClass());
      out.number(index);
      forms.get(index).write(value, out);
    }, in -> forms.get(Math.toIntExact(in.number())).read(in));
  }
}
