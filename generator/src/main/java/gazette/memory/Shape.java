package gazette.memory;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a record is taken apart and put together.
 *
 * @param accessors of its components, in order
 * @param constructor the canonical one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Shape(Method[] accessors, Constructor<?> constructor) {

  private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
    @Override
    protected Shape computeValue(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        // Records of a room may be its own.
        constructor.setAccessible(true);
        Method[] accessors = Arrays.stream(components)
            .map(RecordComponent::getAccessor)
            .toArray(Method[]::new);
        for (Method accessor : accessors) {
          accessor.setAccessible(true);
        }
        return new Shape(accessors, constructor);
      } catch (NoSuchMethodException impossible) {
        // Every record has it (JLS 8.10.4).
        throw new IllegalStateException(impossible);
      }
    }
  };

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  @Nullable
  Object component(Object value, int index) {
    try {
      return accessors[index].invoke(value);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Object make(@Nullable Object[] components) throws MalformedMemoryException {
    try {
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException | IllegalArgumentException refused) {
      throw new MalformedMemoryException(refused);
    }
  }
}
