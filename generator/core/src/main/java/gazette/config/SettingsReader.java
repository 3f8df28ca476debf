package gazette.config;

import gazette.model.IssueId;
import gazette.model.LongestTerm;
import gazette.model.Section;
import gazette.problem.Nearest;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.ContentFolder;
import gazette.source.PersonalNumbers;
import gazette.source.Suppressions;
import gazette.source.TextFile;
import gazette.yaml.Fields;
import gazette.yaml.ListNode;
import gazette.yaml.MapNode;
import gazette.yaml.Node;
import gazette.yaml.ScalarNode;
import gazette.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code content/gazette.yaml}. */
public final class SettingsReader {

  /** The name of the file. */
  public static final String FILE = "gazette.yaml";

  /** The smallest file that is read without a problem. */
  static final String SMALLEST = """
      title: 示例市人民政府公报
      publisher: 示例市人民政府办公室
      site:
        baseUrl: https://www.example.gov.cn/gongbao/
        identifier: "0000000000"
      """;

  private static final List<String> KEYS = List.of("title", "publisher", "frequency", "description",
      "holdings", "textNote", "contact", "site", "sections", "subjects", "search", "longestTerm",
      "issueWord", "formerTitles", "masthead", "gazettes");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
  // Folders of a site, and what the endpoint answers.
  private static final Set<String> RESERVED = Set.of("api", "chronicle", "issuers", "issues",
      "numbers", "search", "shards", "static", "status", "subjects", "suggest", "titles");
  private static final List<String> FORMER_KEYS = List.of("title", "until");
  private static final List<String> WORDS = List.of("期", "号");
  private static final List<String> MASTHEAD_KEYS = List.of("latin", "motto", "emblem", "picture");
  private static final Pattern PICTURE = Pattern.compile("[a-z0-9][a-z0-9-]*\\.(?:png|jpg)");
  private static final Pattern EMBLEM = Pattern.compile("[a-z0-9][a-z0-9-]*\\.(?:svg|png|jpg)");
  private static final List<String> TERM_KEYS = List.of("years", "source", "from", "to", "except");
  private static final int MOST_YEARS = 99;
  private static final List<String> SECTION_KEYS = List.of("name", "kind");
  private static final List<String> KINDS = List.of("documents", "chronicle");

  private final ContentFolder folder;
  private final Fields fields;
  private final Problems problems;

  private SettingsReader(ContentFolder folder, Fields fields, Problems problems) {
    this.folder = folder;
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * Reads the settings of a content folder.
   *
   * @return the settings; empty when there was an error
   * @throws IOException when the file is there and cannot be read
   */
  public static Optional<Settings> read(Path contentFolder, Problems problems) throws IOException {
    return read(ContentFolder.of(contentFolder), problems);
  }

  /** The same of one of several gazettes. */
  public static Optional<Settings> read(ContentFolder folder, Problems problems)
      throws IOException {
    Problems own = new Problems();
    String file = folder.shown(FILE);
    Optional<String> text = text(folder, own);
    text.ifPresent(written -> {
      PersonalNumbers.check(written, file, 1, own);
      Suppressions.of(written, file, 1, own);
    });
    Optional<Settings> settings = text.flatMap(written -> YamlReader.read(written, file, 1, own))
        .flatMap(map -> new SettingsReader(folder, Fields.of(map, KEYS, own), own).settings())
        .filter(read -> !own.hasErrors());
    problems.addAll(own);
    return settings;
  }

  /**
   * Reads the settings of several gazettes, in their order; those with errors are left out.
   *
   * @param common what names them
   */
  public static Map<String, Settings> readAll(Path contentFolder, Settings common,
      Problems problems) throws IOException {
    Map<String, Settings> all = new LinkedHashMap<>();
    for (String key : common.gazettes()) {
      read(ContentFolder.of(contentFolder).of(key), problems)
          .ifPresent(settings -> all.put(key, settings.within(common, key)));
    }
    return all;
  }

  private static Optional<String> text(ContentFolder folder, Problems problems) throws IOException {
    String file = folder.shown(FILE);
    try {
      return TextFile.read(folder.path().resolve(FILE), file, problems);
    } catch (NoSuchFileException missing) {
      problems.error(Place.of(file), "settings-missing", "\n" + SMALLEST.indent(2).stripTrailing());
      return Optional.empty();
    }
  }

  private Optional<Settings> settings() {
    var title = line("title", Phrase.of("write-title"));
    var publisher = line("publisher", Phrase.of("write-publisher"));
    var frequency = fields.text("frequency").map(ScalarNode::text);
    var description = fields.paragraph("description");
    var site = fields.requiredMap("site", Phrase.of("write-site"))
        .flatMap(map -> SiteReader.read(map, title.orElse(FILE), description, problems));
    var holdings = fields.paragraph("holdings");
    var textNote = fields.paragraph("textNote");
    var contact = fields.map("contact").map(this::contact).orElse(List.of());
    var sections = fields.list("sections").map(this::sections).orElse(List.of());
    var subjects = fields.distinctTexts("subjects").stream().map(ScalarNode::text).toList();
    var search = fields.map("search").map(map -> SearchReader.of(map, problems));
    var meaning = search.map(SearchReader::meaning).orElse(Settings.Meaning.WORDS);
    var servers = search.flatMap(SearchReader::servers);
    var longestTerm = fields.map("longestTerm").flatMap(this::longestTerm);
    var naming = naming();
    var masthead = fields.map("masthead").map(this::masthead).orElse(Settings.Masthead.PLAIN);
    var gazettes = gazettes();
    if (title.isEmpty() || publisher.isEmpty() || site.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Settings(title.get(), publisher.get(), frequency.orElse(null), description.orElse(null),
            holdings.orElse(null), textNote.orElse(null), contact, site.get(), sections, subjects,
            meaning, longestTerm.orElse(null), naming, masthead, gazettes, servers.orElse(null)));
  }

  private List<String> gazettes() {
    if (fields.has("gazettes") && !folder.gazette().isEmpty()) {
      problems.error(fields.placeOf("gazettes"), "gazettes-nested");
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (ScalarNode written : fields.distinctTexts("gazettes")) {
      String key = written.text();
      if (!KEY.matcher(key).matches()) {
        problems.error(written.place(), "gazette-key-form", Quote.of(key));
      } else if (RESERVED.contains(key)) {
        problems.error(written.place(), "gazette-key-reserved", Quote.of(key));
      } else if (!Files.isDirectory(folder.path().resolve(key))) {
        problems.error(written.place(), "gazette-folder-missing", Quote.of(key));
      } else {
        keys.add(key);
      }
    }
    return keys;
  }

  private Optional<String> line(String key, Phrase hint) {
    return fields.requiredText(key, hint).map(ScalarNode::text);
  }

  private List<Settings.Contact> contact(MapNode map) {
    Fields labels = Fields.ofAnyKeys(map, problems);
    List<Settings.Contact> contact = new ArrayList<>();
    for (String label : labels.keys()) {
      labels.text(label).ifPresent(value -> contact.add(new Settings.Contact(label, value.text())));
    }
    return contact;
  }

  private Settings.Masthead masthead(MapNode map) {
    Fields own = Fields.of(map, MASTHEAD_KEYS, problems);
    return new Settings.Masthead(own.text("latin").map(ScalarNode::text).orElse(null),
        own.texts("motto").stream().map(ScalarNode::text).toList(),
        own.text("emblem").flatMap(name -> picture(name, EMBLEM)).orElse(null),
        own.text("picture").flatMap(name -> picture(name, PICTURE)).orElse(null));
  }

  /** A picture beside the settings. */
  private Optional<String> picture(ScalarNode written, Pattern form) {
    String name = written.text();
    if (form.matcher(name).matches() && Files.isRegularFile(folder.path().resolve(name))) {
      return Optional.of(name);
    }
    problems.error(written.place(), "masthead-picture-missing", Quote.of(name));
    return Optional.empty();
  }

  private List<Section> sections(ListNode list) {
    Set<String> names = new HashSet<>();
    List<Section> sections = new ArrayList<>();
    for (Node item : list.items()) {
      section(item).ifPresent(section -> {
        if (names.add(section.name())) {
          sections.add(section);
        } else {
          problems.error(item.place(), "section-twice", Quote.of(section.name()));
        }
      });
    }
    return sections;
  }

  private Optional<Section> section(Node item) {
    // A plain name is read as if it were written 'name: …'.
    MapNode map = item instanceof MapNode written ? written
        : new MapNode(item.place(), List.of(new MapNode.Entry("name", item.place(), item)));
    Fields keys = Fields.of(map, SECTION_KEYS, problems);
    Optional<Section.Kind> kind = keys.has("kind") ? keys.text("kind").flatMap(this::kind)
        : Optional.of(Section.Kind.DOCUMENTS);
    return keys.requiredText("name", Phrase.of("write-section-name"))
        .flatMap(name -> kind.map(known -> new Section(name.text(), known)));
  }

  private Optional<LongestTerm> longestTerm(MapNode map) {
    Fields rule = Fields.of(map, TERM_KEYS, problems);
    var years = rule.requiredNumber("years", 1, MOST_YEARS, Phrase.of("write-years"));
    var source = rule.requiredText("source", Phrase.of("write-source"));
    if (!rule.has("from")) {
      problems.error(map.place(), "key-missing", "from", Phrase.of("write-from"));
    }
    var from = rule.date("from");
    var to = rule.date("to");
    var except = rule.distinctTexts("except").stream().map(ScalarNode::text).toList();
    if (years.isEmpty() || source.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    return Optional
        .of(new LongestTerm(years.get(), source.get().text(), from.get(), to.orElse(null), except));
  }

  private Settings.Naming naming() {
    var word = fields.text("issueWord");
    word.filter(written -> !WORDS.contains(written.text()))
        .ifPresent(
            written -> problems.error(written.place(), "counted-by", Quote.of(written.text())));
    List<Settings.FormerTitle> former = new ArrayList<>();
    fields.list("formerTitles").map(ListNode::items).orElse(List.of()).forEach(item -> {
      if (item instanceof MapNode map) {
        formerTitle(map).ifPresent(former::add);
      } else {
        problems.error(item.place(), "former-title");
      }
    });
    former.sort(Comparator.comparing(Settings.FormerTitle::until));
    return new Settings.Naming(word.map(ScalarNode::text).orElse("期"), former);
  }

  private Optional<Settings.FormerTitle> formerTitle(MapNode map) {
    Fields keys = Fields.of(map, FORMER_KEYS, problems);
    var title = keys.requiredText("title", Phrase.of("write-former-title"));
    var until = keys.requiredText("until", Phrase.of("write-former-until"));
    Optional<IssueId> last = until.flatMap(written -> IssueId.parse(written.text()));
    if (until.isPresent() && last.isEmpty()) {
      problems.error(until.get().place(), "former-title-until", Quote.of(until.get().text()));
    }
    return title.flatMap(name -> last.map(id -> new Settings.FormerTitle(name.text(), id)));
  }

  private Optional<Section.Kind> kind(ScalarNode written) {
    return switch (written.text()) {
      case "documents" -> Optional.of(Section.Kind.DOCUMENTS);
      case "chronicle" -> Optional.of(Section.Kind.CHRONICLE);
      default -> {
        problems.error(written.place(), "section-kind-unknown", Quote.of(written.text()),
            Nearest.hint(written.text(), KINDS));
        yield Optional.empty();
      }
    };
  }
}
