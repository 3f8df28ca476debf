package gazette.documents;

import gazette.importer.DocumentReader;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what Word saves since 2007 (ECMA-376): its paragraphs and tables as HTML. */
public final class DocxReader implements DocumentReader {

  /** For the service loader. */
  public DocxReader() {}

  @Override
  public boolean reads(byte[] beginning) {
    return Signature.ZIP.begins(beginning);
  }

  @Override
  public Optional<String> read(Path file, String name, Problems problems) {
    Place place = Place.of(name);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry body = zip.getEntry("word/document.xml");
      if (body == null) {
        problems.error(place, "document-broken", "no word/document.xml");
        return Optional.empty();
      }
      ZipEntry numbers = zip.getEntry("word/numbering.xml");
      Numbering numbering = numbers == null ? Numbering.none() : Numbering.of(xml(zip, numbers));
      DocxBody read = DocxBody.of(xml(zip, body), numbering, new Limit());
      if (read.isEmpty()) {
        problems.error(place, "document-without-text");
        return Optional.empty();
      }
      if (read.leftOut() > 0) {
        problems.warning(place, "document-left-out", read.leftOut());
      }
      return Optional.of(read.html());
    } catch (Limit.Reached reached) {
      problems.error(place, "document-too-large", String.valueOf(reached.getMessage()));
    } catch (IOException | XMLStreamException broken) {
      problems.error(place, "document-broken",
          String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  private static XMLStreamReader xml(ZipFile zip, ZipEntry entry)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // A part of a document names no other files, and has no entities of its own.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = zip.getInputStream(entry)) {
      return factory.createXMLStreamReader(new ByteArrayInputStream(Limit.bytes(in)));
    }
  }
}
