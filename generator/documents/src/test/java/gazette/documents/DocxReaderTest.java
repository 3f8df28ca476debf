package gazette.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.importer.DocumentReader;
import gazette.importer.Drafting;
import gazette.importer.Drafts;
import gazette.problem.Messages;
import gazette.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {

  private static final String SPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private final Problems problems = new Problems();

  @TempDir
  private Path folder;

  private Path word(String body) throws IOException {
    return zip("word/document.xml",
        "<w:document " + SPACE + "><w:body>" + body + "</w:body></w:document>");
  }

  private Path zip(String... parts) throws IOException {
    Path file = folder.resolve("公报.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private Optional<String> read(Path file) throws IOException {
    DocumentReader reader = DocumentReader.of(DocumentReader.beginning(file)).orElseThrow();
    return reader.read(file, "公报.docx", problems);
  }

  private String said() {
    return problems.sorted().getFirst().toString();
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String centred(String text) {
    return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
  }

  @Test
  void paragraphsAreLinesAndTablesKeepTheirSpans() throws IOException {
    String table = "<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", "资金") + cell("", "合计")
        + "</w:tr><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "东街") + cell("", "1")
        + cell("", "2") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "3") + cell("", "4")
        + "</w:tr></w:tbl>";
    assertEquals(
        "<!DOCTYPE html><html><body>\n<p align=\"center\">公报</p>\n<p>甲 &lt; 乙</p>\n"
            + "<table><tr><td colspan=\"2\">资金</td><td>合计</td></tr>"
            + "<tr><td rowspan=\"2\">东街</td><td>1</td><td>2</td></tr>"
            + "<tr><td>3</td><td>4</td></tr></table>\n</body></html>\n",
        read(word(centred("公报") + paragraph("甲 &lt; 乙") + table)).orElseThrow());
  }

  @Test
  void anIssueBecomesDraftsWithItsMergedCells() throws IOException {
    String table = "<w:tbl><w:tr>" + cell("", "地段") + cell("", "长度") + "</w:tr><w:tr>"
        + cell("<w:vMerge w:val=\"restart\"/>", "东街") + cell("", "1") + "</w:tr><w:tr>"
        + cell("<w:vMerge/>", "") + cell("", "3") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "")
        + cell("", "4") + "</w:tr></w:tbl>";
    Path file = word(centred("目录") + paragraph("关于修路的通知1") + centred("关于修路的通知")
        + centred("川政发〔2023〕7号") + paragraph("现决定修路如下。") + table);
    Drafts drafts = Drafting.draft("公报.docx", read(file).orElseThrow(), problems, Messages.ENGLISH)
        .orElseThrow();
    String text = drafts.files().getFirst().text();
    assertTrue(text.contains("| 东街 | 1 |\n| ^ | 3 |\n| ^ | 4 |"), text);
    assertEquals(0, drafts.counts().lost());
  }

  @Test
  void numbersThatWordPrintsAreInTheText() throws IOException {
    String numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    String numbering = "<w:numbering " + SPACE + "><w:abstractNum w:abstractNumId=\"3\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>";
    String html = read(zip("word/document.xml",
        "<w:document " + SPACE + "><w:body>" + numbered.formatted(0, "修路")
            + numbered.formatted(1, "东街") + numbered.formatted(1, "西街")
            + numbered.formatted(0, "种树") + numbered.formatted(1, "北街") + "</w:body></w:document>",
        "word/numbering.xml", numbering)).orElseThrow();
    assertTrue(html.contains("<p>一、修路</p>\n<p>1.东街</p>\n<p>2.西街</p>\n<p>二、种树</p>\n<p>1.北街</p>\n"),
        html);
  }

  @Test
  void whatWasDeletedIsLeftOutAndAFigureIsNamed() throws IOException {
    String html = read(
        word("<w:p><w:r><w:t>修路</w:t></w:r><w:del><w:r><w:delText>不</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>种树</w:t></w:r></w:ins><w:r><w:drawing/></w:r></w:p>"))
        .orElseThrow();
    assertTrue(html.contains("<p>修路种树</p>"), html);
    assertEquals(
        "公报.docx: warning: 1 figures, notes or signs of the document are in no draft; compare with print; a figure is put beside its article, a note at the end of its text",
        said());
  }

  @Test
  void anArchiveThatIsNoWordFileIsNamed() throws IOException {
    assertEquals(Optional.empty(), read(zip("xl/workbook.xml", "<a/>")));
    assertTrue(said().startsWith("公报.docx: error: the document cannot be read: no word/"), said());
  }

  @Test
  void aFileThatIsCutOffIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(word(paragraph("公报")));
    Path file = folder.resolve("cut.docx");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertEquals(Optional.empty(), read(file));
    assertTrue(said().startsWith("公报.docx: error: the document cannot be read: "), said());
  }

  @Test
  void aFewBytesThatUnpackToMoreThanAnyIssueAreNamed() throws IOException {
    Path file = folder.resolve("bomb.docx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blanks = new byte[1024 * 1024];
      for (int i = 0; i < 80; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    assertEquals(Optional.empty(), read(file));
    assertEquals(
        "公报.docx: error: the document is larger than any issue: > 64 MiB; split it, or take out what is not text",
        said());
  }

  @Test
  void entitiesThatGrowAreNotFollowed() throws IOException {
    assertEquals(Optional.empty(),
        read(zip("word/document.xml",
            "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document " + SPACE
                + "><w:body>" + paragraph("&b;") + "</w:body></w:document>")));
    assertTrue(said().startsWith("公报.docx: error: the document "), said());
  }

  @Test
  void tablesInTablesWithoutEndAreNamed() throws IOException {
    String deep = "<w:tbl><w:tr><w:tc>".repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000);
    assertEquals(Optional.empty(), read(word(deep)));
    assertTrue(said().startsWith("公报.docx: error: the document "), said());
  }
}
