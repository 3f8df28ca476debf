package gazette.markdown;

import gazette.markdown.TableRow.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins cells: one that holds {@code ^} alone belongs to the cell above it, one that holds
 * {@code <} alone to the one at its left. Takes time in proportion to the number of cells.
 */
final class MergedCells {

  private static final String ABOVE = "^";
  private static final String LEFT = "<";

  /** Which cells belong together: those of a rectangle. */
  private static final class Block {
    private final int row;
    private final int column;
    private int lastRow;
    private int lastColumn;
    private int cells;

    Block(int row, int column) {
      this.row = row;
      this.column = column;
    }

    void add(int ofRow, int ofColumn) {
      cells++;
      lastRow = Math.max(lastRow, ofRow);
      lastColumn = Math.max(lastColumn, ofColumn);
    }

    Span span() {
      return new Span(lastRow - row + 1, lastColumn - column + 1);
    }

    boolean isRectangle() {
      return cells == span().rows() * span().columns();
    }
  }

  private final List<TableRow> rows;
  private final Report report;
  private final List<List<Block>> blocks = new ArrayList<>();

  private MergedCells(List<TableRow> rows, Report report) {
    this.rows = rows;
    this.report = report;
  }

  /** The rows of a part of a table with their cells joined; as they are, where that is wrong. */
  static List<TableRow> join(List<TableRow> rows, Report report) {
    boolean joinsAny = rows.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(MergedCells::isJoined);
    return joinsAny ? new MergedCells(rows, report).joined() : rows;
  }

  private static boolean isJoined(Prose cell) {
    return cell.text().equals(ABOVE) || cell.text().equals(LEFT);
  }

  private List<TableRow> joined() {
    Set<Block> all = new LinkedHashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      blocks.add(new ArrayList<>());
      for (int column = 0; column < rows.get(row).cells().size(); column++) {
        Block block = block(row, column);
        block.add(row, column);
        blocks.get(row).add(block);
        all.add(block);
      }
    }
    for (Block block : all) {
      if (!block.isRectangle()) {
        report.error(rows.get(block.row).line(), "cells-no-rectangle",
            Report.quote(rows.get(block.row).cells().get(block.column).text()));
        return rows;
      }
    }
    List<TableRow> joined = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      joined.add(row(row));
    }
    return joined;
  }

  private Block block(int row, int column) {
    Prose cell = rows.get(row).cells().get(column);
    if (isJoined(cell)) {
      if (cell.text().equals(LEFT) && column > 0) {
        return blocks.get(row).get(column - 1);
      }
      if (cell.text().equals(ABOVE) && row > 0 && column < blocks.get(row - 1).size()) {
        return blocks.get(row - 1).get(column);
      }
      report.error(cell.line(), "cell-joined-to-nothing", cell.text());
    }
    return new Block(row, column);
  }

  private TableRow row(int row) {
    List<Prose> cells = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (int column = 0; column < blocks.get(row).size(); column++) {
      Block block = blocks.get(row).get(column);
      Prose cell = rows.get(row).cells().get(column);
      boolean isFirst = block.row == row && block.column == column;
      cells.add(isFirst ? cell : new Prose(cell.line(), ""));
      spans.add(isFirst ? block.span() : Span.OF_ANOTHER);
    }
    return new TableRow(rows.get(row).line(), cells, spans);
  }
}
