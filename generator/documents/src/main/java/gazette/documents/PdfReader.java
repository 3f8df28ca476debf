package gazette.documents;

import gazette.importer.DocumentReader;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF with a text layer: the lines of each page, with their gaps as wide as printed. */
public final class PdfReader implements DocumentReader {

  private static final long MOST_MEMORY = 256L * 1024 * 1024;
  // What it says of fonts is no news to a webmaster. Kept, or the setting is forgotten with it.
  private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");

  /** For the service loader. */
  public PdfReader() {
    LIBRARY.setLevel(Level.OFF);
  }

  @Override
  public boolean reads(byte[] beginning) {
    return Signature.PDF.begins(beginning);
  }

  @Override
  public Optional<String> read(Path file, String name, Problems problems) {
    Place place = Place.of(name);
    try (PDDocument document = Loader.loadPDF(file.toFile(), "", null, null,
        MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
      int pages = document.getNumberOfPages();
      if (pages > Limit.MOST_PAGES) {
        problems.error(place, "document-too-large", "> " + Limit.MOST_PAGES);
        return Optional.empty();
      }
      PdfGlyphs glyphs = PdfGlyphs.of(document, new Limit());
      if (glyphs.pages().stream().allMatch(List::isEmpty)) {
        problems.error(place, "document-without-text");
        return Optional.empty();
      }
      if (glyphs.unknown() > 0) {
        problems.warning(place, "document-left-out", glyphs.unknown());
      }
      return Optional.of(PageText.of(glyphs.pages()));
    } catch (InvalidPasswordException locked) {
      problems.error(place, "document-locked");
    } catch (Limit.Reached reached) {
      problems.error(place, "document-too-large", String.valueOf(reached.getMessage()));
    } catch (OutOfMemoryError | StackOverflowError tooMuch) {
      // A few bytes may unpack to more than there is, or hold each other without end.
      problems.error(place, "document-too-large", tooMuch.getClass().getSimpleName());
    } catch (IOException | RuntimeException broken) {
      // The library throws whatever a broken file leads it to.
      problems.error(place, "document-broken", String.valueOf(broken.getMessage()));
    }
    return Optional.empty();
  }
}
