package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.problem.Nearest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small forms of print that the writers recognise. */
class PrintedFormsTest {

  @ParameterizedTest
  @CsvSource({"12月2日 市政府, 12月2日", "12月5日—6日 考察, 12月5日—6日", "12月30日至31日　活动, 12月30日至31日",
      "1月3日-5日 x, 1月3日-5日", "1月30日至2月2日 x, 1月30日至2月2日", "１２月２日 x, １２月２日", "12月5日——6日 x, 12月5日——6日"})
  void aDayAndWhiteSpaceOpenAnEntry(String paragraph, String day) {
    assertEquals(Optional.of(day.length()), PrintedDay.opening(paragraph).map(PrintedDay::length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12月2日，市政府", "12月2日市政府", "12月 2日 市政府", "2020年12月2日 市政府", "十二月二日 市政府", "",
      "※"})
  void nothingElseOpensAnEntry(String paragraph) {
    assertEquals(Optional.empty(), PrintedDay.opening(paragraph));
  }

  @Test
  void aDayExistsInItsYear() {
    PrintedDay leap = PrintedDay.opening("2月29日").orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2020, 2, 29)), leap.in(2020));
    assertEquals(Optional.empty(), leap.in(2021));
    PrintedDay acrossYears = PrintedDay.opening("12月30日至1月2日").orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2020, 12, 30)), acrossYears.in(2020));
    assertEquals(LocalDate.of(2021, 1, 2), acrossYears.days(2020).getLast());
    assertEquals(List.of(), PrintedDay.opening("12月6日至5日").orElseThrow().days(2020));
  }

  @ParameterizedTest
  @CsvSource({"附件, fujian", "附件1, fujian-1", "附件 12, fujian-12", "附件一, fujian-1",
      "附件十二：, fujian-12", "附录8.1, fulu-8-1", "附录, fulu"})
  void aMarkerNamesItsAttachment(String marker, String anchor) {
    assertEquals(Optional.of(anchor), AttachmentMarker.anchor(marker));
  }

  @ParameterizedTest
  @ValueSource(strings = {"附图", "附件A", "附件：名单", "名单", ""})
  void anotherMarkerNamesNothing(String marker) {
    assertEquals(Optional.empty(), AttachmentMarker.anchor(marker));
  }

  @ParameterizedTest
  @CsvSource({"signiture, signature", "Note, note", "attachement, attachment", "name, names"})
  void aMisspeltBlockIsGuessed(String word, String meant) {
    assertEquals(Optional.of(meant), Nearest.to(word, BlockName.all()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"附件", "table", "figure", "x"})
  void aBlockThatIsLikeNoneIsNotGuessed(String word) {
    assertEquals(Optional.empty(), Nearest.to(word, BlockName.all()));
  }
}
