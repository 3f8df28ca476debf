package gazette.page;

import gazette.markdown.AttachmentMarker;
import gazette.markdown.TextLink;
import gazette.model.Article;
import gazette.relation.ArticleFacts;
import gazette.relation.Mention;
import gazette.relation.Mentions;
import gazette.relation.Names;
import gazette.relation.Relations;
import gazette.relation.Target;
import gazette.text.ClauseNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an article's text leads to by itself: documents that it names, and its own clauses
 * (本办法第十九条). What may be meant otherwise leads nowhere. Safe for use by several threads.
 */
public final class ImpliedLinks {

  private static final String CLAUSE = "第[零〇一二三四五六七八九十百千]{1,9}条(?:之[一二三四五六七八九十]{1,3})?";
  private static final Pattern OWN_CLAUSE = Pattern
      .compile("本(?:法|条例|办法|规定|细则|实施细则|规则|章程|预案|意见|决定|方案|规程)(?<clause>" + CLAUSE + ")");
  private static final Pattern FURTHER_CLAUSE = Pattern
      .compile("(?:第[一二三四五六七八九十]{1,3}[款项])?(?:、|和|或者|或|及|以及|至|到)(?<clause>" + CLAUSE + ")");

  private static final Pattern ATTACHMENT = Pattern.compile(
      "(?:见|按|按照|参照|依照|[（(])(?<marker>附[件录](?:[0-9]{1,2}(?:[.-][0-9]{1,2}){0,3}|[一二三四五六七八九十]{1,3})?)");

  private final Relations relations;
  private final Addresses addresses;

  public ImpliedLinks(Relations relations, Addresses addresses) {
    this.relations = relations;
    this.addresses = addresses;
  }

  /**
   * The links of a piece of an article's text, in order.
   *
   * @param seen takes the documents that it names
   */
  public List<TextLink> in(Article article, String text, Consumer<Mention> seen) {
    List<TextLink> links = new ArrayList<>();
    for (Mention mention : Mentions.in(text)) {
      seen.accept(mention);
      document(article, mention, links);
    }
    clauses(relations.facts(article), text, links);
    attachments(relations.facts(article), text, links);
    links.sort(Comparator.comparingInt(TextLink::start));
    return links;
  }

  /** Where a mention of an article leads, as a text: the same for the same link. */
  public String answer(Article article, Mention mention) {
    List<TextLink> links = new ArrayList<>();
    document(article, mention, links);
    return links.toString();
  }

  private void document(Article article, Mention mention, List<TextLink> links) {
    switch (relations.target(article, mention)) {
      case Target.Held held -> links.add(new TextLink(mention.start(), mention.end(),
          addresses.article(article.id()).linkTo(addresses.article(held.article().id()))));
      case Target.Itself itself -> {
        // The reader is there.
      }
      case Target.Elsewhere elsewhere -> {
        if (mention.number() != null && relations.toOthers().containsKey(mention.number())) {
          links.add(new TextLink(mention.start(), mention.end(),
              addresses.article(article.id()).linkTo(addresses.number(mention.number()))));
        } else if (mention.name() == null || Names.isDocument(mention.name())) {
          links.add(new TextLink(mention.start(), mention.end(), null));
        }
      }
    }
  }

  private static void clauses(ArticleFacts facts, String text, List<TextLink> links) {
    if (facts.clauses().isEmpty()) {
      return;
    }
    Matcher own = OWN_CLAUSE.matcher(text);
    Matcher further = FURTHER_CLAUSE.matcher(text);
    while (own.find()) {
      clause(facts, own, links);
      for (int end = own.end(); further.region(end, text.length())
          .lookingAt(); end = further.end()) {
        clause(facts, further, links);
      }
    }
  }

  /** 见附录8.5, （见附件1）; a name of another document that has the word is a link already. */
  private static void attachments(ArticleFacts facts, String text, List<TextLink> links) {
    Matcher seen = ATTACHMENT.matcher(text);
    while (!facts.attachments().isEmpty() && seen.find()) {
      int start = seen.start("marker");
      int end = seen.end("marker");
      AttachmentMarker.anchor(seen.group("marker"))
          .filter(facts.attachments()::contains)
          .filter(
              anchor -> links.stream().noneMatch(link -> link.start() < end && start < link.end()))
          .ifPresent(anchor -> links.add(new TextLink(start, end, "#" + anchor)));
    }
  }

  private static void clause(ArticleFacts facts, Matcher found, List<TextLink> links) {
    ClauseNumber.parse(found.group("clause"))
        .filter(facts.clauses()::contains)
        .ifPresent(number -> links
            .add(new TextLink(found.start("clause"), found.end("clause"), "#" + number.anchor())));
  }
}
