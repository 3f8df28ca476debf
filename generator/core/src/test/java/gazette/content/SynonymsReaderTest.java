package gazette.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gazette.problem.Problems;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The webmaster's list; what its author reads about mistakes is in the failing cases. */
class SynonymsReaderTest {

  @TempDir
  Path folder;

  @Test
  void theListThatComesAlongHasNothingToMend() throws IOException {
    Problems problems = new Problems();
    assertFalse(SynonymsReader.read(Path.of("../../content"), problems).isEmpty());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void aGroupWithAWarningServesAndAWordThatIsAloneDoesNot() throws IOException {
    Files.writeString(folder.resolve(SynonymsReader.FILE), "煤气, 天然气 => 燃气, 天然气\n养老院\n听证 => 听证\n");
    List<SynonymGroup> groups = SynonymsReader.read(folder, new Problems());
    assertEquals(List.of(SynonymGroup.parse("煤气, 天然气 => 燃气, 天然气")), groups);
  }

  @Test
  void aFolderWithoutAListHasNoGroups() throws IOException {
    Problems problems = new Problems();
    assertEquals(List.of(), SynonymsReader.read(folder, problems));
    assertEquals(List.of(), problems.sorted());
  }
}
