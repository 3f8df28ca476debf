package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.site.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultFoldersTest {

  @TempDir
  Path disk;
  private Path city;
  private Path launcher;

  @BeforeEach
  void aCityAndAProgram() throws IOException {
    city = Files.createDirectories(disk.resolve("city"));
    launcher = Files.createDirectories(disk.resolve("opt/gazette"));
    Files.createDirectories(city.resolve("content/2021/01"));
    Files.writeString(city.resolve("content/gazette.yaml"), "title: 公报\n");
  }

  @Test
  void inTheFolderOfACityItsOwnAreMeant() {
    assertEquals(Folders.below(city), DefaultFolders.of(city, launcher));
  }

  @Test
  void belowItToo() {
    assertEquals(Folders.below(city), DefaultFolders.of(city.resolve("content/2021/01"), launcher));
  }

  @Test
  void aContentFolderThatIsEmptyIsMeantAllTheSame() throws IOException {
    Path begun = Files.createDirectories(city.resolve("district"));
    Files.createDirectory(begun.resolve("content"));
    assertEquals(Folders.below(begun), DefaultFolders.of(begun, launcher));
  }

  @Test
  void aContentFolderAboveThatIsNoGazettesIsNot() throws IOException {
    Files.createDirectories(disk.resolve("other/content"));
    Path within = Files.createDirectories(disk.resolve("other/docs"));
    assertEquals(Folders.below(launcher), DefaultFolders.of(within, launcher));
  }

  @Test
  void elsewhereThoseBesideTheLauncherAre() {
    assertEquals(Folders.below(launcher), DefaultFolders.of(disk, launcher));
  }

  @Test
  void aFolderIsNamedAsItsCallerKnowsIt() {
    Path relative = Path.of("").toAbsolutePath().relativize(city);
    assertEquals(relative.resolve("content"), DefaultFolders.of(relative, launcher).content());
  }
}
