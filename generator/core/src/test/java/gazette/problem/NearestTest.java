package gazette.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KNOWN = List.of("title", "issuer", "documentNumber", "市政府令",
      "示例市人民政府", "大事记");

  @ParameterizedTest
  @CsvSource({"tilte,title", "Title,title", "titel,title", "issuers,issuer",
      "document_number,documentNumber", "documentnumber,documentNumber", "市府令,市政府令",
      "示例市政府,示例市人民政府", "大事纪,大事记"})
  void findsWhatWasMeant(String written, String meant) {
    assertEquals(Optional.of(meant), Nearest.to(written, KNOWN));
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "人事任免", "''"})
  void findsNothingForAnotherWord(String written) {
    assertEquals(Optional.empty(), Nearest.to(written, KNOWN));
  }

  @Test
  void doesNotCompareWhatIsTooLongToBeASlip() {
    assertEquals(Optional.empty(), Nearest.to("t".repeat(1_000_000), KNOWN));
  }

  @Test
  void listsAllWhenNoneIsNear() {
    assertEquals(Phrase.of("use-one-of", "a1, b2"), Nearest.hint("zzz", List.of("a1", "b2")));
  }
}
