package gazette.markdown;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the HTML of a text into another place than its own page: no character of the text changes.
 *
 * @param id what becomes of an id
 * @param link what becomes of where a link leads, as it stands in the attribute
 * @param deeper by how many levels headings go down; none goes below the sixth
 */
public record Relocation(UnaryOperator<String> id, UnaryOperator<String> link, int deeper) {

  // Of our own HTML: within text and attributes there is neither < nor > (see Html).
  private static final Pattern TAG = Pattern.compile("<[^>]+>");
  private static final Pattern HEADING = Pattern.compile("(?<=^</?h)[1-6]");
  private static final Pattern PLACE = Pattern.compile(" (?<name>id|href)=\"(?<value>[^\"]*)\"");
  private static final int LOWEST = 6;

  /** The HTML that {@link RenderedText#html} gives, for the other place. */
  public String of(String html) {
    return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group())));
  }

  private String tag(String tag) {
    String moved = deeper == 0 ? tag : HEADING.matcher(tag).replaceFirst(this::level);
    return moved.indexOf('"') < 0 ? moved
        : PLACE.matcher(moved).replaceAll(place -> Matcher.quoteReplacement(attribute(place)));
  }

  private String level(MatchResult heading) {
    return String.valueOf(Math.min(LOWEST, Integer.parseInt(heading.group()) + deeper));
  }

  private String attribute(MatchResult place) {
    String name = place.group("name");
    String value = place.group("value");
    return " " + name + "=\"" + (name.equals("id") ? id.apply(value) : link.apply(value)) + "\"";
  }
}
