package gazette.scaffold;

import gazette.problem.Problems;
import gazette.source.SourceFile;
import gazette.yaml.Fields;
import gazette.yaml.ScalarNode;
import gazette.yaml.YamlReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An article that is there.
 *
 * @param file as it lies
 * @param section its section; empty when it says none
 * @param issuers its issuers; none for a chronicle
 * @param number its number as written; empty when it has none
 */
record HeldArticle(SourceFile file, String section, List<String> issuers, String number) {

  // 晋市政办〔2020〕77号 and 晋城市人民政府令第2号: what all numbers of a series have, and the running number.
  private static final Pattern NUMBER = Pattern
      .compile("(?<series>.+?)(?:〔.*〕)?第?(?<sequence>\\d+)号");
  private static final String OWN = "title|issuer|documentNumber|section|contentsTitle|draft|publish";

  /** Nothing when its front matter cannot be read; {@code check} names that. */
  static Stream<HeldArticle> read(SourceFile file) {
    return YamlReader.read(file.frontMatter(), file.path(), 1, new Problems())
        .map(map -> Fields.ofAnyKeys(map, new Problems()))
        .map(front -> new HeldArticle(file, value(front, "section"),
            front.texts("issuer").stream().map(ScalarNode::text).toList(),
            value(front, "documentNumber")))
        .stream();
  }

  private static String value(Fields front, String key) {
    return front.text(key).map(ScalarNode::text).orElse("");
  }

  /** What numbers of one series begin with: 晋市政办, 晋城市人民政府令; the whole text where it has none. */
  static String series(String number) {
    Matcher parts = NUMBER.matcher(number);
    return parts.matches() ? parts.group("series") : number;
  }

  /** The running number; empty where there is none in digits. */
  static String sequence(String number) {
    Matcher parts = NUMBER.matcher(number);
    return parts.matches() ? parts.group("sequence") : "";
  }

  boolean isOrder() {
    return isOrder(number);
  }

  static boolean isOrder(String number) {
    return series(number).endsWith("令");
  }

  /** The lines of keys that a draft does not fill in, with what is written there. */
  List<String> others() {
    return file.frontMatter()
        .lines()
        .filter(line -> line.matches("(?!(?:" + OWN + "):)[a-zA-Z]+:.*"))
        .toList();
  }
}
