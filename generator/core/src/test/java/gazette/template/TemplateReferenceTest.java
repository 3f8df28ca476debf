package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.markdown.TextHtml;
import gazette.model.MarkdownText;
import gazette.page.Book.BookFile;
import gazette.page.Drawing;
import gazette.page.Page;
import gazette.site.results.ResultsPage;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * docs/templates.md tells what each page offers to its template, as the records have it.
 * {@code -Dgolden=update} writes its tables anew.
 */
class TemplateReferenceTest {

  private static final String BEGIN = "<!-- tables of TemplateReferenceTest -->\n";
  private static final String END = "<!-- end of the tables -->\n";
  private static final Comparator<Class<?>> BY_NAME = Comparator.comparing(Class::getName);

  @ParameterizedTest
  @ValueSource(strings = {"templates.md", "zh-CN/templates.md"})
  void theDocumentTellsWhatThereIs(String name) throws IOException {
    Path file = Path.of("../../docs", name);
    String document = Files.readString(file);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    assertTrue(begin >= BEGIN.length() && end >= begin, "there is no place for the tables");
    String tables = tables();
    if ("update".equals(System.getProperty("golden"))) {
      document = document.substring(0, begin) + tables + document.substring(end);
      Files.writeString(file, document);
      end = begin + tables.length();
    }
    assertEquals(document.substring(begin, end), tables);
  }

  private static String tables() throws IOException {
    Map<String, Class<?>> drawn = new TreeMap<>();
    for (Drawing drawing : TinySite.drawings()) {
      drawn.put(Templates.templateOf(drawing), drawing.getClass());
    }
    assertEquals(kinds(Drawing.class), Set.copyOf(drawn.values()), "not all kinds are told of");
    Set<Class<?>> reached = new TreeSet<>(BY_NAME);
    StringBuilder pages = new StringBuilder("\n| template | `page.` |\n|---|---|\n");
    pages.append("| every page | ").append(members(Page.class, Set.of(), reached)).append(" |\n");
    pages.append("| every file of a book | ")
        .append(members(BookFile.class, names(Page.class), reached))
        .append(" |\n");
    drawn.forEach(
        (template, type) -> pages.append("| `%s` | %s |\n".formatted(template, members(type,
            names(BookFile.class.isAssignableFrom(type) ? BookFile.class : Page.class), reached))));
    return pages + "\n" + types(reached) + "\n";
  }

  private static Set<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(kind -> kinds(kind).stream())
            .collect(Collectors.toSet())
        : type.isInterface() ? Set.of(ResultsPage.class) : Set.of(type);
  }

  /** What these types offer, and those that they lead to. */
  private static String types(Set<Class<?>> first) {
    Deque<Class<?>> next = new ArrayDeque<>(first);
    Map<String, String> rows = new TreeMap<>();
    while (!next.isEmpty()) {
      Class<?> type = next.poll();
      Set<Class<?>> reached = new TreeSet<>(BY_NAME);
      if (!rows.containsKey(name(type))) {
        rows.put(name(type),
            type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                    .map(constant -> "`" + constant + "`")
                    .collect(Collectors.joining(", ")) + "; " + members(type, Set.of(), reached)
                : members(type, Set.of(), reached));
        next.addAll(reached);
      }
    }
    return rows.entrySet()
        .stream()
        .map(row -> "| `%s` | %s |\n".formatted(row.getKey(), row.getValue()))
        .collect(Collectors.joining("", "| type | offers |\n|---|---|\n", ""));
  }

  /** With the type that it is nested in: there are several kinds. */
  private static String name(Class<?> type) {
    return type.getName().replaceFirst(".*\\.", "").replace('$', '.');
  }

  private static String members(Class<?> type, Set<String> without, Set<Class<?>> reached) {
    return offered(type).filter(method -> !without.contains(method.getName()))
        .map(method -> "`%s` %s".formatted(call(method),
            shown(method.getAnnotatedReturnType(), reached)))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Set<String> names(Class<?> type) {
    return offered(type).map(Method::getName).collect(Collectors.toSet());
  }

  /** As ModelWrapper shows it; what every record has besides is of no use to a template. */
  private static Stream<Method> offered(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass().getName().startsWith("gazette.")
            && !Modifier.isStatic(method.getModifiers()) && !method.isBridge()
            && method.getDeclaringClass() != MarkdownText.class
            && method.getReturnType() != void.class
            && !Set.of("toString", "hashCode", "equals", "compareTo").contains(method.getName()))
        .sorted(Comparator.comparing(Method::getName).thenComparing(TemplateReferenceTest::call));
  }

  private static String call(Method method) {
    return method.getName() + (isComponent(method) ? ""
        : Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")")));
  }

  private static boolean isComponent(Method method) {
    Class<?> type = method.getDeclaringClass();
    return method.getParameterCount() == 0 && type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> component.getName().equals(method.getName()));
  }

  private static String shown(AnnotatedType type, Set<Class<?>> reached) {
    return shown(type.getType(), reached)
        + (type.isAnnotationPresent(Nullable.class) ? " or nothing" : "");
  }

  private static String shown(Type type, Set<Class<?>> reached) {
    if (type instanceof ParameterizedType generic) {
      return shown(generic.getRawType(), reached) + Arrays.stream(generic.getActualTypeArguments())
          .map(argument -> shown(argument, reached))
          .collect(Collectors.joining(", ", " of ", ""));
    }
    if (type instanceof Class<?> plain) {
      if (plain.getName().startsWith("gazette.") && plain != TextHtml.class) {
        reached.add(plain);
      }
      return name(plain);
    }
    return type.getTypeName();
  }
}
