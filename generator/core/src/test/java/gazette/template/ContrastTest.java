package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.page.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the style sheet can be told apart (WCAG 2.2, 1.4.3), by day and by night. */
class ContrastTest {

  private static final Pattern COLOUR = Pattern.compile("--(?<name>\\w+): #(?<hex>[0-9a-f]{6});");
  private static final double READABLE = 4.5;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textStandsOutFromWhatItStandsOn(String scheme) throws IOException {
    Map<String, Integer> colours = colours(scheme);
    assertEquals(10, colours.size(), colours.toString());
    for (String ground : List.of("paper", "ground", "tint")) {
      for (String text : List.of("ink", "muted", "red")) {
        double contrast = contrast(colour(colours, text), colour(colours, ground));
        assertTrue(contrast >= READABLE, "%s on %s: %.2f".formatted(text, ground, contrast));
      }
    }
    assertTrue(contrast(0xffffff, colour(colours, "fill")) >= READABLE);
    assertTrue(contrast(colour(colours, "cream"), colour(colours, "fill")) >= READABLE);
    assertTrue(contrast(colour(colours, "ink"), colour(colours, "mark")) >= READABLE);
  }

  private static Map<String, Integer> colours(String scheme) throws IOException {
    byte[] bytes = Objects
        .requireNonNull(new Templates(null).staticFiles().get(new SitePath("static/style.css")));
    String css = new String(bytes, StandardCharsets.UTF_8);
    int dark = css.indexOf("prefers-color-scheme: dark");
    int end = scheme.equals("dark") ? css.indexOf("\n}\n", dark) : dark;
    Map<String, Integer> colours = new HashMap<>();
    Matcher matcher = COLOUR.matcher(css.substring(scheme.equals("dark") ? dark : 0, end));
    while (matcher.find()) {
      colours.put(matcher.group("name"), Integer.parseInt(matcher.group("hex"), 16));
    }
    return colours;
  }

  private static int colour(Map<String, Integer> colours, String name) {
    return Objects.requireNonNull(colours.get(name), name);
  }

  private static double contrast(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  // WCAG 2.2, relative luminance.
  private static double luminance(int colour) {
    return 0.2126 * channel(colour >> 16 & 255) + 0.7152 * channel(colour >> 8 & 255)
        + 0.0722 * channel(colour & 255);
  }

  private static double channel(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
