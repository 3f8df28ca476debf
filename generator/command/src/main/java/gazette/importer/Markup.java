package gazette.importer;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what OCR programs put around the printed text: tags, formulas in LaTeX, entities,
 * bold.
 */
final class Markup {

  private static final Pattern CHECKBOX = Pattern.compile("(?i)<input\\b[^<>]*checkbox[^<>]*>");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern TAG = Pattern
      .compile("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>|<!--[^<>]*-->");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\[\\]]*\\]\\([^()\\s]*\\)");
  // A thematic break of Markdown.
  private static final Pattern RULE = Pattern.compile("-{3,}|\\*{3,}|_{3,}");
  private static final Pattern FORMULA = Pattern.compile("\\$([^$\\n]{1,200})\\$");
  private static final Pattern WORDS = Pattern
      .compile("\\\\(?:text|mathrm|mathbf|mathit|rm)\\s*\\{([^{}]*)\\}");
  private static final Pattern DEGREE = Pattern
      .compile("\\^\\s*\\{?\\s*\\\\circ\\s*\\}?\\s*(?:\\{?\\s*(C)\\s*\\}?)?");
  private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+|%)\\s?");
  private static final Pattern POWER = Pattern.compile("\\^\\{?([0-9])\\}?");
  private static final Pattern HASHES = Pattern.compile("^#{1,6}\\s+(?=\\S)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*");
  private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("geq", "≥"),
      Map.entry("ge", "≥"), Map.entry("leq", "≤"), Map.entry("le", "≤"), Map.entry("times", "×"),
      Map.entry("pm", "±"), Map.entry("sim", "~"), Map.entry("approx", "≈"), Map.entry("div", "÷"),
      Map.entry("cdot", "·"), Map.entry("circ", "°"), Map.entry("rightarrow", "→"),
      Map.entry("to", "→"), Map.entry("square", "☐"), Map.entry("Box", "☐"), Map.entry("%", "%"));
  private static final String POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Markup() {}

  /** The printed text of a line; bold is left, as it may say where a heading ends. */
  static String strip(String line) {
    String text = CHECKBOX.matcher(line).replaceAll("☐");
    text = BREAK.matcher(text).replaceAll(" ");
    text = TAG.matcher(text).replaceAll("");
    text = FORMULA.matcher(text).replaceAll(Markup::formula);
    text = IMAGE.matcher(text).replaceAll("");
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace('\u00a0', ' ')
        .replace('\u3000', ' ')
        .replace("\u200b", "")
        .replace("\ufeff", "")
        .replace('\t', ' ')
        .strip();
  }

  /** Whether a line is a rule across the page and no text. */
  static boolean isRule(String line) {
    return RULE.matcher(line.strip()).matches();
  }

  /** Without the signs of a heading. */
  static String withoutHashes(String text) {
    return HASHES.matcher(text).replaceFirst("");
  }

  static String withoutBold(String text) {
    return BOLD.matcher(text).replaceAll("");
  }

  /** What a formula prints; one that says something unknown stays as it is. */
  private static String formula(MatchResult match) {
    String inside = match.group(1);
    if (inside.indexOf('\\') < 0 && inside.indexOf('^') < 0) {
      return Matcher.quoteReplacement(match.group());
    }
    String plain = WORDS.matcher(inside)
        .replaceAll(found -> Matcher.quoteReplacement("{" + found.group(1) + "}"));
    plain = DEGREE.matcher(plain).replaceAll(found -> found.group(1) == null ? "°" : "℃");
    plain = POWER.matcher(plain)
        .replaceAll(found -> String.valueOf(POWERS.charAt(found.group(1).charAt(0) - '0')));
    plain = COMMAND.matcher(plain)
        .replaceAll(
            found -> Matcher.quoteReplacement(SIGNS.getOrDefault(found.group(1), found.group())));
    boolean unknown = plain.indexOf('\\') >= 0;
    return Matcher.quoteReplacement(unknown ? match.group() : plain.replaceAll("[{}]", "").strip());
  }
}
