package gazette.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.model.OfficialNumber;
import gazette.page.Plot.Box;
import gazette.page.Plot.Count;
import gazette.page.Plot.Words;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlotTest {

  @Test
  void barsAreAsLongAsTheirNumbersAndTheLargestStandsFirst() {
    Plot plot = Plot.bars("", List.of(new Count("甲", 1), new Count("乙", 4), new Count("丙", 2)));
    assertEquals(List.of(320, 160, 80), plot.boxes().stream().map(Box::width).toList());
    assertEquals(List.of("乙", "4", "丙", "2", "甲", "1"), texts(plot));
  }

  @Test
  void columnsKeepTheirOrderAndANumberOfNoneHasNoColumn() {
    Plot plot = Plot.columns("", List.of(new Count("1", 3), new Count("2", 0), new Count("3", 1)));
    assertEquals(List.of(90, 30), plot.boxes().stream().map(Box::height).toList());
    assertEquals(List.of("1", "3", "2", "3", "1"), texts(plot));
  }

  @Test
  void whatIsWrittenOnColumnsNeverOverlaps() {
    for (int columns : new int[]{1, 2, 9, 13, 40, 300}) {
      List<Count> years = IntStream.range(0, columns)
          .mapToObj(i -> new Count("" + (1700 + i), 5))
          .toList();
      List<Integer> middles = Plot.columns("", years)
          .words()
          .stream()
          .filter(words -> words.text().length() == 4)
          .map(Words::x)
          .toList();
      for (int i = 1; i < middles.size(); i++) {
        assertTrue(middles.get(i) - middles.get(i - 1) >= 32, columns + " " + middles);
      }
    }
  }

  @Test
  void aNameThatIsTooLongIsCutSaidByASign() {
    assertEquals("一二三", Plot.shortened("一二三", 42));
    assertEquals("一二…", Plot.shortened("一二三四", 42));
    assertEquals("𠀀𠀁…", Plot.shortened("𠀀𠀁𠀂𠀃", 42));
  }

  @Test
  void oneIssueIsComparedWithNothing() {
    List<YearOfIssues> years = Archive.of(TinyGazette.gazette());
    assertEquals(List.of(2020, 2019), years.stream().map(YearOfIssues::year).toList());
    assertEquals(List.of(), Tally.ofYear(years.getFirst()));
    assertEquals(List.of(), Tally.ofAll(years.subList(0, 1)));
    assertEquals(List.of(), Tally.ofAll(List.of()));
  }

  @Test
  void countsOfTheYearAreThoseOfItsDocuments() {
    List<Tally> tallies = Tally.ofYear(Archive.of(TinyGazette.gazette()).getLast());
    assertEquals(List.of("成文月份", "发文机关", "主题"), tallies.stream().map(Tally::by).toList());
    assertEquals(List.of(new Count("3月", 2), new Count("7月", 1)),
        tallies.getFirst().counts().stream().filter(count -> count.number() > 0).toList());
    assertEquals(12, tallies.getFirst().counts().size());
  }

  @Test
  void theArchiveCountsByYearAndLeavesTheChronicleOut() {
    Tally years = Tally.ofAll(Archive.of(TinyGazette.gazette())).getFirst();
    assertEquals(List.of(new Count("2019年", 4), new Count("2020年", 1)), years.counts());
  }

  @Test
  void relationsOfOneKindAreAListAndHaveNoPicture() {
    DocumentLink one = new DocumentLink("某条例", null, null, null, null);
    assertNull(RelationsPlot.of(links(List.of(one, one), List.of())));
    Plot two = Objects.requireNonNull(RelationsPlot.of(links(List.of(one), List.of(one))));
    assertEquals(List.of("依据", "某条例", "本文件", "被引用", "某条例"), texts(two));
    assertEquals("本文件与其他文件的关系：依据1件，被引用1件", two.title());
  }

  @Test
  void aDocumentWhoseNameIsTooLongIsShownByItsNumber() {
    String name = "云州市人民政府办公室关于印发云州市停车管理办法的通知";
    DocumentLink numbered = new DocumentLink(name,
        OfficialNumber.parse("云政办〔2019〕7号").orElseThrow(), null, null, null);
    DocumentLink unnumbered = new DocumentLink(name, null, null, null, null);
    Plot plot = Objects
        .requireNonNull(RelationsPlot.of(links(List.of(numbered), List.of(unnumbered))));
    assertEquals(List.of("依据", "云政办〔2019〕7号", "本文件", "被引用", "云州市人民政府办公室关于印发…"), texts(plot));
  }

  @Test
  void manyOfAKindAreCountedRatherThanNamed() {
    DocumentLink one = new DocumentLink("某条例", null, null, null, null);
    Plot five = Objects
        .requireNonNull(RelationsPlot.of(links(List.of(one), Collections.nCopies(5, one))));
    Plot six = Objects
        .requireNonNull(RelationsPlot.of(links(List.of(one), Collections.nCopies(6, one))));
    assertEquals("某条例", texts(five).getLast());
    assertEquals("另有2件", texts(six).getLast());
    assertEquals(five.height(), six.height());
  }

  @Test
  void aMonthOfWhichTwoChroniclesTellIsOneLine() {
    Calendar november = new Calendar(YearMonth.of(2020, 11),
        List.of(List.of(new Calendar.Day(0, null), new Calendar.Day(1, "d-1"))));
    Calendar more = new Calendar(YearMonth.of(2020, 11),
        List.of(List.of(new Calendar.Day(1, null), new Calendar.Day(2, "d-2"))));
    MonthOfDays first = new MonthOfDays(TinyGazette.article("02-chronicle-11"), List.of(),
        List.of(november));
    MonthOfDays second = new MonthOfDays(TinyGazette.article("02-chronicle-11"), List.of(),
        List.of(more));
    Plot plot = DaysPlot.of(List.of(first, second));
    assertEquals(List.of("1日", "10日", "20日", "30日", "2020年11月"), texts(plot));
    assertEquals("M97 37h0M104 37h0", plot.line());
  }

  private static DocumentLinks links(List<DocumentLink> ground, List<DocumentLink> citing) {
    return new DocumentLinks(ground, List.of(), List.of(), List.of(), List.of(), citing);
  }

  private static List<String> texts(Plot plot) {
    return plot.words().stream().map(Words::text).toList();
  }
}
