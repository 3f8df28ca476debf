package gazette.site;

import gazette.config.Settings;
import gazette.content.ArticleBody;
import gazette.content.IssueReading;
import gazette.content.IssueReadings;
import gazette.digest.Digests;
import gazette.memory.MalformedMemoryException;
import gazette.memory.MemoryFile;
import gazette.memory.RecordCodec;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.MarkdownText;
import gazette.publish.AtomicFile;
import gazette.relation.ArticleFacts;
import gazette.source.SourceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What one build leaves for the next, so that it need not do again what would give the same. All of
 * it belongs to one program; what is damaged is as good as nothing.
 */
final class Memory {

  private static final String LAST = "last";
  private static final String FILES = "files";
  private static final String TEXTS = "texts";
  private static final String INDEX = "index";
  private static final String FACTS = "facts";
  private static final String CONTRIBUTIONS = "contributions";
  private static final RecordCodec PLAIN = RecordCodec.plain();

  private final String program;
  private final Optional<MemoryFile> before;
  private final Map<String, byte[]> sections = new ConcurrentHashMap<>();
  private final Map<String, KnownText> newTexts = new ConcurrentHashMap<>();

  private Memory(String program, Optional<MemoryFile> before) {
    this.program = program;
    this.before = before;
  }

  /** What an earlier build of this program left. */
  static Memory of(Path file, String program) throws IOException {
    return new Memory(program, MemoryFile.read(file, program));
  }

  /** Nothing, for a build that does everything. */
  static Memory nothing(String program) {
    return new Memory(program, Optional.empty());
  }

  /** Whether there is nothing. */
  boolean isEmpty() {
    return before.isEmpty();
  }

  /** The last build. */
  Optional<LastBuild> last() {
    return section(LAST, LastBuild.class);
  }

  /** The public files of the last build, by path. */
  Map<String, Made> files() {
    Map<String, Made> files = new HashMap<>();
    section(FILES, MadeFiles.class)
        .ifPresent(made -> made.files().forEach(file -> files.put(file.path(), file)));
    return files;
  }

  /** What the texts of the last build gave, by article. */
  Map<String, KnownText> texts() {
    Map<String, KnownText> texts = new HashMap<>();
    section(TEXTS, KnownTexts.class)
        .ifPresent(known -> known.texts().forEach(text -> texts.put(text.article(), text)));
    return texts;
  }

  /** What each article of a gazette says of documents; of those that changed it is read. */
  Map<ArticleId, ArticleFacts> facts(Gazette gazette, Heads heads) {
    Map<String, KnownFacts> known = new HashMap<>();
    section(FACTS, AllFacts.class)
        .ifPresent(all -> all.facts().forEach(facts -> known.put(facts.article(), facts)));
    List<KnownFacts> now = gazette.articles().parallel().map(article -> {
      String digest = heads.of(article) + article.body().digest();
      KnownFacts before = known.get(article.id().toString());
      return before != null && before.digest().equals(digest) ? before
          : new KnownFacts(article.id().toString(), digest, ArticleFacts.of(article));
    }).toList();
    sections.put(FACTS, PLAIN.encode(new AllFacts(now)));
    Map<ArticleId, ArticleFacts> facts = new HashMap<>();
    Iterator<KnownFacts> each = now.iterator();
    gazette.articles().forEach(article -> facts.put(article.id(), each.next().facts()));
    return facts;
  }

  /** What the articles of the last build added to the index for browsers. */
  List<Contributions.Known> contributions() {
    return section(CONTRIBUTIONS, KnownContributions.class).map(KnownContributions::known)
        .orElse(List.of());
  }

  /** Which program it belongs to. */
  String program() {
    return program;
  }

  /** What the folder of the index was like. */
  String index() {
    return section(INDEX, String.class).orElse("");
  }

  /** What a text gave in this build. */
  KnownText remembered(String article) {
    return Objects.requireNonNull(newTexts.get(article), article);
  }

  /** Takes what a text gave. */
  void remember(KnownText text) {
    newTexts.put(text.article(), text);
  }

  /**
   * What was read of issues with the same settings.
   *
   * @param content the folder that texts are read from
   */
  Function<Settings, IssueReadings> readings(Path content) {
    return settings -> new Readings(content, Digests.of(PLAIN.encode(settings)));
  }

  /** Writes what the next build needs. */
  void write(Path file, LastBuild last, String index, Collection<Made> files,
      List<Contributions.Known> contributions) throws IOException {
    sections.put(LAST, PLAIN.encode(last));
    sections.put(INDEX, PLAIN.encode(index));
    Map<String, Object> all = Map.of(FILES, new MadeFiles(List.copyOf(files)), TEXTS,
        new KnownTexts(List.copyOf(newTexts.values())), CONTRIBUTIONS,
        new KnownContributions(contributions));
    all.entrySet()
        .parallelStream()
        .forEach(section -> sections.put(section.getKey(), PLAIN.encode(section.getValue())));
    save(new MemoryFile(program, sections), file);
  }

  /** Writes a file whole or not at all, and the folder where it lies. */
  static void save(MemoryFile memory, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    AtomicFile.write(file, memory.bytes());
  }

  private <T> Optional<T> section(String name, Class<T> type) {
    return section(name, type, PLAIN);
  }

  private <T> Optional<T> section(String name, Class<T> type, RecordCodec codec) {
    return before.flatMap(file -> file.section(name)).flatMap(bytes -> {
      try {
        return Optional.of(codec.decode(bytes, type));
      } catch (MalformedMemoryException asGoodAsNothing) {
        return Optional.empty();
      }
    });
  }

  private record MadeFiles(List<Made> files) {}

  /**
   * What an article says of documents.
   *
   * @param digest tells what it was read from
   */
  private record KnownFacts(String article, String digest, ArticleFacts facts) {}

  private record AllFacts(List<KnownFacts> facts) {}

  private record KnownContributions(List<Contributions.Known> known) {}

  private record KnownTexts(List<KnownText> texts) {}

  /** A body without its text. */
  private record UnreadBody(String file, int firstLine, String digest) {}

  private final class Readings implements IssueReadings {

    private final String settings;
    private final RecordCodec codec;

    Readings(Path content, String settings) {
      this.settings = settings;
      this.codec = new RecordCodec(
          Map.of(MarkdownText.class,
              value -> value instanceof MarkdownText body
                  ? new UnreadBody(body.file(), body.firstLine(), body.digest())
                  : value),
          Map.of(UnreadBody.class,
              value -> value instanceof UnreadBody body
                  ? ArticleBody.unread(content, body.file(), body.firstLine(), body.digest())
                  : value));
    }

    @Override
    public Optional<IssueReading> of(SourceFolder folder) {
      String name = name(folder);
      Optional<IssueReading> reading = section(name, IssueReading.class, codec);
      if (reading.isPresent()) {
        before.flatMap(file -> file.section(name)).ifPresent(bytes -> sections.put(name, bytes));
      }
      return reading;
    }

    @Override
    public void remember(SourceFolder folder, IssueReading reading) {
      if (folder.isSettled()) {
        sections.put(name(folder), codec.encode(reading));
      }
    }

    private String name(SourceFolder folder) {
      String all = settings + "\n" + folder.stamp();
      return "issue " + folder.folder() + " " + Digests.of(all.getBytes(StandardCharsets.UTF_8));
    }
  }
}
