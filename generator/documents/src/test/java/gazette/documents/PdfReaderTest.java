package gazette.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {

  private final Problems problems = new Problems();

  @TempDir
  private Path folder;

  private Path file() {
    return folder.resolve("公报.pdf");
  }

  private Optional<String> read(Path file) throws IOException {
    DocumentReader reader = DocumentReader.of(DocumentReader.beginning(file)).orElseThrow();
    return reader.read(file, "公报.pdf", problems);
  }

  private String said() {
    return problems.sorted().getFirst().toString();
  }

  @Test
  void linesKeepTheirGapsAndPagesBeginWithAFormFeed() throws IOException {
    try (PrintedPdf pdf = new PrintedPdf()) {
      pdf.page("          大川市人民政府", "    为了修路2公里，", "制定本办法。", "", "  - 1 -")
          .page("名称    长度", "东路    12");
      List<String> lines = read(pdf.save(file())).orElseThrow().lines().toList();
      assertEquals(List.of("          大川市人民政府", "    为了修路2公里，", "制定本办法。", "", "  - 1 -",
          "\f名称    长度", "东路    12"), lines);
    }
  }

  @Test
  void anIssueBecomesDraftsWithoutItsRunningHeads() throws IOException {
    try (PrintedPdf pdf = new PrintedPdf()) {
      pdf.page("大川市人民政府公报  2023年第3期", "目录", "关于修路的通知........1", "关于种树的通知........2");
      pdf.page("大川市人民政府公报  2023年第3期", "          关于修路的通知", "          川政发〔2023〕7号",
          "    现决定修路，自东街至", "西街。", "              2023年3月1日", "                - 1 -");
      pdf.page("大川市人民政府公报  2023年第3期", "          关于种树的通知", "          川政发〔2023〕8号", "    现决定种树。",
          "              2023年3月2日", "                - 2 -");
      Drafts drafts = Drafting
          .draft("公报.pdf", read(pdf.save(file())).orElseThrow(), problems, Messages.ENGLISH)
          .orElseThrow();
      assertEquals(2, drafts.counts().articles());
      assertEquals(0, drafts.counts().lost());
      String first = drafts.files().getFirst().text();
      assertTrue(first.contains("\n现决定修路，自东街至西街。\n"), first);
      assertTrue(first.contains("documentNumber: 川政发〔2023〕7号\n"), first);
    }
  }

  @Test
  void twoColumnsAreReadOneAfterTheOther() throws IOException {
    String[] lines = new String[20];
    Arrays.fill(lines, "左边的文字一直到行末才折为下行        右边的文字一直到行末才折为下行");
    lines[0] = "    左边由此开始并且折为下行左左        右边的文字一直到行末才折为下行";
    lines[19] = "左边的文字到这里还没有完结的呢        右边到此为止。";
    try (PrintedPdf pdf = new PrintedPdf()) {
      pdf.page("目录", "关于修路的通知........1").page("      关于修路的通知", "    川政发〔2023〕7号").page(lines);
      String text = Drafting
          .draft("公报.pdf", read(pdf.save(file())).orElseThrow(), problems, Messages.ENGLISH)
          .orElseThrow()
          .files()
          .getFirst()
          .text();
      assertTrue(text.contains("还没有完结的呢右边的文字"), text);
    }
  }

  @Test
  void picturesOfPagesAreNamed() throws IOException {
    try (PrintedPdf pdf = new PrintedPdf()) {
      assertEquals(Optional.empty(), read(pdf.page("").save(file())));
    }
    assertEquals(
        "公报.pdf: error: the document has pages, and no text on them; it is pictures of pages; have them recognised (OCR) first",
        said());
  }

  @Test
  void aPasswordIsNamed() throws IOException {
    try (PrintedPdf pdf = new PrintedPdf()) {
      assertEquals(Optional.empty(), read(pdf.page("公报").locked().save(file())));
    }
    assertEquals("公报.pdf: error: the document has a password; save it without one", said());
  }

  @Test
  void aFileThatIsCutOffIsNamedOrReadAsFarAsItGoes() throws IOException {
    int broken = 0;
    try (PrintedPdf pdf = new PrintedPdf()) {
      byte[] whole = Files.readAllBytes(pdf.page("公报").save(file()));
      for (int length = 8; length < whole.length; length += 97) {
        Files.write(file(), Arrays.copyOf(whole, length));
        Problems said = new Problems();
        Optional<String> text = new PdfReader().read(file(), "公报.pdf", said);
        assertTrue(text.isPresent() || said.hasErrors(), "cut off at " + length);
        broken += said.hasErrors() ? 1 : 0;
      }
    }
    assertTrue(broken > 0);
  }

  @Test
  void tenThousandPagesAreNoIssue() throws IOException {
    try (PrintedPdf pdf = new PrintedPdf()) {
      for (int i = 0; i < 10_000; i++) {
        pdf.document().addPage(new PDPage());
      }
      assertEquals(Optional.empty(), read(pdf.save(file())));
    }
    assertEquals(
        "公报.pdf: error: the document is larger than any issue: > 2000; split it, or take out what is not text",
        said());
  }

  @Test
  void formsThatHoldEachOtherManyTimesEndWithTheTimeThatTheyHave() throws IOException {
    try (PrintedPdf pdf = new PrintedPdf()) {
      COSDictionary forms = new COSDictionary();
      PDFormXObject inner = new PDFormXObject(pdf.document());
      for (int i = 0; i < 24; i++) {
        PDFormXObject outer = new PDFormXObject(pdf.document());
        COSDictionary objects = new COSDictionary();
        objects.setItem("X", inner);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, objects);
        outer.getCOSObject().setItem(COSName.RESOURCES, resources);
        try (OutputStream out = outer.getContentStream().createOutputStream()) {
          out.write("/X Do /X Do\n".getBytes(StandardCharsets.US_ASCII));
        }
        inner = outer;
      }
      forms.setItem("X", inner);
      pdf.resources().getCOSObject().setItem(COSName.XOBJECT, forms);
      pdf.operators("/X Do");
      assertThrows(Limit.Reached.class,
          () -> PdfGlyphs.of(pdf.document(), new Limit(Duration.ofMillis(300))));
    }
  }
}
