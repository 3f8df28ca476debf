package gazette.content;

import gazette.config.Settings;
import gazette.lint.Lint;
import gazette.lint.Piece;
import gazette.markdown.Document;
import gazette.markdown.Documents;
import gazette.model.Article;
import gazette.model.ArticleFile;
import gazette.model.ArticleId;
import gazette.model.Attachment;
import gazette.model.IssueId;
import gazette.model.MarkdownText;
import gazette.model.OfficialNumber;
import gazette.model.Section;
import gazette.problem.Nearest;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.relation.ArticleFacts;
import gazette.relation.FactsReader;
import gazette.source.Characters;
import gazette.source.PersonalNumbers;
import gazette.source.SourceFile;
import gazette.source.Suppressions;
import gazette.yaml.Fields;
import gazette.yaml.ListNode;
import gazette.yaml.MapNode;
import gazette.yaml.Node;
import gazette.yaml.ScalarNode;
import gazette.yaml.YamlReader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the articles of one issue. */
final class ArticleReader {

  private static final List<String> KEYS = List.of("title", "contentsTitle", "issuer",
      "documentNumber", "indexNumber", "section", "page", "signed", "effective", "validFor",
      "expires", "repeals", "amends", "subjects", "attachments", "corrections", "withdrawn",
      "reason", "draft", "publish", Lint.AS_PRINTED);
  private static final List<String> ATTACHMENT_KEYS = List.of("file", "title");
  private static final Pattern FILE_TARGET = Pattern
      .compile("]\\((?<file>[^()\\s<>#/]{1,100})[)#]");
  // Stand in for what is wrong, so that the rest is checked.
  private static final String NAMELESS = "00-name";
  private static final Section ANY = new Section("?", Section.Kind.DOCUMENTS);
  private static final int MOST_PAGES = 9_999;

  private final Settings settings;
  private final IssueId issue;
  private final Documents documents;
  private final IssueAssets assets;

  /**
   * A reader of the articles of an issue.
   *
   * @param assets the files that lie beside them
   */
  ArticleReader(Settings settings, IssueId issue, Documents documents, IssueAssets assets) {
    this.settings = settings;
    this.assets = assets;
    this.issue = issue;
    this.documents = documents;
  }

  /** When the public sees a file; an unreadable front matter holds nothing back. */
  static LocalDateTime release(SourceFile file) {
    // Nearly all articles are public at once, and are read as YAML but once.
    if (!file.frontMatter().contains("draft") && !file.frontMatter().contains("publish")) {
      return Release.AT_ONCE;
    }
    Problems named = new Problems();
    return YamlReader.read(file.frontMatter(), file.path(), file.frontMatterLine(), named)
        .map(map -> Release.read(Fields.of(map, KEYS, named), named))
        .orElse(Release.AT_ONCE);
  }

  /** The article of a file, sound or not; empty when its name is none. */
  Optional<ReadArticle> read(SourceFile file, Problems problems) {
    Problems own = new Problems();
    Optional<String> slug = ArticleName.slug(file, own);
    MarkdownText body = new MarkdownText(file.path(), file.bodyLine(), file.body());
    Document document = documents.parse(body);
    checkText(file, document, own);
    Optional<MapNode> map = YamlReader.read(file.frontMatter(), file.path(), file.frontMatterLine(),
        own);
    // What cannot be read is told already, and nothing is missing in it; the body has its own.
    Problems ofHead = map.isPresent() ? own : new Problems();
    Fields fields = Fields.of(
        map.orElse(new MapNode(new Place(file.path(), file.frontMatterLine()), List.of())), KEYS,
        ofHead);
    Article article = article(body, slug.orElse(NAMELESS), fields, ofHead);
    ArticleFacts facts = FactsReader.read(article, document);
    StatedTermCheck.run(article, facts, fields, ofHead);
    Lint.run(new Piece(article, document, fields), own);
    if (slug.isEmpty()) {
      document.problems().forEach(own::add);
    }
    problems.addAll(own);
    return slug.map(named -> new ReadArticle(article, facts, Fingerprint.of(article, document),
        fields.placeOf("documentNumber"), fields.placeOf("page"),
        map.isPresent() && !own.hasErrors()));
  }

  /** The article; what it lacks is told, and something else stands in its place. */
  private Article article(MarkdownText body, String slug, Fields fields, Problems problems) {
    var title = fields.requiredText("title", Phrase.of("write-article-title"))
        .map(ScalarNode::text);
    var section = fields.requiredText("section", Phrase.of("write-section"))
        .flatMap(name -> section(name, problems));
    section.filter(known -> known.kind() == Section.Kind.CHRONICLE)
        .ifPresent(chronicle -> ChronicleCheck.run(fields, problems));
    var contentsTitle = fields.text("contentsTitle").map(ScalarNode::text);
    var issuers = fields.distinctTexts("issuer").stream().map(ScalarNode::text).toList();
    var numbers = fields.distinctTexts("documentNumber")
        .stream()
        .flatMap(text -> OfficialNumbers.read("document-number", text, problems).stream())
        .distinct()
        .toList();
    var indexNumber = fields.text("indexNumber").map(ScalarNode::text);
    var page = fields.number("page", 1, MOST_PAGES);
    var dates = ArticleDates.read(issue, fields, problems);
    var repeals = numbers("repeals", "repealed-number", fields, numbers, problems);
    var amends = numbers("amends", "amended-number", fields, numbers, problems);
    var subjects = subjects(fields, problems);
    var attachments = fields.list("attachments")
        .map(list -> attachments(list, problems))
        .orElse(List.of());
    var corrections = LaterChanges.corrections(fields, problems);
    var withdrawal = LaterChanges.withdrawal(fields, problems);
    Release.read(fields, problems);
    String known = title.orElse(slug);
    return new Article(new ArticleId(issue, slug), known,
        contentsTitle.orElseGet(() -> contentsTitle(known, issuers)), issuers, numbers,
        indexNumber.orElse(null), section.orElse(ANY), page.orElse(null), dates.signed(),
        dates.effective(), dates.term(), repeals, amends, subjects, corrections,
        withdrawal.orElse(null), new Article.Files(attachments, inText(body)), body);
  }

  private static void checkText(SourceFile file, Document document, Problems problems) {
    // A doubt is no text: what was begun and left would be published as an empty article.
    if (document.blocks().isEmpty()) {
      problems.error(new Place(file.path(), file.bodyLine()), "no-text");
    }
    Characters.check(file.body(), file.path(), file.bodyLine(), problems);
    PersonalNumbers.check(file.frontMatter(), file.path(), file.frontMatterLine(), problems);
    PersonalNumbers.check(file.body(), file.path(), file.bodyLine(), problems);
    Suppressions.of(file.frontMatter(), file.path(), file.frontMatterLine(), problems);
    Suppressions.ofBody(file.body(), file.path(), file.bodyLine(), problems);
  }

  /** As the contents page prints a title: without the name of its issuer before it. */
  private static String contentsTitle(String title, List<String> issuers) {
    String issuer = issuers.isEmpty() ? "" : issuers.getFirst();
    String rest = title.startsWith(issuer) ? title.substring(issuer.length()).strip() : title;
    return rest.isEmpty() ? title : rest;
  }

  private Optional<Section> section(ScalarNode name, Problems problems) {
    Optional<Section> section = settings.section(name.text());
    if (section.isEmpty()) {
      problems.error(name.place(), "section-unknown", Quote.of(name.text()),
          Nearest.hint(name.text(), settings.sections().stream().map(Section::name).toList()));
    }
    return section;
  }

  /** Numbers of other documents; what they are, for the messages. */
  private static List<OfficialNumber> numbers(String key, String what, Fields fields,
      List<OfficialNumber> own, Problems problems) {
    List<OfficialNumber> numbers = new ArrayList<>();
    for (ScalarNode text : fields.distinctTexts(key)) {
      Optional<OfficialNumber> number = OfficialNumbers.read(what, text, problems);
      if (number.isPresent() && own.contains(number.get())) {
        problems.error(text.place(), key.equals("repeals") ? "repeals-itself" : "amends-itself",
            Quote.of(text.text()));
      }
      number.ifPresent(numbers::add);
    }
    return numbers;
  }

  private List<Attachment> attachments(ListNode list, Problems problems) {
    List<Attachment> attachments = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof MapNode map) {
        Fields keys = Fields.of(map, ATTACHMENT_KEYS, problems);
        var title = keys.requiredText("title", Phrase.of("write-attachment-title"));
        keys.requiredText("file", Phrase.of("write-attachment-file"))
            .flatMap(name -> assets.named(name.text(), name.place(), problems))
            .ifPresent(file -> title
                .ifPresent(text -> attachments.add(new Attachment(text.text(), file))));
      } else {
        problems.error(item.place(), "attachment-form");
      }
    }
    return attachments;
  }

  /** What a text names and is not there is named with its line when the text is written. */
  private List<ArticleFile> inText(MarkdownText body) {
    List<ArticleFile> files = new ArrayList<>();
    Matcher target = FILE_TARGET.matcher(body.text());
    while (target.find()) {
      assets.get(target.group("file")).filter(file -> !files.contains(file)).ifPresent(files::add);
    }
    return files;
  }

  private List<String> subjects(Fields fields, Problems problems) {
    List<String> subjects = new ArrayList<>();
    for (ScalarNode subject : fields.distinctTexts("subjects")) {
      if (!settings.subjects().isEmpty() && !settings.subjects().contains(subject.text())) {
        problems.error(subject.place(), "subject-unknown", Quote.of(subject.text()),
            Nearest.hint(subject.text(), settings.subjects()));
      }
      subjects.add(subject.text());
    }
    return subjects;
  }
}
