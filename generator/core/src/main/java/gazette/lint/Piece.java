package gazette.lint;

import gazette.markdown.Block;
import gazette.markdown.BlockName;
import gazette.markdown.Document;
import gazette.markdown.Prose;
import gazette.markdown.TableRow;
import gazette.model.Article;
import gazette.problem.Place;
import gazette.yaml.Fields;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article as its curator wrote it.
 *
 * @param article what became of it
 * @param document its body
 * @param fields its front matter
 */
public record Piece(Article article, Document document, Fields fields) {

  /** The place of a text of the body. */
  Place at(Prose text) {
    return at(text.line());
  }

  /** The place of a line of the body. */
  Place at(int line) {
    return new Place(document.file(), line);
  }

  /** All texts of the body in order. */
  Stream<Prose> texts() {
    return document.blocks().stream().flatMap(Piece::texts);
  }

  /** The blocks of a name. */
  Stream<Block.Named> named(BlockName name) {
    return document.blocks()
        .stream()
        .filter(Block.Named.class::isInstance)
        .map(Block.Named.class::cast)
        .filter(block -> block.name() == name);
  }

  /** The texts of a block in order. */
  static Stream<Prose> texts(Block block) {
    return switch (block) {
      case Block.Heading heading -> Stream.of(heading.text());
      case Block.Paragraph paragraph -> Stream.of(paragraph.text());
      case Block.Figure figure -> Stream.of(figure.caption());
      case Block.Bullets list -> list.items().stream().map(Block.Bullet::text);
      case Block.Table table -> Stream.concat(Stream.of(table.head()), table.rows().stream())
          .map(TableRow::cells)
          .flatMap(List::stream);
      case Block.Named named -> named.lines().stream();
    };
  }
}
