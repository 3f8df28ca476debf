package gazette.site;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.content.Audience;
import gazette.content.Fingerprint;
import gazette.content.IssueReading;
import gazette.content.IssueReadings;
import gazette.content.ReadGazette;
import gazette.content.Redirects;
import gazette.content.Register;
import gazette.content.SynonymsReader;
import gazette.markdown.Documents;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.LongestTerm;
import gazette.page.SitePages;
import gazette.page.TitleNearness;
import gazette.problem.Problems;
import gazette.relation.ArticleFacts;
import gazette.relation.Relations;
import gazette.source.ContentFolder;
import gazette.source.SourceTree;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a site publishes: one gazette, or several and what is common to them.
 *
 * @param whole all documents: the only gazette, or those of all as one
 * @param gazettes each of several; empty where there is only one
 */
record Publication(Content whole, List<Content> gazettes) {

  Publication {
    gazettes = List.copyOf(gazettes);
  }

  /** A part of the site: a gazette, or what is common to several. */
  record Part(Content content, SitePages pages) {}

  /** The whole, then each of several gazettes. */
  List<Part> parts(LocalDate day) {
    if (gazettes.isEmpty()) {
      return List.of(new Part(whole, whole.pages(day)));
    }
    Map<String, LongestTerm> rules = new HashMap<>();
    Map<String, Settings> settings = new LinkedHashMap<>();
    for (Content content : gazettes) {
      String key = content.folder().gazette();
      settings.put(key, content.settings());
      if (content.settings().longestTerm() != null) {
        rules.put(key, content.settings().longestTerm());
      }
    }
    Relations all = Relations.ofSeveral(whole.gazette(), whole.read().facts(), rules);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(whole,
        SitePages.of(new SitePages.Shown(whole.gazette(), whole.settings(), "", settings), all,
            TitleNearness.NONE, day)));
    for (Content content : gazettes) {
      parts.add(new Part(content, content.pages(all.of(content.folder().gazette()), day)));
    }
    return parts;
  }

  /** Of what there is for each part, that of those with articles of their own: not the common. */
  static <T> List<T> withTexts(List<T> parts) {
    return parts.size() == 1 ? parts : parts.subList(1, parts.size());
  }

  /** Reads a folder as the public sees it, as if it had never been read. */
  static Optional<Publication> read(Path folder, Problems problems) throws IOException {
    return read(folder, BuildOptions.today().audience(), settings -> IssueReadings.none(),
        problems);
  }

  /**
   * Reads a folder and reports all that is wrong in it; empty when settings are not valid.
   *
   * @param audience who is to see it
   * @param readings what need not be read again
   * @throws NoSuchFileException when there is no such folder
   */
  static Optional<Publication> read(Path folder, Audience audience,
      Function<Settings, IssueReadings> readings, Problems problems) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw Files.exists(folder) ? new NotDirectoryException(folder.toString())
          : new NoSuchFileException(folder.toString());
    }
    ContentFolder home = ContentFolder.of(folder);
    Optional<Settings> common = SettingsReader.read(home, problems);
    if (!holdsSeveral(folder, common)) {
      return Content.read(home, common, audience, readings, problems)
          .map(only -> new Publication(only, List.of()));
    }
    if (common.isEmpty()) {
      return Optional.empty();
    }
    List<String> keys = common.get().gazettes();
    SourceTree.checkBeside(folder, keys, problems);
    List<Content> gazettes = new ArrayList<>();
    Map<String, Settings> settings = SettingsReader.readAll(folder, common.get(), problems);
    for (String key : keys) {
      Content
          .read(home.of(key), Optional.ofNullable(settings.get(key)), audience, readings, problems)
          .ifPresent(gazettes::add);
    }
    if (gazettes.isEmpty() || gazettes.size() < keys.size()) {
      return Optional.empty();
    }
    return Optional.of(new Publication(whole(home, common.get(), gazettes, problems), gazettes));
  }

  /**
   * Whether settings name several, or, where they name none, folders have settings of their own.
   */
  private static boolean holdsSeveral(Path folder, Optional<Settings> settings) throws IOException {
    if (settings.isPresent()) {
      return !settings.get().gazettes().isEmpty();
    }
    try (Stream<Path> below = Files.list(folder)) {
      return below.anyMatch(one -> Files.exists(one.resolve(SettingsReader.FILE)));
    }
  }

  private static Content whole(ContentFolder folder, Settings settings, List<Content> gazettes,
      Problems problems) throws IOException {
    List<Issue> issues = new ArrayList<>();
    List<Article> withdrawn = new ArrayList<>();
    Map<ArticleId, ArticleFacts> facts = new HashMap<>();
    Map<ArticleId, Fingerprint> fingerprints = new HashMap<>();
    List<IssueReading.Unreleased> unreleased = new ArrayList<>();
    Set<SynonymGroup> synonyms = new LinkedHashSet<>(SynonymsReader.read(folder, problems));
    for (Content content : gazettes) {
      issues.addAll(content.gazette().issues());
      withdrawn.addAll(content.gazette().withdrawn());
      facts.putAll(content.read().facts());
      fingerprints.putAll(content.read().fingerprints());
      unreleased.addAll(content.read().unreleased());
      synonyms.addAll(content.synonyms());
    }
    ReadGazette read = new ReadGazette(new Gazette(issues, withdrawn), facts, fingerprints,
        new Documents(), unreleased, List.of());
    return new Content(folder, settings, read, List.copyOf(synonyms),
        Redirects.read(folder, problems), Register.read(folder, problems));
  }
}
