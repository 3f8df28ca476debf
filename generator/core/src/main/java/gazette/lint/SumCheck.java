package gazette.lint;

import gazette.markdown.Block;
import gazette.markdown.Prose;
import gazette.markdown.TableRow;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The line 合计 of a table is the sum of the others. Looks only at columns of plain numbers whose
 * head says that they are amounts, in tables without lines that are parts of others.
 */
final class SumCheck implements Check {

  private static final Pattern SUM = Pattern.compile("[总合共]\\s*计");
  private static final Pattern PART = Pattern.compile(".*(?:小\\s*计|其中|[总合共]\\s*计).*");
  private static final Pattern AMOUNT = Pattern
      .compile(".*(?:元|数|人|户|亩|吨|公里|公顷|米|个|项|辆|台|套|金额|资金|投资|面积|规模|任务).*");
  private static final Pattern NO_AMOUNT = Pattern
      .compile(".*(?:序号|编号|号码|文号|电话|年度|年份|时间|日期|率|比|％|%|单价|均|标准|指数|得分|分值|人员|责任).*");
  private static final Pattern NUMBER = Pattern
      .compile("\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");

  @Override
  public void check(Piece piece, Problems problems) {
    for (Block block : piece.document().blocks()) {
      if (block instanceof Block.Table table && table.rows().size() > 2) {
        sumOf(table).ifPresent(sum -> check(piece, table, sum, problems));
      }
    }
  }

  /** The only line that is a sum, first or last of the table. */
  private static Optional<TableRow> sumOf(Block.Table table) {
    List<TableRow> sums = table.rows()
        .stream()
        .filter(row -> row.cells().stream().anyMatch(cell -> PART.matcher(cell.text()).matches()))
        .toList();
    if (sums.size() != 1) {
      return Optional.empty();
    }
    TableRow sum = sums.getFirst();
    boolean isAtTheEdge = sum.equals(table.rows().getFirst()) || sum.equals(table.rows().getLast());
    boolean isNamed = sum.cells().stream().anyMatch(cell -> SUM.matcher(cell.text()).matches());
    return isAtTheEdge && isNamed ? Optional.of(sum) : Optional.empty();
  }

  private static void check(Piece piece, Block.Table table, TableRow sum, Problems problems) {
    for (int column = 0; column < table.head().cells().size(); column++) {
      String head = table.head().cells().get(column).text();
      List<BigDecimal> parts = new ArrayList<>();
      for (TableRow row : table.rows()) {
        if (row.line() != sum.line()) {
          number(row, column).ifPresent(parts::add);
        }
      }
      Optional<BigDecimal> written = number(sum, column);
      boolean isCertain = parts.size() == table.rows().size() - 1 && written.isPresent()
          && AMOUNT.matcher(head).matches() && !NO_AMOUNT.matcher(head).matches()
          && !repeats(parts);
      if (isCertain && !isSum(parts, written.get())) {
        problems.warning(piece.at(sum.line()), "sum",
            sum.cells()
                .stream()
                .map(Prose::text)
                .filter(cell -> SUM.matcher(cell).matches())
                .collect(Collectors.joining()),
            Quote.of(head), sum.cells().get(column).text(), total(parts).toPlainString());
      }
    }
  }

  /** A group that spans rows is repeated in each: such a column does not add up. */
  private static boolean repeats(List<BigDecimal> parts) {
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).compareTo(parts.get(i - 1)) == 0
          && parts.get(i).compareTo(BigDecimal.TEN) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the sum, as far as parts that were rounded can tell. */
  private static boolean isSum(List<BigDecimal> parts, BigDecimal written) {
    int scale = parts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigDecimal rounded = scale == 0 ? BigDecimal.ZERO
        : new BigDecimal(parts.size()).movePointLeft(scale)
            .divide(BigDecimal.TWO, MathContext.DECIMAL32);
    return total(parts).subtract(written).abs().compareTo(rounded) <= 0;
  }

  private static BigDecimal total(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<BigDecimal> number(TableRow row, int column) {
    String cell = column < row.cells().size() ? row.cells().get(column).text() : "";
    return NUMBER.matcher(cell).matches() ? Optional.of(new BigDecimal(cell.replaceAll("[,，]", "")))
        : Optional.empty();
  }
}
