package gazette.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The documents that list all problems are what the messages say. {@code -Dgolden=update} writes
 * them anew.
 */
class ProblemsDocumentedTest {

  private static final Path MESSAGES = Path.of("../core/src/main/resources/gazette/problem");
  private static final String ENGLISH = """
      # Problems

      Everything that `check` and `build` can find, by its id. `…` stands for what an author wrote. An error stops the build; a warning does not, unless `--strict`
      is said, and may be [answered in its place](content.md#the-source-and-its-emendations). What is wrong in a draft is always a warning. [中文](problems.zh-CN.md)
      """;
  private static final String CHINESE = """
      # 问题一览

      `check` 和 `build` 能指出的全部问题，按标识列出；`…` 处是实际所写的内容。有错误就不发布；警告不妨碍发布（除非写了 `--strict`），
      核对无误的可[就地说明](zh-CN/content.md#原稿与校勘)。草稿里的问题都只是警告。[English](problems.md)
      """;

  @ParameterizedTest
  @CsvSource({"en,messages.properties,problems.md", "zh,messages_zh.properties,problems.zh-CN.md"})
  void allAreListed(String language, String messages, String name) throws IOException {
    Path document = Path.of("../../docs").resolve(name);
    String actual = document(language, messages);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(document, actual);
    }
    assertEquals(Files.readString(document), actual);
  }

  // The order and the headings are those of the file, which a bundle does not keep.
  private static String document(String language, String messages) throws IOException {
    boolean isChinese = language.equals("zh");
    ResourceBundle words = Messages.bundle("gazette.problem.messages",
        Locale.forLanguageTag(language));
    StringBuilder text = new StringBuilder(isChinese ? CHINESE : ENGLISH);
    String heading = "";
    boolean hasHead = false;
    for (String line : Files.readAllLines(MESSAGES.resolve(messages))) {
      String key = line.replaceFirst(" =.*", "");
      if (line.startsWith("#")) {
        heading = line.substring(1).strip();
        hasHead = false;
      } else if (!line.isEmpty() && !key.startsWith("phrase.") && !key.endsWith(".hint")) {
        if (!hasHead) {
          text.append("\n## ").append(heading).append("\n\n");
          text.append(isChinese ? "| 标识 | | 问题 | 改法 |\n" : "| id | | problem | remedy |\n");
          text.append("|---|---|---|---|\n");
          hasHead = true;
        }
        text.append("| `gazette/%s` | %s | %s | %s |%n".formatted(key,
            words.getString(
                "phrase." + (Messages.severity(key) == Severity.ERROR ? "error" : "warning")),
            cell(words.getString(key)), remedy(words.getString(key + ".hint"), isChinese)));
      }
    }
    return text.toString();
  }

  private static String remedy(String hint, boolean isChinese) {
    String shown = cell(hint);
    return !shown.equals("…") ? shown : isChinese ? "随问题给出" : "told with the problem";
  }

  private static String cell(String words) {
    return words.replaceAll("%\\d\\$s", "…")
        .replace("%%", "%")
        .replace("<", "&lt;")
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("*", "\\*");
  }
}
