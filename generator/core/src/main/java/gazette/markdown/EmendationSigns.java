package gazette.markdown;

import gazette.model.Emendation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets a sign behind a paragraph, heading or cell whose reading is not that of the source. The sign
 * is an empty link to a note: what is printed there the style sheet adds, so that the text stays as
 * it is.
 */
public final class EmendationSigns {

  private static final Pattern END = Pattern.compile("</(?:p|h[1-6]|td|th|li)>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private EmendationSigns() {}

  /** The id of the sign of an emendation. */
  public static String id(Emendation emendation) {
    return "at-" + emendation.anchor();
  }

  /**
   * The HTML of a text with the sign; empty when the reading is in no paragraph from the place on.
   *
   * @param text a text that has the place
   */
  public static Optional<TextHtml> set(Emendation emendation, TextHtml text) {
    String html = text.toString();
    String reading = Html.text(withoutSpace(emendation.published()));
    int from = Math.max(0, html.indexOf(" id=\"" + emendation.place() + "\""));
    Matcher end = END.matcher(html);
    int begin = html.indexOf('>', from) + 1;
    while (end.find(begin)) {
      String block = TAG.matcher(html.substring(begin, end.start())).replaceAll("");
      if (withoutSpace(block).contains(reading)) {
        return Optional.of(text.with(end.start(), sign(emendation)));
      }
      begin = end.end();
    }
    return Optional.empty();
  }

  private static TextHtml sign(Emendation emendation) {
    return new TextHtml.Writer().html("<a class=\"emended\"")
        .id(id(emendation))
        .href("#" + emendation.anchor())
        .html(" aria-label=\"校勘记\"></a>")
        .finish();
  }

  private static String withoutSpace(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
