package gazette.site;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What Lighthouse says of one page.
 *
 * @param categories its verdict on each, with what it looked at
 * @param audits what it found, by name
 */
record LighthouseReport(JsonObject categories, JsonObject audits) {

  private static final int ITEMS = 5;
  private static final int ITEM_LENGTH = 400;

  static LighthouseReport parse(String json) {
    JsonObject report = JsonParser.parseString(json).getAsJsonObject();
    return new LighthouseReport(report.getAsJsonObject("categories"),
        report.getAsJsonObject("audits"));
  }

  /** The score of a category, of 100. */
  int score(String category) {
    return (int) Math.round(100 * categories.getAsJsonObject(category).get("score").getAsDouble());
  }

  Map<String, Integer> scores() {
    return categories.keySet().stream().collect(Collectors.toMap(name -> name, this::score));
  }

  /**
   * What keeps a page from the scores that are wanted; empty when it has them.
   *
   * @param wanted the least score, by category
   */
  List<String> faults(Map<String, Integer> wanted) {
    return wanted.entrySet()
        .stream()
        .filter(category -> score(category.getKey()) < category.getValue())
        .map(category -> category.getKey() + ' ' + score(category.getKey()) + ": "
            + faults(category.getKey()))
        .sorted()
        .toList();
  }

  private List<String> faults(String category) {
    return objects(categories.getAsJsonObject(category), "auditRefs")
        .map(reference -> audits.getAsJsonObject(reference.get("id").getAsString()))
        .filter(LighthouseReport::isFault)
        .map(LighthouseReport::words)
        .toList();
  }

  private static boolean isFault(JsonObject audit) {
    return !audit.get("score").isJsonNull() && audit.get("score").getAsDouble() < 1;
  }

  private static String words(JsonObject audit) {
    String measured = audit.has("displayValue") ? " " + audit.get("displayValue").getAsString()
        : "";
    List<String> items = objects(audit.getAsJsonObject("details"), "items").limit(ITEMS)
        .map(LighthouseReport::item)
        .toList();
    return audit.get("id").getAsString() + measured + " " + items;
  }

  /** Where it is on the page; else all that is said. */
  private static String item(JsonObject item) {
    JsonObject node = item.getAsJsonObject("node");
    String words = node == null ? item.toString()
        : node.get("selector").getAsString() + " " + node.get("snippet").getAsString();
    return words.substring(0, Math.min(words.length(), ITEM_LENGTH));
  }

  private static Stream<JsonObject> objects(@Nullable JsonObject holder, String list) {
    if (holder == null || !holder.has(list)) {
      return Stream.of();
    }
    return StreamSupport.stream(holder.getAsJsonArray(list).spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }
}
