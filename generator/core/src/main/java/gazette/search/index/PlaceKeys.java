package gazette.search.index;

import gazette.text.ChineseNumber;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the larger places of a document are spelt in the index: {@code 章4} for 第四章, {@code 附件2} for
 * 附件2 and 附件二, {@code 附录8.10}.
 */
public final class PlaceKeys {

  private static final String NUMERAL = "[0-9]{1,3}(?:\\.[0-9]{1,2})?|[一二三四五六七八九十]{1,3}";

  /** In normalised text, where 第四章 is 第4章. */
  public static final Pattern PLACE = Pattern.compile(
      "第(?<number>[0-9]{1,3})(?<part>[编章节])|" + "(?<kind>附件|附录|附表) ?(?<sequence>" + NUMERAL + ")");

  private PlaceKeys() {}

  /** The keys of the places that normalised headings begin with. */
  public static Set<String> opening(Iterable<String> headings) {
    Set<String> keys = new LinkedHashSet<>();
    for (String heading : headings) {
      Matcher place = PLACE.matcher(heading);
      if (place.lookingAt()) {
        keys.add(key(place));
      }
    }
    return keys;
  }

  /** The key of a match of {@link #PLACE}. */
  public static String key(Matcher place) {
    if (place.group("part") != null) {
      return place.group("part") + place.group("number");
    }
    String sequence = place.group("sequence");
    OptionalInt number = ChineseNumber.parse(sequence);
    return place.group("kind")
        + (number.isPresent() ? Integer.toString(number.getAsInt()) : sequence);
  }
}
