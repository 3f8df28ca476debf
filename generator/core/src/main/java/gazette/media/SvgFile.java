package gazette.media;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * SVG (W3C, 1.1 and 2) that only draws: nothing in it runs, and nothing is loaded from elsewhere.
 */
final class SvgFile {

  // What is not named here may run, embed a page, or tell who made it.
  private static final Set<String> DRAWN = Set.of("svg", "g", "path", "rect", "circle", "ellipse",
      "line", "polyline", "polygon", "text", "tspan", "textpath", "defs", "use", "symbol",
      "clippath", "mask", "pattern", "lineargradient", "radialgradient", "stop", "marker", "title",
      "desc", "style", "image", "switch", "filter");
  private static final Pattern FILTER = Pattern.compile("fe[a-z]+");
  private static final Pattern OWN = Pattern.compile("#.*|data:image/(?:png|jpeg|webp);.*",
      Pattern.DOTALL);
  private static final Pattern ELSEWHERE = Pattern
      .compile("@import|\\\\|url\\s*\\(\\s*[\"']?\\s*(?!#|[\"'\\s])", Pattern.CASE_INSENSITIVE);
  private static final Pattern LENGTH = Pattern
      .compile("\\s*([0-9]{1,6})(?:\\.[0-9]+)?(?:px)?\\s*");

  private SvgFile() {}

  /** Whether it begins as one. */
  static boolean isLike(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.UTF_8);
    return head.stripLeading().startsWith("<") && head.contains("<svg");
  }

  static Media read(byte[] file) throws UnfitFileException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return media(file, factory.createXMLStreamReader(new ByteArrayInputStream(file)));
    } catch (XMLStreamException malformed) {
      throw new UnfitFileException("svg-malformed");
    }
  }

  private static Media media(byte[] file, XMLStreamReader xml)
      throws XMLStreamException, UnfitFileException {
    Media media = null;
    boolean isInStyle = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          checkElement(xml);
          isInStyle = xml.getLocalName().equalsIgnoreCase("style");
          media = media == null ? sized(file, xml) : media;
        }
        case XMLStreamConstants.END_ELEMENT -> isInStyle = false;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (isInStyle) {
            checkStyle(xml.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
            XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new UnfitFileException("svg-types");
        default -> {
          // White space and remarks draw nothing.
        }
      }
    }
    if (media == null) {
      throw UnfitFileException.cutOff();
    }
    return media;
  }

  private static void checkElement(XMLStreamReader xml) throws UnfitFileException {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    if (!DRAWN.contains(name) && !FILTER.matcher(name).matches()) {
      throw new UnfitFileException("svg-element", xml.getLocalName());
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attribute = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = xml.getAttributeValue(i);
      if (attribute.startsWith("on")) {
        throw new UnfitFileException("svg-handler", attribute);
      }
      if (attribute.equals("href") && !OWN.matcher(value.strip()).matches()) {
        throw new UnfitFileException("svg-outside");
      }
      checkStyle(value);
    }
  }

  private static void checkStyle(String value) throws UnfitFileException {
    if (ELSEWHERE.matcher(value).find()) {
      throw new UnfitFileException("svg-outside");
    }
  }

  private static Media sized(byte[] file, XMLStreamReader xml) throws UnfitFileException {
    if (!xml.getLocalName().equals("svg")
        || !"http://www.w3.org/2000/svg".equals(xml.getNamespaceURI())) {
      throw new UnfitFileException("svg-other");
    }
    Optional<Integer> width = length(xml.getAttributeValue(null, "width"));
    Optional<Integer> height = length(xml.getAttributeValue(null, "height"));
    String box = xml.getAttributeValue(null, "viewBox");
    String[] sides = box == null ? new String[0] : box.strip().split("[\\s,]+", -1);
    if ((width.isEmpty() || height.isEmpty()) && sides.length == 4) {
      width = length(sides[2]);
      height = length(sides[3]);
    }
    if (width.isEmpty() || height.isEmpty()) {
      throw new UnfitFileException("svg-size");
    }
    return new Media(width.get(), height.get(), file, false);
  }

  private static Optional<Integer> length(@Nullable String written) {
    Matcher matcher = LENGTH.matcher(written == null ? "" : written);
    return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))).filter(it -> it > 0)
        : Optional.empty();
  }
}
