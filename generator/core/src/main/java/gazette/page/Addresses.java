package gazette.page;

import gazette.model.ArticleFile;
import gazette.model.ArticleId;
import gazette.model.IssueId;
import gazette.model.OfficialNumber;
import java.util.List;
import java.util.Map;

/**
 * Where everything lies: the one place that knows the addresses of the site. An address once
 * published stays.
 *
 * @param issuers the page of each issuer, by its name
 * @param subjects the page of each subject, by its name
 * @param codes the anchor of each issuer code on the page of all numbers, by the code
 */
public record Addresses(Map<String, SitePath> issuers, Map<String, SitePath> subjects,
    Map<String, String> codes) {

  private static final SitePath HOME = new SitePath("index.html");
  private static final SitePath ARCHIVE = new SitePath("issues/index.html");
  private static final SitePath NUMBERS = new SitePath("numbers/index.html");
  private static final SitePath ISSUERS = new SitePath("issuers/index.html");
  private static final SitePath SUBJECTS = new SitePath("subjects/index.html");
  private static final String TITLES = "titles/";
  private static final SitePath CHRONICLE = new SitePath("chronicle/index.html");
  private static final SitePath STATUS = new SitePath("status/index.html");
  private static final SitePath ENDED = new SitePath("status/ended.html");
  private static final SitePath SEARCH = new SitePath("search.html");
  private static final SitePath RESULTS = new SitePath("search");
  private static final SitePath SUGGESTIONS = new SitePath("api/suggest");
  private static final SitePath ABOUT = new SitePath("about.html");
  private static final SitePath ACCESSIBILITY = new SitePath("accessibility.html");
  private static final SitePath NOT_FOUND = new SitePath("404.html");
  private static final SitePath FEED = new SitePath("feed.xml");
  private static final SitePath CHANGES = new SitePath("changes.xml");
  private static final SitePath SITEMAP = new SitePath("sitemap.xml");
  private static final SitePath OPEN_SEARCH = new SitePath("opensearch.xml");
  private static final SitePath CATALOGUE = new SitePath("catalog.json");
  private static final SitePath STYLE = new SitePath("static/style.css");
  private static final SitePath SEARCH_SCRIPT = new SitePath("static/search.js");
  private static final SitePath ARTICLE_SCRIPT = new SitePath("static/article.js");
  private static final SitePath SUGGEST_SCRIPT = new SitePath("static/suggest.js");
  private static final SitePath ICON = new SitePath("static/icon.svg");

  public Addresses {
    issuers = Map.copyOf(issuers);
    subjects = Map.copyOf(subjects);
    codes = Map.copyOf(codes);
  }

  public SitePath year(int year) {
    return new SitePath("issues/" + year + "/index.html");
  }

  public SitePath issue(IssueId issue) {
    return new SitePath("issues/" + issue.folder() + "/index.html");
  }

  /** A file that lies beside the articles of an issue. */
  public SitePath file(IssueId issue, ArticleFile file) {
    return new SitePath("issues/" + issue.folder() + "/" + file.name());
  }

  /** All articles of an issue on one page. */
  public SitePath whole(IssueId issue) {
    return new SitePath("issues/" + issue.folder() + "/whole.html");
  }

  /** Where the texts of an issue are not what their source has. */
  public SitePath emendations(IssueId issue) {
    return new SitePath("issues/" + issue.folder() + "/emendations.html");
  }

  /** The contents of an issue for programs. */
  public SitePath issueData(IssueId issue) {
    return new SitePath("issues/" + issue.folder() + "/issue.json");
  }

  /** An issue as a book (EPUB). */
  public SitePath book(IssueId issue) {
    return new SitePath("issues/" + issue.folder() + "/" + name(issue) + ".epub");
  }

  /** An issue as pages to take along (ZIP). */
  public SitePath copy(IssueId issue) {
    return new SitePath("issues/" + issue.folder() + "/" + name(issue) + ".zip");
  }

  /** What an issue is called where it is taken along: {@code gazette-2020-06}. */
  public String name(IssueId issue) {
    return "gazette-" + issue;
  }

  public SitePath article(ArticleId article) {
    return new SitePath("issues/" + article + ".html");
  }

  /** The text of an article as its curator wrote it. */
  public SitePath articleMarkdown(ArticleId article) {
    return new SitePath("issues/" + article + ".md");
  }

  /** The article for programs, its text and its facts. */
  public List<SitePath> twins(ArticleId article) {
    return List.of(articleMarkdown(article), articleData(article));
  }

  /** The facts and passages of an article, for programs. */
  public SitePath articleData(ArticleId article) {
    return new SitePath("issues/" + article + ".json");
  }

  /** The page of an issuer that the gazette names. */
  public SitePath issuer(String name) {
    return known(issuers, name);
  }

  /** The page of a subject that the gazette names. */
  public SitePath subject(String name) {
    return known(subjects, name);
  }

  /** The anchor, on the page of all numbers, of the group that a number belongs to. */
  public String codeOf(OfficialNumber number) {
    return known(codes, number.code());
  }

  /** The page of a number, which says what is known of the document. */
  public SitePath number(OfficialNumber number) {
    String period = number.period() == 0 ? ""
        : "-" + number.period() + (number.isOfTerm() ? "jie" : "");
    // A sign that no code has: codes that sound alike are told apart by -2, -3.
    String part = number.part() == 0 ? "" : "_" + number.part();
    return new SitePath(
        "numbers/" + codeOf(number) + period + "-" + number.sequence() + part + ".html");
  }

  private static <T> T known(Map<String, T> addresses, String name) {
    T address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException(name);
    }
    return address;
  }

  public SitePath home() {
    return HOME;
  }

  public SitePath archive() {
    return ARCHIVE;
  }

  public SitePath numbers() {
    return NUMBERS;
  }

  public SitePath issuersIndex() {
    return ISSUERS;
  }

  public SitePath subjectsIndex() {
    return SUBJECTS;
  }

  /** Where titles are found by letter. */
  public SitePath titles() {
    return titles("index");
  }

  /** The titles of a letter. */
  SitePath titles(String letter) {
    return new SitePath(TITLES + letter + ".html");
  }

  public SitePath chronicle() {
    return CHRONICLE;
  }

  /** What is soon no longer in force, and what status means. */
  public SitePath status() {
    return STATUS;
  }

  /** What is no longer in force. */
  public SitePath ended() {
    return ENDED;
  }

  /** Whether what was printed in a year is in force. */
  public SitePath statusOf(int year) {
    return new SitePath("status/" + year + ".html");
  }

  public SitePath search() {
    return SEARCH;
  }

  /** Where the endpoint answers when it serves the site, too. */
  public SitePath results() {
    return RESULTS;
  }

  /** Where the endpoint proposes what to ask. */
  public SitePath suggestions() {
    return SUGGESTIONS;
  }

  public SitePath about() {
    return ABOUT;
  }

  /** How the site can be read by everybody. */
  public SitePath accessibility() {
    return ACCESSIBILITY;
  }

  public SitePath notFound() {
    return NOT_FOUND;
  }

  public SitePath feed() {
    return FEED;
  }

  /** What is new on the page of an issuer or subject, as a feed. */
  public SitePath feedOf(SitePath name) {
    return new SitePath(name.value().replaceFirst("\\.html$", ".xml"));
  }

  /** What was corrected, withdrawn or ended, as a feed. */
  public SitePath changes() {
    return CHANGES;
  }

  public SitePath sitemap() {
    return SITEMAP;
  }

  /** What tells a browser how to search the site from its address bar. */
  public SitePath openSearch() {
    return OPEN_SEARCH;
  }

  public SitePath catalogue() {
    return CATALOGUE;
  }

  public SitePath style() {
    return STYLE;
  }

  /** The script of the search page. */
  public SitePath searchScript() {
    return SEARCH_SCRIPT;
  }

  /** What articles can do where scripts run. */
  public SitePath articleScript() {
    return ARTICLE_SCRIPT;
  }

  /** What suggests to those who type into a search field. */
  public SitePath suggestScript() {
    return SUGGEST_SCRIPT;
  }

  /** A picture of the masthead, by its name in the content. */
  public SitePath picture(String name) {
    return new SitePath("static/" + name);
  }

  public SitePath icon() {
    return ICON;
  }
}
