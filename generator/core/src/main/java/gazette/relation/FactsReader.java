package gazette.relation;

import gazette.markdown.AttachmentMarker;
import gazette.markdown.Block;
import gazette.markdown.BlockName;
import gazette.markdown.Document;
import gazette.markdown.Markdown;
import gazette.markdown.Prose;
import gazette.markdown.TableRow;
import gazette.model.Article;
import gazette.text.ClauseNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what an article says of documents: walks over it block by block. */
public final class FactsReader {

  private static final Markdown MARKDOWN = new Markdown();
  private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[。；])");

  private final Article article;
  private final Set<ClauseNumber> clauses = new HashSet<>();
  private final Set<ClauseNumber> repeated = new HashSet<>();
  private final Set<String> attachments = new HashSet<>();
  private final List<String> headings = new ArrayList<>();
  /** Roles by what was spoken of: the name and the number. */
  private final Map<String, Citation> citations = new LinkedHashMap<>();
  private boolean restsOnSomething;
  private @Nullable ClauseNumber clause;

  private FactsReader(Article article) {
    this.article = article;
  }

  /** The facts of an article. */
  public static ArticleFacts read(Article article) {
    return read(article, MARKDOWN.parse(article.body()));
  }

  /**
   * The facts of an article.
   *
   * @param document its body
   */
  public static ArticleFacts read(Article article, Document document) {
    return new FactsReader(article).facts(document);
  }

  private ArticleFacts facts(Document document) {
    Names.changed(article.title()).ifPresent(this::add);
    article.repeals().forEach(number -> add(new Citation(Role.ENDS, null, number, null)));
    article.amends().forEach(number -> add(new Citation(Role.AMENDS, null, number, null)));
    document.blocks().forEach(this::block);
    clauses.removeAll(repeated);
    return new ArticleFacts(Names.of(article, headings), clauses, attachments,
        TermReader.read(article, document), citations.values().stream().map(this::placed).toList());
  }

  /** A clause that comes twice is no place to lead to. */
  private Citation placed(Citation citation) {
    return citation.clause() == null || clauses.contains(citation.clause()) ? citation
        : new Citation(citation.role(), citation.name(), citation.number(), null);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        clause = null;
        if (heading.level() == 1) {
          headings.add(heading.text().text());
        }
      }
      case Block.Paragraph paragraph -> {
        if (!article.isChronicle()) {
          ClauseNumber.opening(paragraph.text().text())
              .map(ClauseNumber.Opening::number)
              .ifPresent(this::clause);
        }
        text(paragraph.text());
      }
      case Block.Figure figure -> text(figure.caption());
      case Block.Bullets list -> list.items().forEach(item -> text(item.text()));
      case Block.Table table -> {
        row(table.head());
        table.rows().forEach(this::row);
      }
      case Block.Named named -> {
        if (named.name() == BlockName.ATTACHMENT) {
          AttachmentMarker.anchor(named.lines().getFirst().text()).ifPresent(attachments::add);
        }
        // The editor of a website says nothing for the gazette.
        if (named.name() != BlockName.EDITOR) {
          named.lines().forEach(this::text);
        }
      }
    }
  }

  /** Its cells belong together: 《…》 in one, 废止 in the next. */
  private void row(TableRow row) {
    line(row.cells().stream().map(Prose::text).collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void text(Prose text) {
    text.text().lines().forEach(this::line);
  }

  private void line(String line) {
    if (line.indexOf('《') < 0 && line.indexOf('〔') < 0 && line.indexOf('令') < 0) {
      return;
    }
    END_OF_SENTENCE.splitAsStream(line).forEach(this::sentence);
  }

  private void sentence(String sentence) {
    Sentence.read(sentence, !restsOnSomething, clause).forEach(this::add);
  }

  private void clause(ClauseNumber number) {
    clause = number;
    if (!clauses.add(number)) {
      repeated.add(number);
    }
  }

  private void add(Citation citation) {
    restsOnSomething |= citation.role() == Role.RESTS_ON;
    // A number says which document it is, however it is called.
    String key = Optional.<Object>ofNullable(citation.number())
        .orElseGet(() -> Names.key(String.valueOf(citation.name())))
        .toString();
    citations.merge(key, citation, FactsReader::stronger);
  }

  /** Of one document: the role that says more, the name that is known, the place of that role. */
  private static Citation stronger(Citation first, Citation second) {
    Citation stronger = second.role().compareTo(first.role()) < 0 ? second : first;
    String name = first.name() != null ? first.name() : second.name();
    ClauseNumber clause = stronger.clause() != null || first.role() != second.role()
        ? stronger.clause()
        : second.clause();
    return new Citation(stronger.role(), name, stronger.number(), clause);
  }
}
