package gazette.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.model.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences of official texts, and what they say of the time in force of the document that they
 * stand in. The table's columns: from when, how long, the text ({@code ⏎} between paragraphs).
 */
class StatedTermTest {

  /** A line of the table. */
  record Case(String start, String term, String text) {}

  static Stream<Case> cases() throws IOException {
    try (var table = StatedTermTest.class.getResourceAsStream("/relation/stated-terms.tsv")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isEmpty())
          .map(line -> List.of(line.split("\t", -1)))
          .map(cells -> new Case(cells.get(0), cells.get(1), cells.get(2)))
          .toList()
          .stream();
    }
  }

  @Test
  void theTableHasManySentences() throws IOException {
    assertTrue(cases().count() >= 150, () -> "only a few");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsALawyerReadsIt(Case sentence) {
    StatedTerm stated = FactsReader.read(Articles
        .withBody(Articles.titled("某市人民政府关于印发《某市停车管理办法》的通知"), sentence.text().replace("⏎", "\n\n")))
        .stated();
    String unread = stated.unread().isEmpty() ? "-" : "?";
    assertEquals(sentence.start() + " " + sentence.term(), start(stated.start(), unread) + " "
        + term(stated.term(), stated.start() == null ? "-" : unread));
  }

  private static String start(@Nullable Start start, String none) {
    return switch (start) {
      case null -> none;
      case Start.On on -> on.day().toString();
      case Start.OnceMadeKnown(int days, int months) when days + months == 0 -> "known";
      case Start.OnceMadeKnown(int days, int months) when months == 0 -> "known+" + days + "d";
      case Start.OnceMadeKnown(int days, int months) -> "known+" + months + "m";
      case Start.Untold untold -> "untold";
      case Start.AsElsewhere elsewhere -> "elsewhere";
    };
  }

  private static String term(@Nullable Term term, String none) {
    return switch (term) {
      case null -> none;
      case Term.For(int months) -> months + "m";
      case Term.Until until -> until.lastDay().toString();
    };
  }
}
