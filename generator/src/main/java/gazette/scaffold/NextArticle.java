package gazette.scaffold;

import gazette.model.IssueId;
import gazette.model.OfficialNumber;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.source.SourceFile;
import gazette.source.SourceFolder;
import gazette.source.SourceTree;
import gazette.text.Pinyin;
import gazette.yaml.Fields;
import gazette.yaml.ScalarNode;
import gazette.yaml.YamlReader;
import gazette.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the file of another article from those that are there: it has the place after the last
 * one, a slug like theirs, and section and keys of the last article of its issuer.
 */
public final class NextArticle {

  private static final Pattern PLACE = Pattern.compile("(\\d{2,3})-.*\\.md");
  private static final Pattern ISSUER = Pattern.compile("(?<issuer>\\p{IsHan}{2,40}?)关于.*");
  private static final int LONGEST_SLUG = 8;
  private static final String BODY = "\n%% 正文写在这里，写好后删去这一行。\n";

  private final List<Sibling> patterns;
  private final String title;
  private final @Nullable OfficialNumber number;

  private NextArticle(List<Sibling> patterns, String title, @Nullable OfficialNumber number) {
    this.patterns = patterns;
    this.title = title;
    this.number = number;
  }

  /**
   * Drafts an article.
   *
   * @param content the content folder
   * @param wanted the issue it belongs to; null for the last one
   * @param number its document number; null when it has none, or none yet
   * @param problems takes what stands in the way
   * @return the file with its path in the content folder; empty with a problem
   */
  public static Optional<NewFile> in(Path content, @Nullable IssueId wanted, String title,
      @Nullable OfficialNumber number, Problems problems) throws IOException {
    List<SourceFolder> held = SourceTree.read(content, new Problems()).issues();
    String folder = wanted != null ? wanted.folder()
        : held.isEmpty() ? null : held.getLast().folder();
    if (folder == null || held.stream().noneMatch(issue -> issue.folder().equals(folder))) {
      problems.error(Place.of(folder == null ? "gazette.yaml" : folder),
          "new-article-without-issue", wanted == null ? "" : " --issue " + wanted);
      return Optional.empty();
    }
    // An issue of its own has the best pattern; before its first article, the one before it.
    List<SourceFile> patterns = List.of();
    for (SourceFolder issue : held.reversed()) {
      if (patterns.isEmpty() && issue.folder().compareTo(folder) <= 0) {
        patterns = issue.read(new Problems()).articles();
      }
    }
    NextArticle draft = new NextArticle(patterns.stream().flatMap(Sibling::read).toList(), title,
        number);
    String name = String.format(Locale.ROOT, "%s/%02d-%s.md", folder,
        place(content.resolve(folder)), draft.slug());
    return Optional.of(new NewFile(name, draft.text()));
  }

  private static int place(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return 1 + files.map(file -> PLACE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToInt(found -> Integer.parseInt(found.group(1)))
          .max()
          .orElse(0);
    }
  }

  /** As an article of the same issuer code is called, else by the sounds of the code or title. */
  private String slug() {
    if (number != null && number.isOfYear()) {
      return code(number) + "-" + number.sequence();
    }
    // What it is about says more than who issued it.
    String matter = title.replaceFirst("^.*?关于", "").replaceAll("[^\\p{IsHan}]", "");
    int most = Math.min(LONGEST_SLUG, matter.codePointCount(0, matter.length()));
    String slug = Pinyin.slug(matter.substring(0, matter.offsetByCodePoints(0, most)));
    return slug.isEmpty() ? "article" : slug;
  }

  private String code(OfficialNumber own) {
    for (Sibling article : patterns.reversed()) {
      Optional<OfficialNumber> like = article.value("documentNumber")
          .flatMap(OfficialNumber::parse)
          .filter(other -> other.code().equals(own.code()));
      if (like.isPresent()) {
        Matcher name = Pattern.compile("\\d{2,3}-(.+)-" + like.get().sequence() + "\\.md")
            .matcher(article.file().name());
        if (name.matches()) {
          return name.group(1);
        }
      }
    }
    return Pinyin.slug(own.code());
  }

  private String text() {
    Matcher named = ISSUER.matcher(title);
    String issuer = named.matches() ? named.group("issuer") : null;
    Sibling pattern = pattern(issuer);
    StringBuilder text = new StringBuilder("---\n");
    line(text, "title", title);
    String ownIssuer = issuer != null || pattern == null ? issuer : pattern.issuers().getFirst();
    if (ownIssuer != null) {
      line(text, "issuer", ownIssuer);
    }
    if (number != null) {
      line(text, "documentNumber", number.toString());
    }
    String section = pattern == null ? "" : pattern.value("section").orElse("");
    text.append(section.isEmpty() ? "section:\n" : "section: " + YamlWriter.scalar(section) + "\n");
    if (pattern != null) {
      pattern.others().forEach(other -> text.append("# ").append(other).append('\n'));
    }
    // What was only begun is nobody's but the editor's, and stops no build of the rest.
    return text.append("draft: true  # 写好后删去这一行\n---\n").append(BODY).toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(YamlWriter.scalar(value)).append('\n');
  }

  /** The last article of an issuer, else the last document of all. */
  private @Nullable Sibling pattern(@Nullable String issuer) {
    List<Sibling> documents = patterns.stream()
        .filter(article -> !article.issuers().isEmpty())
        .toList();
    return documents.reversed()
        .stream()
        .filter(article -> issuer != null && article.issuers().contains(issuer))
        .findFirst()
        .orElse(documents.isEmpty() ? null : documents.getLast());
  }

  /**
   * An article that is there.
   *
   * @param file as it lies
   * @param front its front matter
   * @param issuers its issuers; none for a chronicle
   */
  private record Sibling(SourceFile file, Fields front, List<String> issuers) {

    /** Nothing when its front matter cannot be read; {@code check} names that. */
    static Stream<Sibling> read(SourceFile file) {
      return YamlReader.read(file.frontMatter(), file.path(), 1, new Problems())
          .map(map -> Fields.ofAnyKeys(map, new Problems()))
          .map(front -> new Sibling(file, front,
              front.texts("issuer").stream().map(ScalarNode::text).toList()))
          .stream();
    }

    Optional<String> value(String key) {
      return front.text(key).map(ScalarNode::text);
    }

    /** The lines of keys that a draft does not fill in, with what is written there. */
    List<String> others() {
      return file.frontMatter()
          .lines()
          .filter(line -> line.matches(
              "(?!title|issuer|documentNumber|section|contentsTitle|draft|publish)[a-zA-Z]+:.*"))
          .toList();
    }
  }
}
