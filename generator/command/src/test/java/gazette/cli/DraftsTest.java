package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.site.BuildOptions;
import gazette.site.BuildReport;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not finished, or not due, never becomes public and stops nothing. */
class DraftsTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");
  private static final String PAGE = "issues/2021/01/03-draft.html";
  // 09:00 in China.
  private static final Instant DUE = Instant.parse("2021-03-01T01:00:00Z");
  private static final BuildOptions PUBLIC = BuildOptions.today()
      .purpose(BuildOptions.Purpose.PUBLICATION);

  @TempDir
  Path folder;
  private Folders folders;
  private Path draft;

  @BeforeEach
  void aSmallGazette() throws IOException {
    folders = new Folders(folder.resolve("content"), folder.resolve("templates"),
        folder.resolve("site"));
    FileUtils.copyDirectory(SMALL.toFile(), folders.content().toFile());
    draft = folders.content().resolve("2021/01/03-draft.md");
  }

  @Test
  void aDraftIsInNoPublicFile() throws IOException {
    write("draft: true", "秘密草稿。");
    BuildReport build = SiteBuilder.build(folders, PUBLIC);
    assertTrue(build.published().isPresent(), build.problems().toString());
    assertNowhere("秘密草稿");
    assertNowhere("关于草稿的通知");
    assertFalse(Files.readString(folders.content().resolve("published.tsv")).contains("03-draft"));
  }

  @Test
  void whatIsWrongWithADraftStopsNothing() throws IOException {
    write("draft: true\ncolour: red", "::: nota\n草稿。\n:::");
    assertTrue(SiteBuilder.build(folders, PUBLIC).published().isPresent());
    BuildReport preview = SiteBuilder.build(folders.preview(),
        PUBLIC.purpose(BuildOptions.Purpose.PREVIEW));
    assertTrue(preview.published().isPresent(), preview.problems().toString());
    assertTrue(preview.problems().toString().contains("warning: unknown key 'colour'"),
        preview.problems().toString());
  }

  @Test
  void aPreviewShowsDraftsInAPlaceOfItsOwn() throws IOException {
    write("draft: true", "秘密草稿。");
    SiteBuilder.build(folders, PUBLIC);
    byte[] manifest = Files.readAllBytes(folders.publicFolder().resolve("manifest.json"));
    SiteBuilder.build(folders.preview(), PUBLIC.purpose(BuildOptions.Purpose.PREVIEW));
    assertTrue(Files.readString(folders.preview().publicFolder().resolve(PAGE)).contains("秘密草稿"));
    assertArrayEquals(manifest,
        Files.readAllBytes(folders.publicFolder().resolve("manifest.json")));
    assertNowhere("秘密草稿");
  }

  @Test
  void anEmbargoEndsAtItsMinuteAndNotBefore() throws IOException {
    write("publish: 2021-03-01 09:00", "到时公布。");
    SiteBuilder.build(folders, PUBLIC.at(DUE.minusSeconds(60)));
    assertNowhere("到时公布");
    SiteBuilder.build(folders, PUBLIC.at(DUE.minusSeconds(1)));
    assertNowhere("到时公布");
    BuildReport due = SiteBuilder.build(folders, PUBLIC.at(DUE));
    assertTrue(due.published().isPresent(), due.problems().toString());
    assertTrue(Files.readString(folders.publicFolder().resolve(PAGE)).contains("到时公布"));
  }

  @Test
  void anEmbargoThatIsOverAndThenExtendedIsAnAddressThatWouldVanish() throws IOException {
    write("publish: 2021-03-01 09:00", "到时公布。");
    SiteBuilder.build(folders, PUBLIC.at(DUE));
    write("publish: 2021-03-02 09:00", "到时公布。");
    BuildReport later = SiteBuilder.build(folders, PUBLIC.at(DUE.plusSeconds(1)));
    assertFalse(later.published().isPresent(), later.problems().toString());
    assertTrue(later.problems().toString().contains("and would vanish"),
        later.problems().toString());
  }

  @Test
  void aWordThatIsNeitherTrueNorFalseIsNamedAndTheArticleStaysADraft() throws IOException {
    write("draft: yes", "草稿。");
    BuildReport preview = SiteBuilder.build(folders.preview(),
        PUBLIC.purpose(BuildOptions.Purpose.PREVIEW));
    assertTrue(preview.problems().toString().contains("'draft' is neither true nor false"),
        preview.problems().toString());
    assertTrue(SiteBuilder.build(folders, PUBLIC).published().isPresent());
    assertNowhere("关于草稿的通知");
  }

  @Test
  void anIssueThatWasOnlyBegunIsNotTheNewest() throws IOException {
    CommandRun begun = CommandRun.of("new", "issue", "--content", folders.content().toString());
    assertEquals(ExitCode.DONE, begun.code(), begun.err());
    BuildReport build = SiteBuilder.build(folders, PUBLIC);
    assertTrue(build.published().isPresent(), build.problems().toString());
    assertFalse(Files.exists(folders.publicFolder().resolve("issues/2021/02/index.html")));
    assertFalse(Files.readString(folders.content().resolve("published.tsv")).contains("2021/02"));
  }

  private void write(String keys, String text) throws IOException {
    Files.writeString(draft, """
        ---
        title: 示范市人民政府办公室关于草稿的通知
        issuer: 示范市人民政府办公室
        section: 示范市人民政府办公室
        page: 3
        %s
        ---

        %s
        """.formatted(keys, text));
  }

  private void assertNowhere(String words) throws IOException {
    try (Stream<Path> files = Files.walk(folders.publicFolder())) {
      for (Path file : files.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(html|xml|json|md|txt)"))
          .toList()) {
        assertFalse(Files.readString(file).contains(words), words + " in " + file);
      }
    }
    assertFalse(Files.exists(folders.publicFolder().resolve(PAGE)));
  }
}
