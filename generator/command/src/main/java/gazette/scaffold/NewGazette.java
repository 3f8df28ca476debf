package gazette.scaffold;

import gazette.model.IssueId;
import gazette.yaml.YamlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A gazette that nobody has written yet: its settings, a first issue with a first article, and what
 * a repository of its own needs. It is sound as it is; what a curator changes is explained beside.
 *
 * @param title the name of the publication
 * @param publisher who publishes it
 * @param url where the site will be
 * @param frequency how often it comes out (刊期); null when not stated
 * @param sections in the order of print; at least one of documents
 */
public record NewGazette(String title, String publisher, String url, @Nullable String frequency,
    List<String> sections) {

  private static final String CHRONICLE = "大事记";

  public NewGazette {
    sections = sections.stream().distinct().toList();
    if (sections.stream().allMatch(NewGazette::isChronicle)) {
      throw new IllegalArgumentException("no section holds documents");
    }
  }

  private static boolean isChronicle(String section) {
    return section.endsWith(CHRONICLE);
  }

  /** All files, by their path in the gazette's own folder; the first issue is dated that day. */
  public List<NewFile> files(IssueId first, LocalDate day) {
    Map<String, String> values = new HashMap<>();
    values.put("title", YamlWriter.scalar(title));
    values.put("titleName", title);
    values.put("publisher", YamlWriter.scalar(publisher));
    values.put("publisherName", publisher);
    values.put("url", YamlWriter.scalar(url));
    values.put("frequency",
        frequency == null ? "# frequency: 月刊" : "frequency: " + YamlWriter.scalar(frequency));
    values.put("sections",
        sections.stream().map(NewGazette::item).collect(Collectors.joining("\n")));
    values.put("section", YamlWriter.scalar(
        sections.reversed().stream().filter(name -> !isChronicle(name)).findFirst().orElseThrow()));
    values.put("year", Integer.toString(first.year()));
    values.put("number", Integer.toString(first.number()));
    values.put("folder", first.folder());
    values.put("day", day.toString());
    values.put("chineseDay",
        "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    String issue = "content/" + first.folder();
    return List.of(new NewFile("content/gazette.yaml", filled("gazette.yaml", values)),
        new NewFile(issue + "/issue.yaml", filled("issue.yaml", values)),
        new NewFile(issue + "/01-gongbaowangzhan.md", filled("article.md", values)),
        new NewFile("schema/gazette.json", read("schema/gazette.json")),
        new NewFile("schema/issue.json", read("schema/issue.json")),
        new NewFile("schema/article.json", read("schema/article.json")),
        new NewFile("README.md", filled("README.md", values)),
        new NewFile(".gitignore", filled("gitignore", values)));
  }

  private static String item(String section) {
    return "  - name: " + YamlWriter.scalar(section)
        + (isChronicle(section) ? "\n    kind: chronicle" : "");
  }

  private static String filled(String name, Map<String, String> values) {
    String text = read(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private static String read(String name) {
    try (InputStream file = NewGazette.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException ours) {
      throw new IllegalStateException(ours);
    }
  }
}
