package gazette.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.model.FileKind;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaReaderTest {

  private static final byte[] PNG = Pictures.drawn("png", 40, 30);
  private static final byte[] JPEG = Pictures.drawn("jpg", 40, 30);
  private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='35,29N'/>"
      .getBytes(StandardCharsets.UTF_8);

  private final Problems problems = new Problems();

  private Optional<Media> read(byte[] file, FileKind kind) {
    return MediaReader.read(file, kind, Place.of("a"), problems);
  }

  private String problem() {
    return String.join("\n", problems.sorted().stream().map(Object::toString).toList());
  }

  @Test
  void tellsTheSizeOfPicturesAndLeavesThoseWithoutMetadataAsTheyAre() {
    assertSize(40, 30, read(PNG, FileKind.PNG));
    assertSize(40, 30, read(JPEG, FileKind.JPEG));
    assertSize(40, 30, read(Pictures.webp(40, 30), FileKind.WEBP));
    assertArrayEquals(PNG, read(PNG, FileKind.PNG).orElseThrow().published());
    assertArrayEquals(JPEG, read(JPEG, FileKind.JPEG).orElseThrow().published());
    assertEquals("", problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"eXIf", "iTXt"})
  void publishesAPngWithoutThePlaceAndWithEveryPixel(String chunk) throws IOException {
    byte[] file = Pictures.withChunk(PNG, chunk, chunk.equals("eXIf") ? Pictures.exif(1) : XMP);
    Media media = read(file, FileKind.PNG).orElseThrow();
    assertTrue(media.tellsPlace());
    assertArrayEquals(PNG, media.published());
  }

  @ParameterizedTest
  @CsvSource({"0xe1, exif", "0xe1, xmp", "0xed, iptc", "0xfe, remark"})
  void publishesAJpegWithoutMetadataAndWithEveryPixel(String marker, String what) {
    byte[] content = switch (what) {
      case "exif" -> Pictures.join("Exif\0\0".getBytes(StandardCharsets.UTF_8), Pictures.exif(1));
      case "xmp" -> XMP;
      default -> "晋城市".getBytes(StandardCharsets.UTF_8);
    };
    Media media = read(Pictures.withSegment(JPEG, Integer.decode(marker), content), FileKind.JPEG)
        .orElseThrow();
    assertEquals(List.of("exif", "xmp").contains(what), media.tellsPlace());
    assertArrayEquals(JPEG, media.published());
  }

  @Test
  void aPictureThatLiesOnItsSideStaysUpright() throws IOException {
    byte[] exif = Pictures.join("Exif\0\0".getBytes(StandardCharsets.UTF_8), Pictures.exif(6));
    Media media = read(Pictures.withSegment(JPEG, 0xe1, exif), FileKind.JPEG).orElseThrow();
    assertSize(30, 40, Optional.of(media));
    Media again = read(media.published(), FileKind.JPEG).orElseThrow();
    assertSize(30, 40, Optional.of(again));
    assertFalse(again.tellsPlace());
    assertArrayEquals(pixels(JPEG), pixels(media.published()));
  }

  @Test
  void publishesAWebpWithoutExif() {
    Media media = read(Pictures.webp(4000, 3000), FileKind.WEBP).orElseThrow();
    assertTrue(media.tellsPlace());
    assertFalse(new String(media.published(), StandardCharsets.ISO_8859_1).contains("EXIF"));
    Media again = read(media.published(), FileKind.WEBP).orElseThrow();
    assertSize(4000, 3000, Optional.of(again));
    assertFalse(again.tellsPlace());
  }

  @Test
  void knowsDocumentsByWhatIsInThem() {
    byte[] pdf = "%PDF-1.4\n…\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    assertTrue(read(pdf, FileKind.PDF).isPresent());
    assertTrue(
        read(Pictures.zip("[Content_Types].xml", "word/document.xml"), FileKind.DOCX).isPresent());
    assertTrue(
        read(Pictures.zip("[Content_Types].xml", "xl/workbook.xml"), FileKind.XLSX).isPresent());
    assertEquals("", problem());
    read(PNG, FileKind.PDF);
    assertEquals("a: error: the file is named as PDF and is a PNG; export it again as PDF, or name"
        + " it .png", problem());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [Content_Types].xml,word/document.xml,word/vbaProject.bin | has macros
      word/document.xml                                         | is none
      [Content_Types].xml,xl/workbook.xml                       | is a XLSX
      """)
  void refusesDocumentsOfAnotherKind(String names, String why) {
    assertTrue(read(Pictures.zip(names.split(",", -1)), FileKind.DOCX).isEmpty());
    assertTrue(problem().contains(why), problem());
  }

  @Test
  void refusesAPictureOfImpossibleSizeWithoutUnpackingIt() {
    byte[] bomb = PNG.clone();
    ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
    assertTrue(read(bomb, FileKind.PNG).isEmpty());
    assertTrue(problem().contains("the picture has 100000 × 100000 pixels; make it smaller"),
        problem());
  }

  @Test
  void answersEveryBeginningAndEveryDamageOfAFileInTime() {
    for (FileKind kind : List.of(FileKind.PNG, FileKind.JPEG, FileKind.WEBP, FileKind.DOCX)) {
      byte[] file = switch (kind) {
        case PNG -> Pictures.withChunk(PNG, "eXIf", Pictures.exif(1));
        case JPEG -> Pictures.withSegment(JPEG, 0xe1,
            Pictures.join("Exif\0\0".getBytes(StandardCharsets.UTF_8), Pictures.exif(1)));
        case WEBP -> Pictures.webp(40, 30);
        default -> Pictures.zip("[Content_Types].xml", "word/document.xml");
      };
      Random random = new Random(file.length);
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
        for (int length = 0; length < file.length; length++) {
          read(Arrays.copyOf(file, length), kind);
          byte[] damaged = file.clone();
          damaged[random.nextInt(file.length)] = (byte) random.nextInt(256);
          read(damaged, kind);
        }
      });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "<g onload=\"alert(1)\"/>",
      "<foreignObject/>", "<image href=\"https://example.org/a.png\"/>", "<a href=\"#a\"><g/></a>",
      "<image xlink:href=\"file:///etc/passwd\"/>", "<style>@import 'a.css';</style>",
      "<style>g { fill: url(https://example.org/a) }</style>",
      "<g style=\"fill: url( 'a.svg#b' )\"/>", "<use href=\"a.svg#b\"/>",
      "<image href=\"data:image/svg+xml;base64,AAAA\"/>", "<set attributeName=\"href\" to=\"a\"/>",
      "<style>g { fill: u\\72l(https://example.org/a) }</style>", "<metadata/>", "<g>",
      "<?xml-stylesheet href=\"a.css\"?>", "&entity;"})
  void refusesAnSvgThatRunsOrLoadsAnything(String inside) {
    assertTrue(read(svg("", inside), FileKind.SVG).isEmpty(), inside);
    assertTrue(problem().startsWith("a: error: the SVG"), problem());
  }

  @Test
  void refusesAnSvgWithEntitiesOfItsOwnInTime() {
    StringBuilder types = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 20; i++) {
      types.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    byte[] file = svg(types + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<text>&a19;&x;</text>");
    assertTimeoutPreemptively(Duration.ofSeconds(10),
        () -> assertTrue(read(file, FileKind.SVG).isEmpty()));
  }

  @Test
  void takesAnSvgThatOnlyDraws() {
    byte[] file = svg("", "<defs><linearGradient id=\"a\"/></defs><g fill=\"url(#a)\"/>"
        + "<use xlink:href=\"#a\"/><image href=\"data:image/png;base64,AAAA\"/><text>面积</text>");
    assertSize(20, 10, read(file, FileKind.SVG));
    assertEquals("", problem());
  }

  private static byte[] svg(String before, String inside) {
    return (before + "<svg xmlns=\"http://www.w3.org/2000/svg\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 20 10\">" + inside
        + "</svg>").getBytes(StandardCharsets.UTF_8);
  }

  private static int[] pixels(byte[] picture) throws IOException {
    return Pictures.seen(picture).getRGB(0, 0, 40, 30, null, 0, 40);
  }

  private static void assertSize(int width, int height, Optional<Media> media) {
    assertEquals(width + " × " + height,
        media.map(one -> one.width() + " × " + one.height()).orElse("refused"));
  }
}
