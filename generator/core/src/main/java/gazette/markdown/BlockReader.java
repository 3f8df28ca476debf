package gazette.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import gazette.model.MarkdownText;
import gazette.problem.Nearest;
import gazette.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Markdown into blocks. Safe for use by several threads.
 *
 * <p>
 * Of CommonMark there are headings with {@code #}, lists with {@code -} and paragraphs. What else
 * could be a mark there (a number and a dot, {@code >}, indentation, a line of {@code ===}, a tag)
 * is printed text in a gazette and stays it.
 */
final class BlockReader {

  private static final String BLOCKS = String.join(", ", BlockName.all());
  private static final String DOUBT = "%% ";
  private static final String AS_PRINTED = "原文如此";
  // What is said of a warning, which is read with all others of the file.
  private static final String SUPPRESSION = "gazette/";
  // The last line of a signature.
  private static final Pattern SIGNED = Pattern
      .compile("\\s*[0-9〇○零一二三四五六七八九]{4}年.{1,3}月.{1,3}日\\s*");
  private static final Pattern FIGURE = Pattern
      .compile("!\\[(?<words>[^\\[\\]]*)]\\((?<file>[^()\\s<>]+)\\)(?:[ \t\u3000](?<caption>.*))?");

  private final Parser parser = parser();

  private static Parser parser() {
    MutableDataSet options = new MutableDataSet().set(Parser.HEADING_PARSER, false)
        .set(Parser.LIST_BLOCK_PARSER, false)
        .set(Parser.BLOCK_QUOTE_PARSER, false)
        .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
        .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
        .set(Parser.THEMATIC_BREAK_PARSER, false)
        .set(Parser.HTML_BLOCK_PARSER, false)
        .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
    return Parser.builder(options)
        .customBlockParserFactory(new SourceLinesParser.Factory())
        .customInlineParserFactory(NoInlines::new)
        .build();
  }

  /** Parses a body. */
  Document read(MarkdownText text) {
    Problems problems = new Problems();
    Report report = new Report(text.file(), problems);
    MarkdownText body = CharacterCheck.clean(text, report);
    Reading reading = new Reading(body, report);
    for (Node node : parser.parse(body.text()).getChildren()) {
      switch (node) {
        case SourceLines lines -> reading.add(lines);
        case Paragraph paragraph -> reading.add(paragraph);
        default -> throw new IllegalStateException(node.getNodeName());
      }
    }
    return new Document(body.file(), Document.without(reading.doubts, body.text()), reading.blocks,
        reading.asPrinted, problems.sorted());
  }

  /** The state of one reading. */
  private static final class Reading {

    private final MarkdownText body;
    private final Report report;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Integer> doubts = new HashSet<>();
    private final List<Document.AsPrinted> asPrinted = new ArrayList<>();
    private int countedTo;
    private int line;

    Reading(MarkdownText body, Report report) {
      this.body = body;
      this.report = report;
      this.line = body.firstLine();
    }

    void add(Paragraph paragraph) {
      int first = lineAt(paragraph.getStartOffset());
      List<String> lines = new ArrayList<>(paragraph.getLineCount());
      for (BasedSequence sequence : paragraph.getContentLines()) {
        lines.add(sequence.toString());
      }
      addParagraphs(first, lines);
    }

    void add(SourceLines block) {
      int first = body.firstLine() + block.firstLine();
      switch (block.kind()) {
        case HEADING -> blocks.add(heading(first, block.lines().getFirst()));
        case BULLET -> addBullets(BulletReader.read(first, block.lines()));
        case ROW -> TableReader.read(first, block.lines(), report)
            .ifPresentOrElse(blocks::add, () -> addLines(first, block.lines()));
        case FENCE -> addNamed(first, block);
        case TEXT, BLANK -> throw new IllegalStateException(block.kind().name());
      }
    }

    /**
     * A paragraph of lines that begin with {@code %%} is not printed: a curator's doubts, left in
     * the text until they are settled, or for good where the print itself is odd (原文如此).
     */
    private boolean isDoubt(List<String> lines) {
      return lines.stream().allMatch(line -> line.strip().startsWith(DOUBT));
    }

    private void addDoubts(int first, List<String> lines) {
      for (int i = 0; i < lines.size(); i++) {
        doubts.add(first + i - body.firstLine());
        String doubt = lines.get(i).strip().substring(DOUBT.length()).strip();
        if (doubt.startsWith(AS_PRINTED)) {
          asPrinted.add(new Document.AsPrinted(first + i, blocks.size()));
        } else if (!doubt.startsWith(SUPPRESSION)) {
          report.warning(first + i, "doubt-open", doubt);
        }
      }
    }

    /** Adds a paragraph; several where a line looks blank and holds other than ASCII spaces. */
    private void addParagraphs(int first, List<String> lines) {
      int start = 0;
      for (int end = 0; end <= lines.size(); end++) {
        if (end == lines.size() || lines.get(end).isBlank()) {
          if (end > start) {
            addParagraph(first + start, lines.subList(start, end));
          }
          start = end + 1;
        }
      }
    }

    private void addLines(int first, List<String> lines) {
      for (int i = 0; i < lines.size(); i++) {
        blocks.add(new Block.Paragraph(new Prose(first + i, lines.get(i).strip())));
      }
    }

    private void addParagraph(int first, List<String> lines) {
      if (isDoubt(lines)) {
        addDoubts(first, lines);
        return;
      }
      String text = join(lines);
      Matcher figure = FIGURE.matcher(text);
      if (lines.size() == 1 && figure.matches()) {
        addFigure(first, figure);
        return;
      }
      if (lines.size() > 1) {
        report.warning(first,
            SIGNED.matcher(lines.getLast()).matches() ? "paragraph-signature" : "paragraph-lines",
            Report.quote(text), lines.size());
      }
      if (text.startsWith("#")) {
        report.warning(first, "heading-form", Report.quote(text));
      }
      blocks.add(new Block.Paragraph(new Prose(first, text)));
    }

    private void addFigure(int line, Matcher figure) {
      String file = figure.group("file");
      if (figure.group("words").isBlank()) {
        report.error(line, "figure-without-words", Report.quote(file));
      }
      String caption = figure.group("caption");
      blocks.add(new Block.Figure(figure.group("words").strip(), file,
          new Prose(line, caption == null ? "" : caption.strip())));
    }

    private void addBullets(Block.Bullets list) {
      // A blank line between items does not end a list.
      if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Bullets before) {
        List<Block.Bullet> items = new ArrayList<>(before.items());
        items.addAll(list.items());
        blocks.set(blocks.size() - 1, new Block.Bullets(items));
      } else {
        blocks.add(list);
      }
    }

    private void addNamed(int first, SourceLines block) {
      String word = SourceLinesParser.name(block.lines().getFirst());
      if (word.isEmpty()) {
        report.error(first, "block-end-alone", BLOCKS);
        return;
      }
      if (!block.isClosed()) {
        report.error(first, "block-open", Report.quote("::: " + word));
      }
      List<Prose> lines = proseLines(first, block.lines());
      if (lines.isEmpty()) {
        report.error(first, "block-empty", Report.quote("::: " + word));
        return;
      }
      BlockName.of(word)
          .ifPresentOrElse(name -> blocks.add(new Block.Named(name, lines)),
              () -> addUnknown(first, word, lines));
    }

    private void addUnknown(int first, String word, List<Prose> lines) {
      Optional<String> near = Nearest.to(word, BlockName.all());
      report.error(first, near.isEmpty() ? "block-unknown" : "block-misspelt", Report.quote(word),
          BLOCKS, near.orElse(""));
      lines.forEach(line -> blocks.add(new Block.Paragraph(line)));
    }

    private static Block.Heading heading(int first, String line) {
      int level = LineKind.headingLevel(line);
      return new Block.Heading(level, new Prose(first, line.strip().substring(level).strip()));
    }

    /** The lines inside a named block, without blank ones. */
    private static List<Prose> proseLines(int first, List<String> lines) {
      List<Prose> inside = new ArrayList<>();
      for (int i = 1; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          inside.add(new Prose(first + i, lines.get(i).strip()));
        }
      }
      return inside;
    }

    private static String join(List<String> lines) {
      return lines.size() == 1 ? lines.getFirst().strip()
          : String.join("\n", lines.stream().map(String::strip).toList());
    }

    /** The line of an offset; offsets are asked for in order. */
    private int lineAt(int offset) {
      String text = body.text();
      for (; countedTo < offset; countedTo++) {
        if (text.charAt(countedTo) == '\n') {
          line++;
        }
      }
      return line;
    }
  }
}
