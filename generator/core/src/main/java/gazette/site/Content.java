package gazette.site;

import gazette.config.Settings;
import gazette.content.Audience;
import gazette.content.Fingerprint;
import gazette.content.GazetteReader;
import gazette.content.IssueReadings;
import gazette.content.ReadGazette;
import gazette.content.Redirects;
import gazette.content.Register;
import gazette.content.SynonymsReader;
import gazette.model.Article;
import gazette.model.Gazette;
import gazette.page.SitePages;
import gazette.problem.Problems;
import gazette.relation.ArticleFacts;
import gazette.relation.Relations;
import gazette.source.ContentFolder;
import gazette.source.SourceIssue;
import gazette.source.SourceTree;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a content folder holds.
 *
 * @param folder where it lies
 * @param settings the publication and the site
 * @param read the issues and their articles; those with errors are left out
 * @param synonyms what else things are called, for search
 * @param redirects where pages lie now whose addresses were given up
 * @param register what was published before
 */
record Content(ContentFolder folder, Settings settings, ReadGazette read,
    List<SynonymGroup> synonyms, Redirects redirects, Register register) {

  Content {
    synonyms = List.copyOf(synonyms);
  }

  /** The issues and their articles. */
  Gazette gazette() {
    return read.gazette();
  }

  /** What an article says of documents. */
  ArticleFacts facts(Article article) {
    return Objects.requireNonNull(read.facts().get(article.id()), article.toString());
  }

  /** What may not change in an article unsaid. */
  Fingerprint fingerprint(Article article) {
    return Objects.requireNonNull(read.fingerprints().get(article.id()), article.toString());
  }

  /**
   * The pages of its site, if it is the only gazette there.
   *
   * @param day the day for which it is told what is in force
   */
  SitePages pages(LocalDate day) {
    return pages(Relations.of(gazette(), read.facts(), settings.longestTerm()), day);
  }

  /**
   * Its pages, where it may be one of several gazettes.
   *
   * @param relations how its documents stand to each other, and to those of the others
   */
  SitePages pages(Relations relations, LocalDate day) {
    return SitePages.of(new SitePages.Shown(gazette(), settings, folder.gazette(), Map.of()),
        relations, MeantTitles.of(gazette(), settings), day);
  }

  /**
   * Names what is wrong with texts, as far as no page of them is drawn: authors want all mistakes
   * named in one run.
   *
   * @param all whether of all articles, or only of those that have errors elsewhere
   */
  void checkTexts(SitePages pages, boolean all, Problems problems) {
    ArticleTexts texts = new ArticleTexts(gazette(), read.others(), read.documents(), pages,
        problems);
    if (all) {
      gazette().articles().forEach(texts::render);
    }
    read.others().forEach(texts::render);
    texts.checkLinks();
  }

  // Stands in for settings that cannot be read, so that articles are checked nevertheless: any
  // section and any subject will do.
  private static final Settings ANY = new Settings("", "", null, null, null, null, List.of(),
      new Settings.Site("", URI.create("http://localhost/"), null, null, null, null, 1,
          Settings.Column.of("", null), null, null, Settings.Site.HEAVIEST_FILE),
      List.of(), List.of(), Settings.Meaning.WORDS, null, Settings.Naming.USUAL,
      Settings.Masthead.PLAIN, List.of(), null);

  /**
   * Reads the folder of a gazette and reports all that is wrong in it; empty when its settings are
   * not valid.
   *
   * @param settings those of the folder
   * @param audience who is to see it
   * @param readings what need not be read again
   */
  static Optional<Content> read(ContentFolder folder, Optional<Settings> settings,
      Audience audience, Function<Settings, IssueReadings> readings, Problems problems)
      throws IOException {
    SourceTree tree = SourceTree.read(folder, problems);
    ReadGazette gazette = GazetteReader.readWithFacts(settings.orElse(ANY), tree, audience,
        settings.map(readings).orElseGet(IssueReadings::none), problems);
    List<SynonymGroup> synonyms = SynonymsReader.read(folder, problems);
    Redirects redirects = Redirects.read(folder, problems);
    Register register = Register.read(folder, problems);
    Content content = new Content(folder, settings.orElse(ANY), gazette, synonyms, redirects,
        register);
    if (settings.isEmpty()) {
      Problems ofTexts = new Problems();
      content.checkTexts(content.pages(audience.now().toLocalDate()), true, ofTexts);
      // Nobody knows which sections are chronicles, whose days emendations name.
      ofTexts.sorted()
          .stream()
          .filter(problem -> !problem.place().file().endsWith(SourceIssue.EMENDATIONS))
          .forEach(problems::add);
    }
    return settings.map(valid -> content);
  }
}
