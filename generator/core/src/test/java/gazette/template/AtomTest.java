package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.ErrorHandlerImpl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The feeds against the grammar of Atom (RFC 4287, appendix B). */
class AtomTest {

  private static final Path GRAMMAR = Path.of("src/test/resources/atom/atom.rnc");

  /** What the appendix says in Schematron: who lacks what must not be there. */
  private static final List<String> LACKING = List.of("/feed[not(author)][entry[not(author)]]",
      "//entry[not(author or ../author or source/author)]",
      "//entry[not(link[not(@rel) or @rel='alternate'] or content)]");

  @ParameterizedTest
  @ValueSource(strings = {"feed.xml", "changes.xml", "subjects/chengshiguanli.xml",
      "issuers/yunzhoushirenminzhengfu.xml"})
  void keepsToTheGrammar(String feed) throws IOException, SAXException {
    String xml = Objects.requireNonNull(TinySite.files().get(feed));
    assertEquals("", complaints(xml));
    assertEquals(List.of(), lacking(xml));
  }

  @Test
  void theGrammarIsNotPleasedWithEverything() throws IOException, SAXException {
    String xml = Objects.requireNonNull(TinySite.files().get("changes.xml"));
    assertFalse(complaints(xml.replaceFirst("<updated>[^<]*</updated>", "")).isEmpty());
    assertFalse(complaints(xml.replaceFirst("T00:00:00", " ")).isEmpty());
    assertEquals(LACKING,
        lacking(xml.replaceAll("<author>.*</author>", "").replaceAll("<link [^>]*>", "")));
  }

  private static String complaints(String xml) throws IOException, SAXException {
    StringWriter complaints = new StringWriter();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(complaints));
    ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(),
        CompactSchemaReader.getInstance());
    driver.loadSchema(ValidationDriver.fileInputSource(GRAMMAR.toFile()));
    driver.validate(new InputSource(new StringReader(xml)));
    return complaints.toString();
  }

  private static List<String> lacking(String xml) {
    Document document = Jsoup.parse(xml, Parser.xmlParser());
    return LACKING.stream().filter(rule -> !document.selectXpath(rule).isEmpty()).toList();
  }
}
