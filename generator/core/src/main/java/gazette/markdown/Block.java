package gazette.markdown;

import java.util.List;

/** A block of the source: what stands between blank lines, or a form of its own. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level how many {@code #} it has, 1 to 6
   */
  record Heading(int level, Prose text) implements Block {}

  /** Lines of running text; {@code \n} between them when its author broke them. */
  record Paragraph(Prose text) implements Block {}

  /**
   * A picture.
   *
   * @param words what it shows, for those who do not see it; no printed text
   * @param file its name
   * @param caption what is printed below it; may be empty
   */
  record Figure(String words, String file, Prose caption) implements Block {}

  /** A list with bullets. */
  record Bullets(List<Bullet> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list.
   *
   * @param depth 0 for the outermost
   * @param text without its bullet
   */
  record Bullet(int depth, Prose text) {}

  /** A table. */
  record Table(List<Align> columns, TableRow head, List<TableRow> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** How the cells of a column are set. */
  enum Align {
    /** As the style sheet says. */
    UNSET, LEFT, CENTER, RIGHT
  }

  /** A block between {@code ::: name} and {@code :::}; has at least one line. */
  record Named(BlockName name, List<Prose> lines) implements Block {
    public Named {
      lines = List.copyOf(lines);
    }
  }
}
