package gazette.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.problem.Phrase;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.source.SourceTree;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JSON Schemas of the three kinds of YAML, by which editors complete and check, are what the
 * readers answer when they are asked: which keys there are, which must be there, what they may
 * hold. {@code -Dgolden=update} writes them anew.
 */
class SchemaTest {

  private static final Path SMALL = Path.of("src/test/resources/sites/small/content");
  private static final Path SCHEMAS = Path.of("../../docs/schema");
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting()
      .disableHtmlEscaping()
      .create();
  private static final String NO_KEY = "qqqqqqqqqq";
  private static final int ENOUGH = 999_999_999;

  private final Properties descriptions = new Properties();
  private final Set<String> described = new TreeSet<>();

  @TempDir
  Path content;

  @Test
  void theSchemasAreWhatTheReadersAnswer() throws IOException {
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
    // A joint issue may have all that another one may.
    FileUtils.copyDirectory(content.resolve("2021/01").toFile(),
        content.resolve("2021/02-03").toFile());
    try (Reader reader = Files
        .newBufferedReader(Path.of("src/test/resources/schema/descriptions.properties"), UTF_8)) {
      descriptions.load(reader);
    }
    compare("gazette", new Part("gazette.yaml", "", "", "", ""));
    compare("issue", new Part("2021/02-03/issue.yaml", "", "", "", ""));
    compare("article",
        new Part("2021/01/09-water.md", "---\n", "", "withdrawn: 2021-03-01\n---\n\n用水。\n", ""));
    assertEquals(new TreeSet<>(descriptions.stringPropertyNames()), described);
  }

  private void compare(String name, Part part) throws IOException {
    JsonObject schema = new JsonObject();
    schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
    schema(name, part).entrySet().forEach(entry -> schema.add(entry.getKey(), entry.getValue()));
    Path file = SCHEMAS.resolve(name + ".json");
    String actual = GSON.toJson(schema) + "\n";
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(SCHEMAS);
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }

  /**
   * A map within a file.
   *
   * @param before what stands before its lines
   * @param indent how its lines begin
   * @param behind what stands behind them
   * @param first how the first of them begins, where that is another way
   */
  private record Part(String file, String before, String indent, String behind, String first) {

    String with(String line) {
      return before + (first.isEmpty() ? indent : first) + line + "\n" + behind;
    }

    Part below(String key) {
      return new Part(file,
          with(key + ":").substring(0, with(key + ":").length() - behind.length()), indent + "  ",
          behind, "");
    }

    Part item(String key) {
      Part below = below(key);
      return new Part(file, below.before, below.indent + "  ", behind, below.indent + "- ");
    }
  }

  private JsonObject schema(String name, Part part) throws IOException {
    JsonObject object = new JsonObject();
    object.addProperty("type", "object");
    Optional<Problem> unknown = find(part.with(NO_KEY + ": x"), part, "key-unknown");
    if (unknown.isEmpty()) {
      object.add("additionalProperties", value(name, NO_KEY, part));
      return object;
    }
    JsonArray required = new JsonArray();
    JsonObject properties = new JsonObject();
    for (String key : unknown.get()
        .arguments()
        .get(1)
        .arguments()
        .getFirst()
        .text()
        .split(", ", -1)) {
      if (problems(part.with(NO_KEY + ": x"), part).stream()
          .anyMatch(problem -> problem.id().equals("key-missing")
              && problem.arguments().getFirst().text().equals(key))) {
        required.add(key);
      }
      JsonObject value = value(name + "." + key, key, part);
      String description = descriptions.getProperty(name + "." + key);
      described.add(name + "." + key);
      value.addProperty("description", String.valueOf(description));
      properties.add(key, value);
    }
    if (!required.isEmpty()) {
      object.add("required", required);
    }
    object.add("properties", properties);
    object.addProperty("additionalProperties", false);
    return object;
  }

  /** What a key may hold, as the reader answers a few values. */
  private JsonObject value(String name, String key, Part part) throws IOException {
    List<Problem> ofText = ofKey(part.with(key + ": " + NO_KEY), key, part);
    JsonObject value = new JsonObject();
    for (Problem problem : ofText) {
      switch (problem.id()) {
        case "not-a-map" -> {
          return schema(name, part.below(key));
        }
        case "not-a-list" -> {
          value.addProperty("type", "array");
          value.add("items", item(name, key, part));
          return value;
        }
        case "whole-number" -> {
          Problem range = ofKey(part.with(key + ": " + ENOUGH), key, part).getFirst();
          value.addProperty("type", "integer");
          value.addProperty("minimum", Integer.parseInt(range.arguments().get(2).text()));
          value.addProperty("maximum", Integer.parseInt(range.arguments().get(3).text()));
          if (ofKey(part.with(key + ": 2-3"), key, part).stream()
              .noneMatch(one -> one.id().equals("whole-number"))) {
            value.remove("type");
            value.add("type", GSON.toJsonTree(List.of("integer", "string")));
            value.addProperty("pattern", "^\\d+-\\d+$");
          }
          return value;
        }
        case "date-form" -> {
          value.addProperty("type", "string");
          value.addProperty("format", "date");
          return value;
        }
        case "time-form" -> {
          value.addProperty("type", "string");
          value.addProperty("pattern", "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$");
          return value;
        }
        case "draft-form" -> {
          value.addProperty("type", "boolean");
          return value;
        }
        default -> known(problem).ifPresent(names -> value.add("enum", names));
      }
    }
    // Numbers written without quotes are texts, too.
    boolean isOnlyText = ofKey(part.with(key + ": [" + NO_KEY + "]"), key, part).stream()
        .anyMatch(problem -> problem.id().equals("not-a-text"));
    JsonArray types = new JsonArray();
    types.add("string");
    types.add("number");
    if (!isOnlyText) {
      types.add("array");
      value.add("items", GSON.toJsonTree(new Item(List.of("string", "number"))));
    }
    if (!value.has("enum")) {
      value.add("type", types);
    }
    return value;
  }

  private record Item(List<String> type) {}

  /** What the items of a list may be: maps, and perhaps texts as well. */
  private JsonElement item(String name, String key, Part part) throws IOException {
    JsonObject map = schema(name, part.item(key));
    boolean isAlsoText = ofKey(part.with(key + ": [" + NO_KEY + "]"), key, part).isEmpty();
    if (!isAlsoText) {
      return map;
    }
    JsonArray either = new JsonArray();
    either.add(GSON.toJsonTree(new Item(List.of("string", "number"))));
    either.add(map);
    JsonObject item = new JsonObject();
    item.add("anyOf", either);
    return item;
  }

  /** The values that a hint offers. */
  private static Optional<JsonArray> known(Problem problem) {
    if (!problem.id().endsWith("-unknown") || problem.id().equals("section-unknown")
        || problem.id().equals("subject-unknown")) {
      return Optional.empty();
    }
    JsonArray names = new JsonArray();
    Phrase hint = problem.arguments().get(1);
    List.of(hint.arguments().getFirst().text().split(", ")).forEach(names::add);
    return Optional.of(names);
  }

  private Optional<Problem> find(String text, Part part, String id) throws IOException {
    return problems(text, part).stream().filter(problem -> problem.id().equals(id)).findFirst();
  }

  /** The problems of the line of a key. */
  private List<Problem> ofKey(String text, String key, Part part) throws IOException {
    int line = 1 + (int) text.substring(0, text.lastIndexOf(key + ": ")).lines().count()
        - (text.charAt(
            text.lastIndexOf(key + ": ") - 1 < 0 ? 0 : text.lastIndexOf(key + ": ") - 1) == '\n'
            || text.lastIndexOf(key + ": ") == 0 ? 0 : 1);
    List<Problem> found = new ArrayList<>(problems(text, part));
    found.removeIf(problem -> problem.place().line() != line || problem.id().equals("key-missing")
        || problem.id().equals("key-unknown"));
    return found;
  }

  private List<Problem> problems(String text, Part part) throws IOException {
    Path file = content.resolve(part.file());
    String before = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, text);
    try {
      Problems problems = new Problems();
      Optional<Settings> settings = SettingsReader.read(content, problems);
      if (settings.isPresent()) {
        GazetteReader.read(settings.get(), SourceTree.read(content, problems),
            new Audience(true, LocalDateTime.of(2021, 1, 1, 0, 0)), problems);
      }
      return problems.sorted()
          .stream()
          .filter(one -> one.place().file().equals(part.file()))
          .toList();
    } finally {
      if (before.isEmpty()) {
        Files.delete(file);
      } else {
        Files.writeString(file, before);
      }
    }
  }
}
