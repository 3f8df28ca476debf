package gazette.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.model.Section;
import gazette.problem.Problem;
import gazette.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static final String START = "title: 公报\npublisher: 办公室\nsite:\n  baseUrl: ";

  @TempDir
  private Path content;
  private final Problems problems = new Problems();

  @Test
  void readsTheSmallestFileThatItShows() throws IOException {
    Settings settings = read(SettingsReader.SMALLEST);
    assertEquals("示例市人民政府公报", settings.title());
    assertEquals("示例市人民政府公报", settings.site().name());
    assertNull(settings.site().searchEndpoint());
    assertEquals(Settings.Meaning.WORDS, settings.meaning());
    assertEquals(new Section("任何", Section.Kind.DOCUMENTS), settings.section("任何").orElseThrow());
  }

  @Test
  void readsEveryKey() throws IOException {
    Files.writeString(content.resolve("emblem.svg"), "<svg/>");
    Settings settings = read("""
        title: 示例市人民政府公报
        publisher: 示例市人民政府办公室
        frequency: 双月刊
        description: >
          刊载示例市人民政府规章。
        holdings: 本站收录2020年第6期。
        contact:
          邮编: 048000
          电话: （0356）0000000
        site:
          name: 公报网
          baseUrl: https://example.org/gongbao
          searchEndpoint: https://search.example.org:8080
          identifier: 1405000001
          icp: 晋ICP备00000000号
          police: 晋公网安备 14050000000000号
          searchFiles: 500
          column:
            name: 政府公报
            keywords: [公报, 文件]
          errorReports: https://errors.example/report.html
          heaviestPage: 300
        sections:
          - 市政府令
          - name: 大事记
            kind: chronicle
        subjects: [社会保障, 财政金融]
        search:
          meaning: model
        masthead:
          latin: SHILISHI GONGBAO
          motto: [传达政令, 服务社会]
          emblem: emblem.svg
        """);
    assertEquals("刊载示例市人民政府规章。", settings.description());
    assertEquals(
        List.of(new Settings.Contact("邮编", "048000"), new Settings.Contact("电话", "（0356）0000000")),
        settings.contact());
    assertEquals(
        new Settings.Site("公报网", URI.create("https://example.org/gongbao/"),
            URI.create("https://search.example.org:8080/"), "1405000001", "晋ICP备00000000号",
            "晋公网安备 14050000000000号", 500,
            new Settings.Column("政府公报", "刊载示例市人民政府规章。", List.of("公报", "文件"), "政策文件"),
            URI.create("https://errors.example/report.html"), 300, Settings.Site.HEAVIEST_FILE),
        settings.site());
    assertEquals(List.of(new Section("市政府令", Section.Kind.DOCUMENTS),
        new Section("大事记", Section.Kind.CHRONICLE)), settings.sections());
    assertEquals(List.of("社会保障", "财政金融"), settings.subjects());
    assertTrue(settings.section("别的").isEmpty());
    assertEquals(Settings.Meaning.MODEL, settings.meaning());
    assertEquals(
        new Settings.Masthead("SHILISHI GONGBAO", List.of("传达政令", "服务社会"), "emblem.svg", null),
        settings.masthead());
  }

  @ParameterizedTest
  @ValueSource(strings = {"emblem: absent.svg", "picture: emblem.svg", "picture: ../emblem.png"})
  void asksForAPictureThatIsNotThereOrThatOthersCannotShow(String line) throws IOException {
    Files.writeString(content.resolve("emblem.svg"), "<svg/>");
    Files.writeString(content.resolve("gazette.yaml"),
        SettingsReader.SMALLEST + "masthead:\n  " + line + "\n");
    assertTrue(SettingsReader.read(content, problems).isEmpty());
    assertEquals(1, problems.sorted().size(), problems.sorted().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gongbao/", "example.org", "file:///tmp/", "http:/x", "http://",
      "https://a b.org/", "https://example.org/#x", "https://me@example.org/",
      "javascript:alert(1)"})
  void takesOnlyAFolderOnTheWebForAnAddress(String address) throws IOException {
    Files.writeString(content.resolve("gazette.yaml"), START + "\"" + address + "\"\n");
    assertTrue(SettingsReader.read(content, problems).isEmpty());
    assertEquals(List.of(4),
        problems.sorted().stream().map(problem -> problem.place().line()).toList());
  }

  @Test
  void namesWhatAGovernmentsWebsiteMustNotLackOrMistake() throws IOException {
    Files.writeString(content.resolve("gazette.yaml"), """
        title: 示例市人民政府公报
        publisher: 示例市人民政府办公室
        site:
          baseUrl: https://www.example.gov.cn/gongbao/
          icp: ICP备123
          police: 公网安备1号
          errorReports: https://errors.example/report.html
        """);
    SettingsReader.read(content, problems);
    assertEquals(List.of(
        "gazette.yaml:4: warning: a government's website, and no 'identifier' (政府网站标识码, SiteIDCode); write its ten digits, or 'identifier: none' for a site that has none",
        "gazette.yaml:5: error: 'ICP备123' is not in the form of an ICP record number; write it like 晋ICP备05000000号-1",
        "gazette.yaml:6: error: '公网安备1号' is not in the form of a police record number; write it like 晋公网安备14050002000000号",
        "gazette.yaml:7: error: errors are reported by the site's 'identifier', which is missing; write the identifier, or remove the line"),
        problems.sorted().stream().map(Problem::toString).toList());
  }

  @Test
  void asksNobodyForAnIdentifierWhoSaysThatThereIsNone() throws IOException {
    Settings settings = read("""
        title: 示例市人民政府公报
        publisher: 示例市人民政府办公室
        site:
          baseUrl: https://www.example.gov.cn/gongbao/
          identifier: none
        """);
    assertNull(settings.site().identifier());
  }

  private Settings read(String text) throws IOException {
    Files.writeString(content.resolve("gazette.yaml"), text);
    Settings settings = SettingsReader.read(content, problems).orElse(null);
    assertEquals(List.of(), problems.sorted().stream().map(Problem::toString).toList());
    return Objects.requireNonNull(settings);
  }
}
