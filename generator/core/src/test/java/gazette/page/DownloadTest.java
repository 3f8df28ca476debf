package gazette.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {

  @ParameterizedTest
  @CsvSource({"0, 1 KB", "1, 1 KB", "85000, 85 KB", "85001, 86 KB", "222386, 230 KB",
      "999999, 1000 KB", "1000000, 1.0 MB", "1210000, 1.3 MB", "9900001, 10 MB",
      "123456789, 124 MB"})
  void sizesAreRoundedUpToWhatAReaderWantsToKnow(long length, String size) {
    assertEquals(size, new Download(new SitePath("a.zip"), length).size());
  }
}
