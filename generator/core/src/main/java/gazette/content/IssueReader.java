package gazette.content;

import gazette.model.Article;
import gazette.model.ArticleFile;
import gazette.model.ArticleId;
import gazette.model.Credit;
import gazette.model.Emendation;
import gazette.model.FileKind;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.Serial;
import gazette.problem.Phrase;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.PersonalNumbers;
import gazette.source.SourceIssue;
import gazette.source.Suppressions;
import gazette.yaml.Fields;
import gazette.yaml.MapNode;
import gazette.yaml.ScalarNode;
import gazette.yaml.YamlReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code issue.yaml}. */
final class IssueReader {

  private static final List<String> KEYS = List.of("year", "number", "serial", "published",
      "online", "editors", "imprint", "note", "pdf", "cover");
  private static final int MOST_SERIAL = 99_999;
  private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,4})-([1-9]\\d{0,4})");

  private final IssueId id;
  private final IssueAssets assets;
  private final Fields fields;
  private final Problems problems;

  /** The folder of an issue, and the files in it. */
  record Folder(IssueId id, SourceIssue source, IssueAssets assets) {}

  private IssueReader(Folder folder, Fields fields, Problems problems) {
    this.id = folder.id();
    this.assets = folder.assets();
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * The issue with its sound articles that are shown; empty when nothing can be made of its file.
   */
  static Optional<ReadIssue> read(Folder folder, List<ReadArticle> articles, Problems problems) {
    SourceIssue source = folder.source();
    String file = source.issueYamlPath();
    Problems own = new Problems();
    Optional<String> text = Optional.ofNullable(source.issueYaml());
    text.ifPresent(written -> {
      PersonalNumbers.check(written, file, 1, own);
      Suppressions.of(written, file, 1, own);
    });
    Optional<ReadIssue> issue = text.flatMap(written -> YamlReader.read(written, file, 1, own))
        .flatMap(map -> new IssueReader(folder, Fields.of(map, KEYS, own), own).issue(articles,
            emendations(source, articles, own)))
        .map(read -> new ReadIssue(read.issue(), read.serialPlace(), !own.hasErrors()));
    problems.addAll(own);
    return issue;
  }

  /** Those of articles that are withdrawn are for nobody any more. */
  private static List<Emendation> emendations(SourceIssue source, List<ReadArticle> articles,
      Problems problems) {
    Map<ArticleId, Boolean> isWithdrawn = new HashMap<>();
    articles.forEach(read -> isWithdrawn.put(read.article().id(), read.isWithdrawn()));
    return source.emendations() == null ? List.of()
        : EmendationsReader
            .read(source.emendations(), SourceIssue.emendationsPath(source.folder()),
                isWithdrawn.keySet(), problems)
            .stream()
            .filter(one -> !isWithdrawn.getOrDefault(one.article(), false))
            .toList();
  }

  private Optional<ReadIssue> issue(List<ReadArticle> articles, List<Emendation> emendations) {
    checkFolder("year", id.year(), 9999);
    checkNumber();
    Optional<Serial> serial = fields.text("serial").flatMap(this::serial);
    var published = fields.date("published");
    var online = fields.dateTime("online");
    var editors = credits("editors");
    var imprint = credits("imprint");
    var note = fields.paragraph("note");
    var scan = new Issue.Scan(file("pdf", kind -> kind == FileKind.PDF),
        file("cover", kind -> kind.isPicture() && kind != FileKind.SVG));
    var shown = articles.stream()
        .filter(read -> read.isSound() && !read.isWithdrawn())
        .map(ReadArticle::article)
        .toList();
    checkDays(published, online, shown);
    return Optional
        .of(new Issue(id, serial.orElse(null), published.orElse(null), online.orElse(null), editors,
            imprint, note.orElse(null), scan, shown, emendations))
        .map(issue -> new ReadIssue(issue,
            fields.has("serial") ? fields.placeOf("serial") : fields.placeOf("number"), true));
  }

  private @Nullable ArticleFile file(String key, Predicate<FileKind> isFit) {
    ArticleFile file = fields.text(key)
        .flatMap(name -> assets.named(name.text(), name.place(), problems))
        .orElse(null);
    if (file != null && !isFit.test(file.kind())) {
      problems.error(fields.placeOf(key), key.equals("pdf") ? "pdf-kind" : "cover-kind",
          file.kind());
    }
    return file;
  }

  /** 264, or of a joint issue that has several 264-265. */
  private Optional<Serial> serial(ScalarNode written) {
    Matcher range = RANGE.matcher(written.text());
    if (!range.matches()) {
      return fields.number("serial", 1, MOST_SERIAL).map(Serial::of);
    }
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(2));
    if (last - first + 1 != id.numbers()) {
      problems.error(written.place(), "serials-and-numbers");
      return Optional.empty();
    }
    return Optional.of(new Serial(first, last));
  }

  /** A joint or an extra issue has its number in words of its own. */
  private void checkNumber() {
    if (!id.isJoint() && !id.isExtra()) {
      checkFolder("number", id.number(), 99);
      return;
    }
    String own = id.numberText();
    fields.requiredText("number", Phrase.of("write", Quote.of("number: " + own)))
        .filter(written -> !written.text().equals(own))
        .ifPresent(written -> problems.error(written.place(), "number-and-folder", written.text(),
            id.folder(), own));
  }

  /** Nothing is published before it is signed, nor put on the website before it is printed. */
  private void checkDays(Optional<LocalDate> published, Optional<LocalDateTime> online,
      List<Article> shown) {
    Optional<LocalDate> signed = shown.stream()
        .flatMap(article -> Stream.ofNullable(article.signed()))
        .max(Comparator.naturalOrder());
    published.filter(day -> signed.filter(day::isBefore).isPresent())
        .ifPresent(day -> problems.warning(fields.placeOf("published"), "published-before-signed",
            day, signed.orElseThrow()));
    online.map(LocalDateTime::toLocalDate)
        .filter(day -> signed.filter(day::isBefore).isPresent())
        .ifPresent(day -> problems.error(fields.placeOf("online"), "online-before-signed", day,
            signed.orElseThrow()));
  }

  private void checkFolder(String key, int ofFolder, int most) {
    fields.requiredNumber(key, 1, most, Phrase.of("write", Quote.of(key + ": " + ofFolder)))
        .filter(written -> written != ofFolder)
        .ifPresent(written -> problems.error(fields.placeOf(key), "folder-differs", key, written,
            id.folder(), ofFolder));
  }

  private List<Credit> credits(String key) {
    Optional<MapNode> map = fields.map(key);
    if (map.isEmpty()) {
      return List.of();
    }
    Fields roles = Fields.ofAnyKeys(map.get(), problems);
    List<Credit> credits = new ArrayList<>();
    for (String role : roles.keys()) {
      List<String> values = roles.texts(role).stream().map(ScalarNode::text).toList();
      // No values: the problem is reported already.
      if (!role.isBlank() && !values.isEmpty()) {
        credits.add(new Credit(role, values));
      }
    }
    return credits;
  }
}
