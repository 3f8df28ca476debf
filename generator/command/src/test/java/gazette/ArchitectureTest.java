package gazette;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the map of rooms that docs/architecture.md draws. */
class ArchitectureTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(place -> !place.contains("-tests.jar"))
      .importPackages("gazette");

  /** Which rooms a room may import. */
  private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(entry("io", Set.of()),
      entry("model", Set.of("io", "text")), entry("problem", Set.of()), entry("text", Set.of()),
      entry("yaml", Set.of("problem", "source")),
      entry("config", Set.of("model", "problem", "source", "yaml")),
      entry("source", Set.of("problem")),
      entry("content",
          Set.of("io", "model", "problem", "text", "markdown", "relation", "config", "source",
              "yaml", "lint", "media")),
      entry("lint", Set.of("model", "problem", "text", "markdown", "yaml")),
      entry("markdown", Set.of("model", "problem", "text")),
      entry("relation", Set.of("model", "text", "markdown")),
      entry("media", Set.of("model", "problem")), entry("meaning", Set.of("io", "text")),
      entry("search", Set.of("text", "io", "meaning", "problem")),
      entry("page", Set.of("model", "text", "relation", "config", "markdown")),
      entry("template",
          Set.of("io", "page", "model", "text", "relation", "config", "markdown", "problem")),
      entry("cache", Set.of()), entry("manifest", Set.of("io", "problem")),
      entry("publish", Set.of("manifest", "problem")),
      entry("verify", Set.of("manifest", "problem")),
      entry("staticsearch", Set.of("text", "io", "meaning")),
      entry("server", Set.of("search", "problem")),
      entry("site",
          Set.of("io", "model", "problem", "text", "config", "source", "content", "relation",
              "markdown", "page", "template", "search", "staticsearch", "manifest", "publish",
              "cache", "meaning", "media")),
      entry("live", Set.of("config", "page", "problem", "search", "server", "site", "template")),
      entry("importer", Set.of("model", "problem", "text", "yaml")),
      entry("scaffold", Set.of("config", "model", "problem", "text", "source", "yaml")),
      entry("cli", Set.of("model", "scaffold", "importer", "source", "manifest", "verify",
          "problem", "publish", "search", "server", "live", "site", "template")));

  /** Which rooms may use a library, by the package it begins with. */
  private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
      entry("org.snakeyaml", Set.of("yaml")), entry("com.vladsch.flexmark", Set.of("markdown")),
      entry("freemarker", Set.of("template")), entry("org.apache.lucene", Set.of("search")),
      entry("org.eclipse.jetty", Set.of("server")),
      entry("com.google.gson",
          Set.of("cache", "page", "server", "staticsearch", "manifest", "cli")),
      entry("me.tongfei", Set.of("cli")), entry("picocli", Set.of("cli")),
      entry("com.aayushatharva.brotli4j", Set.of("publish")),
      entry("org.apache.commons.io", Set.of("source", "publish")));

  private static final Set<String> OF_THE_BUILD = Set.of("site", "cache", "source", "content",
      "markdown", "lint", "relation", "page", "template", "staticsearch", "publish", "manifest");
  private static final int MOST_PARAMETERS = 5;

  @Test
  void everyRoomIsOnTheMap() {
    Set<String> rooms = CLASSES.stream()
        .map(ArchitectureTest::room)
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), rooms);
  }

  @Test
  void everyClassIsSeen() throws IOException {
    Set<String> seen = CLASSES.stream().map(JavaClass::getName).collect(Collectors.toSet());
    for (Path module : MODULES) {
      try (Stream<Path> files = Files.walk(module)) {
        assertEquals(List.of(),
            files.map(file -> module.relativize(file).toString().replace('/', '.'))
                .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .filter(name -> !seen.contains(name))
                .toList());
      }
    }
  }

  /** That modules know each other one way only Maven holds, which builds them in that order. */
  @Test
  void everyRoomLiesInOneModule() {
    for (String room : MAY_IMPORT.keySet()) {
      List<Path> places = MODULES.stream()
          .map(module -> module.resolve("gazette").resolve(room))
          .filter(Files::exists)
          .toList();
      assertEquals(1, places.size(), places.toString());
    }
  }

  @Test
  void theDocumentDrawsThisMap() throws IOException {
    Map<String, Set<String>> drawn = Pattern.compile("(?m)^\\| (\\w+) \\| [^|]+ \\| ([^|]*)\\|")
        .matcher(Files.readString(Path.of("../../docs/architecture.md"))
            .replaceAll("(?s).*?## Rooms(.*?)\n## .*", "$1"))
        .results()
        .filter(row -> !row.group(1).equals("room"))
        .collect(Collectors.toMap(row -> row.group(1),
            row -> Stream.of(row.group(2).split("[, ]+"))
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toSet())));
    assertEquals(new TreeMap<>(MAY_IMPORT), new TreeMap<>(drawn));
  }

  @Test
  void roomsImportOnlyWhatTheMapAllows() {
    MAY_IMPORT.forEach((room, allowed) -> {
      String[] others = MAY_IMPORT.keySet()
          .stream()
          .filter(other -> !other.equals(room) && !allowed.contains(other))
          .map(other -> "gazette." + other + "..")
          .toArray(String[]::new);
      noClasses().that()
          .resideInAPackage("gazette." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(CLASSES);
    });
  }

  @Test
  void roomsFormNoCircle() {
    slices().matching("gazette.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** A class with all that is nested in it, seen as one. */
  private static final SliceAssignment FILES = new SliceAssignment() {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName(), file(type));
    }

    @Override
    public String getDescription() {
      return "files";
    }
  };

  @Test
  void filesFormNoCircle() {
    slices().assignedFrom(FILES).should().beFreeOfCycles().check(CLASSES);
  }

  /** The kinds of a sealed interface, which must know each other, count as its own file. */
  private static String file(JavaClass type) {
    JavaClass file = type;
    while (file.getEnclosingClass().isPresent()) {
      file = file.getEnclosingClass().get();
    }
    return file.getRawInterfaces()
        .stream()
        .filter(kind -> kind.reflect().isSealed())
        .findFirst()
        .orElse(file)
        .getName();
  }

  @Test
  void noConstructorOfTheBuildTakesMoreThanFiveThings() {
    List<String> tooLong = CLASSES.stream()
        .filter(type -> OF_THE_BUILD.contains(room(type)) && !type.isRecord())
        // What a library makes takes what the library gives.
        .filter(type -> type.getRawSuperclass()
            .stream()
            .noneMatch(base -> base.getName().startsWith("com.vladsch")))
        .flatMap(type -> type.getConstructors().stream())
        .filter(constructor -> constructor.getRawParameterTypes().size() > MOST_PARAMETERS)
        .map(constructor -> constructor.getFullName())
        .toList();
    assertEquals(List.of(), tooLong);
  }

  private static final List<Path> MODULES = Stream.of("core", "endpoint", "command")
      .map(module -> Path.of("../..", module, "src/main/java"))
      .toList();

  // What a build counted of files; what goes into an index, is asked, proposed and weighed.
  private static final Set<String> SHOWN = Set.of("gazette.publish.Report",
      "gazette.search.index.SearchEntry", "gazette.search.query.SearchQuery",
      "gazette.search.suggest.Suggestion", "gazette.search.rank.Ranking",
      "gazette.text.SynonymGroup");

  @Test
  void everyPackageSaysWhetherItIsForOthers() throws IOException {
    for (String name : packages()) {
      assertTrue(says(name, "Public.") || says(name, "Internal."), name);
    }
    assertTrue(says("gazette.site", "Public.") && says("gazette.page", "Internal."));
  }

  @Test
  void publicPackagesShowNothingInternal() throws IOException {
    Set<String> open = new TreeSet<>();
    for (String name : packages()) {
      if (says(name, "Public.")) {
        open.add(name);
      }
    }
    Set<String> shown = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> open.contains(type.getPackageName()) && isPublic(type))
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
        .forEach(unit -> Stream
            .concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(type -> type.getName().startsWith("gazette."))
            .filter(type -> !open.contains(type.getPackageName()))
            .filter(type -> !SHOWN.contains(type.getName().replaceFirst("\\$.*", "")))
            .forEach(type -> shown.add(unit.getFullName() + " shows " + type.getName())));
    assertEquals(Set.of(), shown);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().stream().allMatch(ArchitectureTest::isPublic);
  }

  private static Set<String> packages() {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean says(String name, String word) throws IOException {
    String info = name.replace('.', '/') + "/package-info.java";
    Path there = MODULES.stream()
        .map(module -> module.resolve(info))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new NoSuchFileException(info));
    return Files.readString(there).replaceAll("\\s+", " ").contains(word + " */");
  }

  @Test
  void aLibraryIsKnownOnlyInItsRooms() {
    LIBRARIES.forEach((library, rooms) -> classes().that()
        .resideOutsideOfPackages(
            rooms.stream().map(room -> "gazette." + room + "..").toArray(String[]::new))
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage(library + "..")
        .check(CLASSES));
  }

  private static String room(JavaClass type) {
    String[] steps = type.getPackageName().split("\\.", -1);
    return steps.length > 1 ? steps[1] : "";
  }
}
