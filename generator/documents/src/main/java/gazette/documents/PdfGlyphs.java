package gazette.documents;

import gazette.text.Radicals;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the characters of each page with their places. */
final class PdfGlyphs extends PDFTextStripper {

  private final Limit limit;
  private final List<List<Glyph>> pages = new ArrayList<>();
  private List<Glyph> page = new ArrayList<>();
  private int unknown;

  private PdfGlyphs(Limit limit) {
    this.limit = limit;
  }

  static PdfGlyphs of(PDDocument document, Limit limit) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs(limit);
    glyphs.writeText(document, Writer.nullWriter());
    return glyphs;
  }

  List<List<Glyph>> pages() {
    return pages;
  }

  /** How many characters have no meaning in the file, but only a shape. */
  int unknown() {
    return unknown;
  }

  @Override
  protected void startPage(PDPage next) {
    page = new ArrayList<>();
  }

  @Override
  protected void endPage(PDPage last) {
    pages.add(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    limit.step();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition at) {
    String text = at.getUnicode();
    if (text == null || text.indexOf('\uFFFD') >= 0) {
      unknown++;
    } else if (!text.isBlank()) {
      limit.characters(text.length());
      page.add(new Glyph(Radicals.undone(text), at.getXDirAdj(), at.getYDirAdj(),
          at.getWidthDirAdj(), Math.abs(at.getFontSizeInPt())));
    }
  }
}
