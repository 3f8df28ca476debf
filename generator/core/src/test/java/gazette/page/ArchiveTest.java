package gazette.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchiveTest {

  @Test
  void namesNothingWhereNothingIsMissing() {
    assertEquals("2020: 5 6", archive(issue(2020, 5, 263), issue(2020, 6, 264)));
  }

  @Test
  void namesNumbersMissingWithinAYear() {
    assertEquals("2020: 1 (2) (3) 4", archive(issue(2020, 1, 259), issue(2020, 4, 262)));
  }

  @Test
  void namesNoNumberBeforeTheFirstOrAfterTheLastIssueHeld() {
    assertEquals("2020: 3", archive(issue(2020, 3, 261)));
  }

  @Test
  void tellsFromTheSerialsHowManyEndedTheYearBefore() {
    assertEquals("2020: (1) 2; 2019: 4 (5) (6)", archive(issue(2019, 4, 12), issue(2020, 2, 16)));
  }

  @Test
  void keepsAYearOfWhichNothingIsHeld() {
    assertEquals("2020: 1; 2019: ; 2018: 6", archive(issue(2018, 6, 6), issue(2020, 1, 13)));
  }

  @Test
  void isNotMisledBySerialsThatCannotBe() {
    assertEquals("2020: 1; 2019: 4", archive(issue(2019, 4, 900), issue(2020, 1, 2)));
    assertEquals(96,
        Archive.of(new Gazette(List.of(issue(2019, 4, 1), issue(2020, 1, 99_999))))
            .getLast()
            .slots()
            .size());
  }

  private static String archive(Issue... issues) {
    return Archive.of(new Gazette(Arrays.asList(issues)))
        .stream()
        .map(year -> year.year() + ": "
            + year.slots()
                .stream()
                .map(slot -> slot.issue() == null ? "(" + slot.id().number() + ")"
                    : Integer.toString(slot.id().number()))
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }

  private static Issue issue(int year, int number, int serial) {
    return new Issue(new IssueId(year, number), Serial.of(serial), null, null, List.of(), List.of(),
        null, Issue.Scan.NONE, List.of(), List.of());
  }
}
