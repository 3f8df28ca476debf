package gazette.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Prints lines into a PDF, each character in a cell of 6 or 12 points. */
final class PrintedPdf implements AutoCloseable {

  private static final int TOP = 700;
  private static final int LEFT = 40;
  private static final int HALF = 6;
  private static final int PITCH = 18;

  private final PDDocument document = new PDDocument();
  private final PDResources resources = new PDResources();

  PrintedPdf() {
    // One of the fonts that every reader must know without having it (ISO 32000-1, 9.7.5.2).
    COSDictionary system = new COSDictionary();
    system.setString("Registry", "Adobe");
    system.setString("Ordering", "GB1");
    system.setInt(COSName.SUPPLEMENT, 2);
    COSDictionary descendant = font("CIDFontType0");
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setInt(COSName.DW, 1000);
    COSArray widths = new COSArray();
    List.of(1, 95, 500).forEach(width -> widths.add(COSInteger.get(width)));
    descendant.setItem(COSName.W, widths);
    COSDictionary font = font("Type0");
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    COSDictionary fonts = new COSDictionary();
    fonts.setItem("F", font);
    resources.getCOSObject().setItem(COSName.FONT, fonts);
  }

  private static COSDictionary font(String kind) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setName(COSName.SUBTYPE, kind);
    font.setName(COSName.BASE_FONT, "STSong-Light");
    return font;
  }

  PDDocument document() {
    return document;
  }

  PrintedPdf page(String... lines) throws IOException {
    StringBuilder operators = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      int column = 0;
      for (String c : lines[i].split("", -1)) {
        if (!c.isBlank()) {
          operators.append("BT /F 12 Tf %d %d Td <%s> Tj ET\n".formatted(LEFT + column * HALF,
              TOP - i * PITCH, HexFormat.of().formatHex(c.getBytes(StandardCharsets.UTF_16BE))));
        }
        column += c.isEmpty() || c.charAt(0) < 0x2010 ? 1 : 2;
      }
    }
    return operators(operators.toString());
  }

  PrintedPdf operators(String operators) throws IOException {
    PDPage page = new PDPage();
    page.setResources(resources);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
    document.addPage(page);
    return this;
  }

  PrintedPdf locked() throws IOException {
    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    return this;
  }

  PDResources resources() {
    return resources;
  }

  Path save(Path file) throws IOException {
    document.save(file.toFile());
    return file;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
