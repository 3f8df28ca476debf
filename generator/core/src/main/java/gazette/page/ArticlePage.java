package gazette.page;

import gazette.markdown.EmendationSigns;
import gazette.markdown.RenderedText;
import gazette.markdown.RenderedText.Passage;
import gazette.model.Article;
import gazette.model.Emendation;
import gazette.model.Issue;
import gazette.model.Status;
import gazette.relation.Ground;
import gazette.relation.Standing;
import gazette.text.ClauseNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One article.
 *
 * @param issue the issue it is printed in
 * @param text its body
 * @param standing whether it is in force, and why; null for the chronicle
 * @param previous the article printed before it in the issue; null for the first
 * @param next the article printed after it in the issue; null for the last
 * @param documents the documents that it has to do with
 * @param related what else its readers may want, the nearest first
 */
public record ArticlePage(SitePath path, Frame frame, Article article, Issue issue,
    RenderedText text, @Nullable Standing standing, @Nullable Article previous,
    @Nullable Article next, DocumentLinks documents,
    List<DocumentLink> related) implements Page, ArticleView {

  private static final int HEADINGS_OF_A_LONG_TEXT = 4;
  private static final Pattern NOT_IN_ADDRESSES = Pattern
      .compile("[^\\p{L}\\p{N}：，。、《》（）〔〕“”./:_-]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  public ArticlePage {
    related = List.copyOf(related);
  }

  /** The same page among others that are taken along. */
  ArticlePage takenAlong(Frame away) {
    RenderedText moved = text.in(TextLinks.elsewhere(path,
        target -> away.holds(target) ? path.linkTo(target) : away.absolute(target)));
    return new ArticlePage(path, away, article, issue, moved, standing, previous, next, documents,
        related);
  }

  @Override
  public String subject() {
    return path + " of " + article.body().file();
  }

  @Override
  public String canonical() {
    return Page.super.canonical();
  }

  @Override
  public List<Meta> metadata() {
    return Metadata.of(this);
  }

  /** Whether it is in force; null for the chronicle. */
  public @Nullable Status status() {
    return standing == null ? null : standing.status();
  }

  /** Where it is printed: 2020年第6期（总第264期）第6页. */
  public String printedAt() {
    String place = issueWithSerial(issue);
    return article.page() == null ? place : place + "第" + article.page() + "页";
  }

  /** When it was put on the website or printed: 2020-12-31 09:30; null when not known. */
  public @Nullable String pubDate() {
    return Metadata.pubDate(issue);
  }

  /** What it is, for search engines (schema.org, JSON-LD). */
  public String structuredData() {
    return StructuredData.of(this);
  }

  /** How it is cited. */
  public Cited cited() {
    return Cited.of(article, issue, frame.settings());
  }

  /**
   * A mail that tells of an error in it: its title and address are filled in, and the clause is
   * left to the reader. Only what an address cannot hold is encoded, so that it stays short.
   */
  public String errorMail(String receiver) {
    return "mailto:" + receiver + "?subject=" + encoded("纠错：" + article.title()) + "&body="
        + encoded("文件：" + article.title() + "\r\n条款：\r\n错误：\r\n地址：" + canonical());
  }

  private static String encoded(String text) {
    return NOT_IN_ADDRESSES.matcher(text)
        .replaceAll(sign -> URLEncoder.encode(sign.group(), StandardCharsets.UTF_8))
        .replace("+", "%20");
  }

  /** What identifies it, in one line for search engines. */
  public String description() {
    List<String> facts = new ArrayList<>();
    String warning = frame.warning(article);
    if (warning != null) {
      facts.add(warning);
    }
    article.numbers().forEach(number -> facts.add(number.toString()));
    if (!article.issuers().isEmpty()) {
      facts.add(String.join("、", article.issuers()));
    }
    if (article.signed() != null) {
      facts.add(Wording.date(article.signed()));
    }
    facts.add("载" + titleOf(issue.id()) + printedAt());
    return String.join("，", facts);
  }

  /** The documents that it has to do with as a picture; null where all are of a kind. */
  public @Nullable Plot relations() {
    return RelationsPlot.of(documents);
  }

  /** The files that belong to it, for readers to take along. */
  public List<AttachedFile> attached() {
    return AttachedFile.of(article, frame.addresses());
  }

  /** Where its text is not what its source has. */
  public List<Emendation> emendations() {
    return issue.emendationsOf(article);
  }

  /** Those that may change what the text says, and have a sign there. */
  public List<Emendation> emendationsOfMeaning() {
    return emendations().stream().filter(one -> one.kind().isOfMeaning()).toList();
  }

  /** Where in its text an emendation is: the id of the sign, else of the passage. */
  public String anchor(Emendation emendation) {
    return emendation.kind().isOfMeaning() ? EmendationSigns.id(emendation) : emendation.place();
  }

  /** How the passage of an emendation is called: 第十九条, 表1. */
  public String placeText(Emendation emendation) {
    return text.passages()
        .stream()
        .filter(passage -> passage.anchor().equals(emendation.place()))
        .map(RenderedText.Passage::label)
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse(emendation.place().isEmpty() ? "标题和文号" : "正文开头");
  }

  /** The address of the clause that a ground stands in; null when it has none on this page. */
  public @Nullable String anchorOf(Ground ground) {
    ClauseNumber clause = ground.clause();
    if (clause == null) {
      return null;
    }
    // Of two enclosed documents each may have such a clause.
    String sentence = SPACE.matcher(ground.sentence()).replaceAll("");
    return text.passages()
        .stream()
        .filter(passage -> passage.anchor().endsWith(clause.anchor())
            && SPACE.matcher(passage.text()).replaceAll("").contains(sentence))
        .map(Passage::anchor)
        .findFirst()
        .orElse(null);
  }

  /** Whether the text is long enough for a table of contents. */
  public boolean hasContents() {
    int headings = text.outline().stream().mapToInt(top -> 1 + top.children().size()).sum();
    return headings >= HEADINGS_OF_A_LONG_TEXT;
  }
}
