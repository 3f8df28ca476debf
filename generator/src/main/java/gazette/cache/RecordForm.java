package gazette.cache;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of a record: its components in order. */
final class RecordForm implements Form {

  /** A component; whether it is there is written only where it may be absent. */
  private record Part(Method accessor, Form form, boolean mayBeAbsent) {}

  private final List<Part> parts = new ArrayList<>();
  private final Constructor<?> constructor;

  private RecordForm(Class<?> type, Function<Type, Form> forms) throws NoSuchMethodException {
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components) {
      Method accessor = component.getAccessor();
      // Records of a room may be its own.
      accessor.setAccessible(true);
      parts.add(new Part(accessor, forms.apply(component.getGenericType()),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
    }
    this.constructor = type.getDeclaredConstructor(
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    this.constructor.setAccessible(true);
  }

  /** @param forms gives the form of a component */
  static RecordForm of(Class<?> type, Function<Type, Form> forms) {
    try {
      return new RecordForm(type, forms);
    } catch (NoSuchMethodException impossible) {
      // Every record has a canonical constructor (JLS 8.10.4).
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void write(Object value, Output out) throws IOException {
    for (Part part : parts) {
      Object component = component(part, value);
      if (part.mayBeAbsent()) {
        out.number(component == null ? 0 : 1);
      }
      if (component != null) {
        part.form().write(component, out);
      } else if (!part.mayBeAbsent()) {
        throw new IllegalArgumentException(part.accessor() + " gives nothing");
      }
    }
  }

  private static @Nullable Object component(Part part, Object value) {
    try {
      return part.accessor().invoke(value);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public Object read(Input in) throws IOException {
    @Nullable
    Object[] components = new Object[parts.size()];
    for (int i = 0; i < components.length; i++) {
      Part part = parts.get(i);
      boolean isThere = !part.mayBeAbsent() || in.number() != 0;
      components[i] = isThere ? part.form().read(in) : null;
    }
    try {
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException refused) {
      throw new IOException(refused);
    }
  }
}
