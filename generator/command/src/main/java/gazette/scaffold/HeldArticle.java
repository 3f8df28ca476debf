package gazette.scaffold;

import gazette.model.OfficialNumber;
import gazette.problem.Problems;
import gazette.source.SourceFile;
import gazette.yaml.Fields;
import gazette.yaml.ScalarNode;
import gazette.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article that is there.
 *
 * @param file as it lies
 * @param section its section; empty when it says none
 * @param issuers its issuers; none for a chronicle
 * @param numbers its numbers that are in form
 */
record HeldArticle(SourceFile file, String section, List<String> issuers,
    List<OfficialNumber> numbers) {

  private static final String OWN = "title|issuer|documentNumber|section|contentsTitle|draft|publish";

  /** Nothing when its front matter cannot be read; {@code check} names that. */
  static Stream<HeldArticle> read(SourceFile file) {
    return YamlReader.read(file.frontMatter(), file.path(), 1, new Problems())
        .map(map -> Fields.ofAnyKeys(map, new Problems()))
        .map(front -> new HeldArticle(file, front.text("section").map(ScalarNode::text).orElse(""),
            texts(front, "issuer").toList(),
            texts(front, "documentNumber").flatMap(text -> OfficialNumber.parse(text).stream())
                .toList()))
        .stream();
  }

  private static Stream<String> texts(Fields front, String key) {
    return front.texts(key).stream().map(ScalarNode::text);
  }

  /** The number of it that is of the same series: 晋市政办, 晋城市人民政府令. */
  Optional<OfficialNumber> like(OfficialNumber number) {
    return numbers.stream().filter(own -> own.code().equals(number.code())).findFirst();
  }

  boolean isOrder() {
    return numbers.stream().anyMatch(OfficialNumber::isOrder);
  }

  /** The lines of keys that a draft does not fill in, with what is written there. */
  List<String> others() {
    return file.frontMatter()
        .lines()
        .filter(line -> line.matches("(?!(?:" + OWN + "):)[a-zA-Z]+:.*"))
        .toList();
  }
}
