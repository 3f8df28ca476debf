package gazette.template;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Whether a text is XML (XML 1.0, 2.1): a device shows nothing of a book's file that is not. */
final class WellFormed {

  private static final SAXParserFactory PARSERS = parsers();

  private WellFormed() {}

  private static SAXParserFactory parsers() {
    try {
      SAXParserFactory parsers = SAXParserFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return parsers;
    } catch (ParserConfigurationException | SAXException notOfThisJdk) {
      throw new IllegalStateException(notOfThisJdk);
    }
  }

  /**
   * Checks a text.
   *
   * @throws SAXParseException tells the place of the first fault
   */
  static void check(String text) throws SAXParseException {
    try {
      SAXParser parser = PARSERS.newSAXParser();
      // Our messages are English, whatever the machine speaks.
      parser.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
      parser.parse(new InputSource(new StringReader(text)), new DefaultHandler());
    } catch (SAXParseException fault) {
      throw fault;
    } catch (ParserConfigurationException | SAXException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
